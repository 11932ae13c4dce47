import type { Market, Mode } from '../../../shared/domain/market.ts';
import { deriveKey, seal, sealJson, unseal, unsealJson, type Place } from '../envelope.ts';
import type { VaultRecord } from './vault-record.ts';

/** What a key was set for. Sealed with it: for anything else it does not open, so it cannot be sent there. */
export interface KeyBinding {
  readonly market: Market;
  readonly mode: Mode;
  readonly shopUuid: string;
  /** Origin of the bank's address, `https://api.inbank.ee`. */
  readonly origin: string;
}

/** What may be shown of a key. */
export interface KeyInfo {
  readonly last4: string;
  readonly setAt: number;
  /** False when it was set for another shop or address; it has to be typed again. */
  readonly isBound: boolean;
}

type SealedKey = NonNullable<VaultRecord['apiKey']>;

export function createApiKeys(dataKey: Uint8Array, profileId: string) {
  const sealing = deriveKey(dataKey, 'vault/api-key');
  const place = (column: string): Place => ({ table: 'vault', id: profileId, column });
  const bound = ({ market, mode, shopUuid, origin }: KeyBinding): Place =>
    place(`api-key ${JSON.stringify([market, mode, shopUuid, origin])}`);
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

  const open = ({ key }: SealedKey, binding: KeyBinding): Buffer | null =>
    unseal(sealing, bound(binding), Buffer.from(key, 'base64'));

  return {
    open,
    seal(key: string, binding: KeyBinding, at: number): SealedKey {
      const bytes = Buffer.from(key);
      const sealed = seal(sealing, bound(binding), 0, bytes);
      bytes.fill(0);
      const info = { last4: key.slice(-4), setAt: at };
      return { info: text(sealJson(sealing, place('api-key-info'), 0, info)), key: text(sealed) };
    },
    info(sealed: SealedKey, binding: KeyBinding): KeyInfo | null {
      const info = unsealJson(sealing, place('api-key-info'), Buffer.from(sealed.info, 'base64'));
      if (info === undefined) return null;
      const copy = open(sealed, binding);
      copy?.fill(0);
      return { ...(info as Omit<KeyInfo, 'isBound'>), isBound: copy !== null };
    },
  };
}
