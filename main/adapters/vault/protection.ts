import type { SafeStorage } from 'electron';
import { seconds } from '../../../shared/domain/dates.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Timer } from '../../core/ports.ts';
import { seal, unseal } from '../envelope.ts';
import { newSalt, passphraseCost, slowKey, type Cost } from './slow-key.ts';
import type { Slow, Wrap } from './vault-record.ts';

/**
 * How the data key is kept. `keyring`: by the system (safeStorage). `passphrase`: typed by a manager at each
 * start. `folder`: in plain beside the data, which protects nothing; for Training only.
 */
export type KeyProtection =
  | {
      readonly kind: 'keyring';
      readonly safeStorage: Pick<
        SafeStorage,
        'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync'
      >;
      readonly timer: Timer;
      readonly platform: NodeJS.Platform;
    }
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'folder' };

type Keyring = Extract<KeyProtection, { kind: 'keyring' }>;

/** A keyring that asks its user for a password waits as long as that takes; we do not. */
const longestWaitMs = seconds(20);

/**
 * Chromium's own fixed key, used where Linux has no keyring: the same on every machine, so worth nothing.
 * Windows and macOS write the same mark for their real protection.
 */
const isWorthless = (sealed: Buffer, platform: NodeJS.Platform): boolean =>
  platform === 'linux' && sealed.subarray(0, 3).toString('latin1') === 'v10';

export async function wrapKey(dataKey: Buffer, protection: KeyProtection): Promise<Result<Wrap>> {
  switch (protection.kind) {
    case 'folder':
      return ok({ kind: 'folder', key: dataKey.toString('base64') });
    case 'passphrase':
      return ok({
        kind: 'passphrase',
        slow: await wrapSlowly(dataKey, protection.passphrase, 'passphrase', passphraseCost),
      });
    case 'keyring':
      return wrapByKeyring(dataKey, protection);
  }
}

/** `vault.wait`: ask again when the keyring is unlocked. `vault.foreign`: this is not the way it was kept. */
export async function unwrapKey(wrap: Wrap, protection: KeyProtection): Promise<Result<Unwrapped>> {
  if (wrap.kind === 'folder' && protection.kind === 'folder') {
    return ok({ dataKey: Buffer.from(wrap.key, 'base64'), isStale: false });
  }
  if (wrap.kind === 'passphrase' && protection.kind === 'passphrase') {
    const dataKey = await unwrapSlowly(wrap.slow, protection.passphrase, 'passphrase');
    return dataKey ? ok({ dataKey, isStale: false }) : fail('vault.foreign');
  }
  if (wrap.kind === 'keyring' && protection.kind === 'keyring') {
    return unwrapByKeyring(Buffer.from(wrap.sealed, 'base64'), protection);
  }
  return fail('vault.foreign');
}

export interface Unwrapped {
  readonly dataKey: Buffer;
  /** The keyring wants it wrapped anew. */
  readonly isStale: boolean;
}

async function wrapByKeyring(dataKey: Buffer, keyring: Keyring): Promise<Result<Wrap>> {
  const available = await inTime(keyring, () => keyring.safeStorage.isAsyncEncryptionAvailable());
  if (available.value !== true) return fail('vault.wait');
  const sealed = await inTime(keyring, () =>
    keyring.safeStorage.encryptStringAsync(dataKey.toString('base64')),
  );
  if (!sealed.value) return fail('vault.wait');
  if (isWorthless(sealed.value, keyring.platform)) return fail('vault.none', { missing: 'keyring' });
  return ok({ kind: 'keyring', sealed: sealed.value.toString('base64') });
}

async function unwrapByKeyring(sealed: Buffer, keyring: Keyring): Promise<Result<Unwrapped>> {
  if (isWorthless(sealed, keyring.platform)) return fail('vault.none', { missing: 'keyring' });
  const available = await inTime(keyring, () => keyring.safeStorage.isAsyncEncryptionAvailable());
  if (available.value !== true) return fail('vault.wait');
  const opened = await inTime(keyring, () => keyring.safeStorage.decryptStringAsync(sealed));
  if (opened.isLate) return fail('vault.wait');
  if (!opened.value) return fail('vault.foreign');
  const { result, shouldReEncrypt } = opened.value;
  return ok({ dataKey: Buffer.from(result, 'base64'), isStale: shouldReEncrypt });
}

/** The value, null for a refusal; an answer that comes too late is not waited for. */
async function inTime<T>(
  { timer }: Keyring,
  ask: () => Promise<T>,
): Promise<{ readonly value: T | null; readonly isLate: boolean }> {
  let stop = (): void => undefined;
  const late = new Promise<{ value: null; isLate: true }>((resolve) => {
    stop = timer.after(longestWaitMs, () => resolve({ value: null, isLate: true }));
  });
  const answer = Promise.resolve()
    .then(ask)
    .then(
      (value) => ({ value, isLate: false }),
      () => ({ value: null, isLate: false }),
    );
  return Promise.race([answer, late]).finally(() => stop());
}

/** Under a secret that a person knows. */
export async function wrapSlowly(
  dataKey: Buffer,
  secret: string,
  purpose: 'passphrase' | 'recovery',
  cost: Cost,
): Promise<Slow> {
  const salt = newSalt();
  const key = await slowKey(secret, salt, cost);
  const sealed = seal(key, placeOf(purpose), 0, dataKey);
  return {
    salt: salt.toString('base64'),
    cost: { ...cost },
    sealed: Buffer.from(sealed).toString('base64'),
  };
}

export async function unwrapSlowly(
  slow: Slow,
  secret: string,
  purpose: 'passphrase' | 'recovery',
): Promise<Buffer | null> {
  const key = await slowKey(secret, Buffer.from(slow.salt, 'base64'), slow.cost);
  return unseal(key, placeOf(purpose), Buffer.from(slow.sealed, 'base64'));
}

const placeOf = (purpose: string) => ({ table: 'vault', id: 'data-key', column: purpose });
