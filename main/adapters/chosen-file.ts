import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import type { BrowserWindow, Dialog, FileFilter } from 'electron';
import { oneAtATime } from './one-at-a-time.ts';

/** The system's dialog, and the window that it belongs to. */
export interface FileDialog {
  readonly dialog: Pick<Dialog, 'showOpenDialog'>;
  readonly window: () => BrowserWindow | null;
}

export interface ChosenFile {
  /** Shows the system's dialog and reads what was chosen; null where nothing was. No path reaches the page. */
  choose(): Promise<Uint8Array | 'unreadable' | 'too-large' | null>;
}

interface Kind {
  readonly filter: FileFilter;
  readonly maxBytes: number;
}

export function createChosenFile({ dialog, window }: FileDialog, { filter, maxBytes }: Kind): ChosenFile {
  const ask = oneAtATime();
  return {
    choose: () =>
      ask(async () => {
        const options = { properties: ['openFile' as const], filters: [filter] };
        const parent = window();
        const { canceled, filePaths } = await (parent
          ? dialog.showOpenDialog(parent, options)
          : dialog.showOpenDialog(options));
        const [path] = filePaths;
        return canceled || path === undefined ? null : read(path, maxBytes);
      }),
  };
}

/** A pipe would keep `open` waiting, a device has no end; a link may lead anywhere. */
async function read(path: string, maxBytes: number): Promise<Uint8Array | 'unreadable' | 'too-large'> {
  try {
    if (!(await lstat(path)).isFile()) return 'unreadable';
    const handle = await open(path, constants.O_RDONLY);
    try {
      const buffer = new Uint8Array(maxBytes + 1);
      const length = await fill(buffer, handle);
      return length > maxBytes ? 'too-large' : buffer.subarray(0, length);
    } finally {
      await handle.close();
    }
  } catch {
    return 'unreadable';
  }
}

/** A drive may give less at once than it was asked for. */
async function fill(buffer: Uint8Array, handle: Awaited<ReturnType<typeof open>>): Promise<number> {
  for (let length = 0; ;) {
    const { bytesRead } = await handle.read(buffer, length, buffer.length - length, length);
    length += bytesRead;
    if (bytesRead === 0 || length === buffer.length) return length;
  }
}
