import { closeSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StorageFailure } from '../../core/ports.ts';
import { fileTrouble, isFileError } from '../files.ts';

/**
 * The ledger is whole, but not for this program now. `newer`: a later version wrote it. `in-use`: another
 * process holds it.
 */
export class LedgerTrouble extends Error {
  readonly code: 'newer' | 'in-use';
  constructor(code: LedgerTrouble['code']) {
    super(code);
    this.name = 'LedgerTrouble';
    this.code = code;
  }
}

/** SQLite's primary result codes (sqlite.org/rescode.html) that are not bugs of ours. */
const primary = {
  busy: 5,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  auth: 23,
  notADatabase: 26,
};
const primaryOf = (code: number): number => code & 0xff;

/** SQLITE_IOERR_FSYNC and SQLITE_IOERR_DIR_FSYNC. */
const failedSyncs: ReadonlySet<number> = new Set([1034, 1290]);

const sqliteCodeOf = (error: unknown): number | null =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : null;

/**
 * A sync that failed may have lost pages that the system will never write again, and a second sync would
 * call that success. Nothing may be written on this connection any more.
 */
export function isLostSync(error: unknown): boolean {
  const code = sqliteCodeOf(error);
  return code !== null && failedSyncs.has(code);
}

/**
 * What to throw for an error of SQLite or the file system: a StorageFailure where the disk is to blame, the
 * error itself where we are (a violated constraint, wrong SQL).
 */
export function troubleOf(error: unknown, folder: string): unknown {
  const code = sqliteCodeOf(error);
  if (code === null) return isFileError(error) ? new StorageFailure(fileTrouble(error)) : error;
  switch (primaryOf(code)) {
    case primary.full:
      return new StorageFailure('storage.full');
    case primary.readOnly:
      return new StorageFailure('storage.read-only');
    case primary.corrupt:
    case primary.notADatabase:
      return new StorageFailure('storage.damaged');
    case primary.busy:
      return new LedgerTrouble('in-use');
    case primary.ioError:
    case primary.cannotOpen:
    case primary.auth:
      return new StorageFailure(folderTrouble(folder));
    default:
      return error;
  }
}

/**
 * Why a file cannot be opened for writing; used after SQLite let go of it, because closing a file drops the
 * locks that the same process holds on it.
 */
export function openingTrouble(error: unknown, folder: string, path: string): unknown {
  const trouble = troubleOf(error, folder);
  if (!(trouble instanceof StorageFailure) || trouble.code !== 'storage.failed') return trouble;
  try {
    closeSync(openSync(path, 'r+'));
    return trouble;
  } catch (cause) {
    return new StorageFailure(fileTrouble(cause));
  }
}

/** SQLite says "I/O error" for a disk that was made read-only or is full of other things: ask the folder. */
function folderTrouble(folder: string): StorageFailure['code'] {
  const probe = join(folder, 'ledger.probe');
  try {
    writeFileSync(probe, 'probe', { flush: true });
    rmSync(probe, { force: true });
    return 'storage.failed';
  } catch (error) {
    return fileTrouble(error);
  }
}
