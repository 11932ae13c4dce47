import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import Store from 'electron-store';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { fileTrouble, syncFolder, writeDurably } from '../files.ts';
import { readRecord, withChecksum, type VaultRecord } from './vault-record.ts';

const current = (folder: string): string => join(folder, 'vault.json');
const previous = (folder: string): string => join(folder, 'vault.previous.json');

export type FoundVault =
  | { readonly state: 'none' }
  | { readonly state: 'present'; readonly record: VaultRecord }
  /** Also where only the previous version is left: there was a vault, so there must not be a new one. */
  | { readonly state: 'damaged' };

export function findVault(folder: string): FoundVault {
  if (!existsSync(current(folder))) return { state: existsSync(previous(folder)) ? 'damaged' : 'none' };
  const record = recordIn(current(folder));
  return record ? { state: 'present', record } : { state: 'damaged' };
}

function recordIn(path: string): VaultRecord | null {
  try {
    return readRecord(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** On disk when it answers, with the version before it kept beside. At no moment is there no vault. */
export function writeVault(folder: string, record: VaultRecord): Result<'done'> {
  try {
    const isFirst = !existsSync(current(folder));
    // A file that was damaged under way is neither a previous version nor ours to write over.
    if (!isFirst && !recordIn(current(folder))) return fail('storage.damaged');
    if (!isFirst) writeDurably(folder, previous(folder), readFileSync(current(folder)));
    const store = new Store({
      name: 'vault',
      cwd: folder,
      accessPropertiesByDotNotation: false,
      configFileMode: 0o600,
    });
    store.store = { ...withChecksum(record) };
    syncFolder(folder);
    // A second copy from the first day on: without the data key nothing of the ledger can be read.
    if (isFirst) writeDurably(folder, previous(folder), readFileSync(current(folder)));
    return ok('done');
  } catch (error) {
    return fail(fileTrouble(error));
  }
}

/** Puts the previous version in the place of a damaged one, which is kept aside. */
export function restorePreviousVault(folder: string, now: number): Result<'done'> {
  if (findVault(folder).state !== 'damaged' || !recordIn(previous(folder))) return fail('storage.damaged');
  try {
    const stamp = new Date(now).toISOString().replace(/[:.]/gu, '');
    const content = readFileSync(previous(folder));
    if (existsSync(current(folder))) renameSync(current(folder), join(folder, `vault.damaged-${stamp}.json`));
    writeDurably(folder, current(folder), content);
    return ok('done');
  } catch (error) {
    return fail(fileTrouble(error));
  }
}
