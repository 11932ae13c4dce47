import { constants } from 'node:fs';
import type * as files from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { StatementProblem } from '../../../shared/domain/account-statement.ts';
import { isFileError } from '../files.ts';

export type Disk = Pick<typeof files, 'lstat' | 'open'>;
export type ReadFile = Uint8Array | StatementProblem;

/** Windows has neither flag; there the comparison below tells a link. A pipe would keep `open` waiting. */
const flags =
  constants.O_RDONLY |
  ((constants.O_NOFOLLOW as number | undefined) ?? 0) |
  ((constants.O_NONBLOCK as number | undefined) ?? 0);

/**
 * Reads a file whole and once. Only a regular file is opened, no link to one, and what is read is what was
 * asked about: everything after `open` is asked of the open file, not of its name. Never throws.
 */
export async function readFile(path: string, limit: number, disk: Disk): Promise<ReadFile> {
  try {
    const named = await disk.lstat(path, { bigint: true });
    if (!named.isFile()) return 'not-a-file';
    const handle = await disk.open(path, flags);
    try {
      return await readOpen(handle, named.ino, limit);
    } finally {
      await handle.close();
    }
  } catch (error) {
    // What became a link in the last moment.
    return isFileError(error) && error.code === 'ELOOP' ? 'not-a-file' : 'unreadable';
  }
}

async function readOpen(handle: FileHandle, ino: bigint, limit: number): Promise<ReadFile> {
  const before = await handle.stat({ bigint: true });
  // The numbers of devices are no help: libuv had two of them for one volume of Windows (libuv/libuv#4698).
  if (!before.isFile() || before.ino !== ino) return 'not-a-file';
  if (before.size === 0n) return 'empty';
  if (before.size > BigInt(limit)) return 'too-large';
  const bytes = new Uint8Array(Number(before.size));
  let length = 0;
  while (length < bytes.length) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length);
    if (bytesRead === 0) return 'damaged';
    length += bytesRead;
  }
  const { bytesRead: more } = await handle.read(new Uint8Array(1), 0, 1);
  if (more > 0) return length === limit ? 'too-large' : 'damaged';
  // Somebody may have written over what was read already.
  const after = await handle.stat({ bigint: true });
  return after.mtimeNs === before.mtimeNs ? bytes : 'damaged';
}
