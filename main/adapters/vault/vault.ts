import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { deriveKey, sealJson, unsealJson } from '../envelope.ts';
import { fileTrouble } from '../files.ts';
import { createApiKeys, type KeyBinding, type KeyInfo } from './api-keys.ts';
import { unwrapKey, unwrapSlowly, wrapKey, wrapSlowly, type KeyProtection } from './protection.ts';
import { newRecoveryCode, plainCode } from './recovery-code.ts';
import { recoveryCost } from './slow-key.ts';
import { findVault, writeVault } from './vault-file.ts';
import type { VaultRecord } from './vault-record.ts';
import { createWitness, laterMark, type LedgerMark } from './witness.ts';

/** The data key and the bank's key of one profile. */
export interface Vault {
  readonly keptBy: KeyProtection['kind'];
  /** 32 bytes, a copy of its own. */
  dataKey(): Uint8Array;
  /**
   * The bank's key for exactly this shop and address, as a copy that the caller overwrites after use; null
   * where there is none, or one that was set for something else.
   */
  apiKey(binding: KeyBinding): Buffer | null;
  keyInfo(binding: KeyBinding): KeyInfo | null;
  setApiKey(key: string, binding: KeyBinding): Result<'done'>;
  /** What the ledger said of itself when it was last asked: one that is behind it is an older copy. */
  mark(): LedgerMark | null;
  setMark(mark: LedgerMark): Result<'done'>;
  /**
   * The authority for certificates that a manager chose, in PEM. Kept here because whoever only writes into the
   * folder must not be able to add one.
   */
  authority(): string | null;
  setAuthority(pem: string | null): Result<'done'>;
  /** A new code for paper; the one before it opens nothing any more. */
  renewRecoveryCode(): Promise<Result<string>>;
  /** When the code on paper was made; null where there is none. */
  recoverySince(): number | null;
}

export interface VaultOptions {
  /** The folder of the profile; `vault.json` is in it. */
  readonly folder: string;
  readonly protection: KeyProtection;
  /** The vault of another profile does not open here. */
  readonly profileId: string;
  /** Outside the data folder; null where nobody has anything to lose. */
  readonly witnessFolder: string | null;
  readonly now: () => number;
}

const canary = 'counter-vault';
const placeOf = (profileId: string, column: string) => ({ table: 'vault', id: profileId, column });

export const vaultState = (folder: string): 'none' | 'present' | 'damaged' => findVault(folder).state;

/** How the vault of a folder is kept, so that the right thing is asked for; null where none can be read. */
export function vaultKeptBy(folder: string): KeyProtection['kind'] | null {
  const found = findVault(folder);
  return found.state === 'present' ? found.record.wrap.kind : null;
}

export interface CreatedVault {
  readonly vault: Vault;
  /** For paper, shown once; null in Training. */
  readonly recoveryCode: string | null;
}

/**
 * A new data key. Never where there is a vault already, damaged or not: what was sealed under the old key
 * would be lost. Fails with `vault.none` (no real keyring), `vault.wait`, `vault.foreign` (there is one),
 * `storage.…`; nothing is written then.
 */
export async function createVault(options: VaultOptions): Promise<Result<CreatedVault>> {
  const { folder, protection, profileId, now } = options;
  const found = findVault(folder);
  if (found.state !== 'none') return fail(found.state === 'damaged' ? 'storage.damaged' : 'vault.foreign');
  const dataKey = randomBytes(32);
  const wrap = await wrapKey(dataKey, protection);
  if (!wrap.ok) return wrap;
  const recoveryCode = protection.kind === 'folder' ? null : newRecoveryCode();
  const sealed = sealJson(deriveKey(dataKey, 'vault/canary'), placeOf(profileId, 'canary'), 0, canary);
  const record: VaultRecord = {
    format: 1,
    createdAt: now(),
    wrap: wrap.value,
    recovery: recoveryCode === null ? null : await recoveryOf(dataKey, recoveryCode, now()),
    canary: Buffer.from(sealed).toString('base64'),
    apiKey: null,
    mark: null,
    authority: null,
  };
  // Somebody else may have been here while the keyring was asked.
  if (findVault(folder).state !== 'none') return fail('vault.foreign');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    return fail(fileTrouble(error));
  }
  const written = writeVault(folder, record);
  return written.ok ? ok({ vault: vaultOf(options, record, dataKey), recoveryCode }) : written;
}

const recoveryOf = async (dataKey: Buffer, code: string, since: number) => ({
  since,
  slow: await wrapSlowly(dataKey, plainCode(code), 'recovery', recoveryCost),
});

/**
 * Fails with `vault.none` (no vault, or kept by a keyring that protects nothing), `vault.wait` (the keyring
 * is locked or does not answer within 20 s), `vault.foreign` (another machine, user, profile, keyring or
 * passphrase) or `storage.damaged`. It never changes a vault that it could not open.
 */
export async function openVault(options: VaultOptions): Promise<Result<Vault>> {
  const { folder, protection, profileId } = options;
  const found = findVault(folder);
  if (found.state === 'none') return fail('vault.none', { missing: 'file' });
  if (found.state === 'damaged') return fail('storage.damaged');
  const { record } = found;
  const unwrapped = await unwrapKey(record.wrap, protection);
  if (!unwrapped.ok) return unwrapped;
  const { dataKey, isStale } = unwrapped.value;
  if (!isRightKey(record, dataKey, profileId)) return fail('vault.foreign');
  const rewrapped = isStale ? await wrapKey(dataKey, protection) : null;
  // Wrapping anew is a courtesy to the keyring; the old wrap still opens should it not work out.
  if (!rewrapped?.ok) return ok(vaultOf(options, record, dataKey));
  const fresh = { ...record, wrap: rewrapped.value };
  return ok(vaultOf(options, writeVault(folder, fresh).ok ? fresh : record, dataKey));
}

/** After the machine, the user or the keyring changed: opens by the code on paper and wraps the key anew. */
export async function openWithRecoveryCode(
  options: VaultOptions & { readonly code: string },
): Promise<Result<Vault>> {
  const { folder, protection, profileId, code } = options;
  const found = findVault(folder);
  if (found.state === 'none') return fail('vault.none', { missing: 'file' });
  if (found.state === 'damaged') return fail('storage.damaged');
  const { record } = found;
  const dataKey = record.recovery && (await unwrapSlowly(record.recovery.slow, plainCode(code), 'recovery'));
  if (!dataKey || !isRightKey(record, dataKey, profileId)) return fail('vault.foreign');
  const wrap = await wrapKey(dataKey, protection);
  if (!wrap.ok) return wrap;
  const fresh = { ...record, wrap: wrap.value };
  const written = writeVault(folder, fresh);
  return written.ok ? ok(vaultOf(options, fresh, dataKey)) : written;
}

function isRightKey(record: VaultRecord, dataKey: Buffer, profileId: string): boolean {
  if (dataKey.length !== 32) return false;
  const sealed = Buffer.from(record.canary, 'base64');
  return unsealJson(deriveKey(dataKey, 'vault/canary'), placeOf(profileId, 'canary'), sealed) === canary;
}

function vaultOf(
  { folder, profileId, witnessFolder, now }: VaultOptions,
  opened: VaultRecord,
  dataKey: Buffer,
): Vault {
  let record = opened;
  const witness = witnessFolder === null ? null : createWitness(witnessFolder, deriveKey(dataKey, 'witness'));
  const keys = createApiKeys(dataKey, profileId);
  const markKey = deriveKey(dataKey, 'vault/mark');
  const authorityKey = deriveKey(dataKey, 'vault/authority');

  function write(changes: Partial<VaultRecord>): Result<'done'> {
    const next = { ...record, ...changes };
    const written = writeVault(folder, next);
    if (written.ok) record = next;
    return written;
  }

  return {
    keptBy: opened.wrap.kind,
    dataKey: () => new Uint8Array(dataKey),
    apiKey: (binding) => record.apiKey && keys.open(record.apiKey, binding),
    keyInfo: (binding) => record.apiKey && keys.info(record.apiKey, binding),
    setApiKey: (key, binding) => write({ apiKey: keys.seal(key, binding, now()) }),
    mark() {
      const sealed = record.mark && Buffer.from(record.mark, 'base64');
      const inside = sealed ? asMark(unsealJson(markKey, placeOf(profileId, 'mark'), sealed)) : null;
      return laterMark(inside, witness?.read() ?? null);
    },
    setMark(mark) {
      const sealed = sealJson(markKey, placeOf(profileId, 'mark'), 0, mark);
      const written = write({ mark: Buffer.from(sealed).toString('base64') });
      try {
        witness?.write(mark);
      } catch (error) {
        return fail(fileTrouble(error));
      }
      return written;
    },
    authority() {
      const sealed = record.authority && Buffer.from(record.authority, 'base64');
      const pem = sealed ? unsealJson(authorityKey, placeOf(profileId, 'authority'), sealed) : null;
      return typeof pem === 'string' ? pem : null;
    },
    setAuthority(pem) {
      const sealed = pem === null ? null : sealJson(authorityKey, placeOf(profileId, 'authority'), 0, pem);
      return write({ authority: sealed && Buffer.from(sealed).toString('base64') });
    },
    recoverySince: () => record.recovery?.since ?? null,
    async renewRecoveryCode() {
      const code = newRecoveryCode();
      const written = write({ recovery: await recoveryOf(dataKey, code, now()) });
      return written.ok ? ok(code) : written;
    },
  };
}

/** It was sealed by this program; undefined is a seal that does not open. */
const asMark = (value: unknown): LedgerMark | null => (value === undefined ? null : (value as LedgerMark));
