import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import process from 'node:process';

export const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'code' in error;

/** What a refusal of the file system means to staff. */
export function fileTrouble(error: unknown): 'storage.full' | 'storage.read-only' | 'storage.failed' {
  const code = isFileError(error) ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'storage.full';
  return code === 'EROFS' || code === 'EACCES' || code === 'EPERM' ? 'storage.read-only' : 'storage.failed';
}

/** A file that was renamed is in its folder for good only after the folder is synced; Windows has no such call. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Replaces a file whole: on disk when it returns, and at no moment half of it. */
export function writeDurably(folder: string, path: string, content: Uint8Array): void {
  const fresh = `${path}.new`;
  const file = openSync(fresh, 'w', 0o600);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  putInPlace(fresh, path);
  syncFolder(folder);
}

/** How long another program, as a virus scanner, may hold a file before that is a failure. */
const holdMs = 500;

/** Puts `fresh` in the place of `path`; what is held for good is thrown as it was told, and `path` stays as it was. */
function putInPlace(fresh: string, path: string): void {
  const until = performance.now() + holdMs;
  for (;;) {
    try {
      renameSync(fresh, path);
      return;
    } catch (error) {
      if (performance.now() < until && isHeld(error)) continue;
      rmSync(fresh, { force: true });
      throw error;
    }
  }
}

const isHeld = (error: unknown): boolean =>
  isFileError(error) && ['EBUSY', 'EPERM', 'EACCES'].includes(error.code ?? '');
