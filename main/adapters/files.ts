import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

/** What the machine does for `writeDurably`. */
export interface Replacing {
  readonly rename: (from: string, to: string) => void;
  /** Nothing else of the program runs meanwhile. */
  readonly rest: (ms: number) => void;
}

const asleep = new Int32Array(new SharedArrayBuffer(4));
const machine: Replacing = {
  rename: renameSync,
  rest: (ms) => void Atomics.wait(asleep, 0, 0, ms),
};

/** Another program, as a virus scanner, lets go of a file within half a second, or that is a failure. */
export const holds = { tries: 11, restMs: 50 } as const;

/** Replaces a file whole: on disk when it returns, and at no moment half of it. */
export function writeDurably(
  folder: string,
  path: string,
  content: Uint8Array,
  { rename, rest }: Replacing = machine,
): void {
  const fresh = `${path}.new`;
  const file = openSync(fresh, 'w', 0o600);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  for (let left = holds.tries - 1; ; left -= 1) {
    try {
      rename(fresh, path);
      break;
    } catch (error) {
      if (left === 0 || !isHeld(error)) {
        rmSync(fresh, { force: true });
        throw error;
      }
      rest(holds.restMs);
    }
  }
  syncFolder(folder);
}

const isHeld = (error: unknown): boolean =>
  isFileError(error) && ['EBUSY', 'EPERM', 'EACCES'].includes(error.code ?? '');
