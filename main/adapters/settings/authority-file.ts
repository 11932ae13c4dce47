import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import type { BrowserWindow, Dialog, OpenDialogOptions } from 'electron';
import { oneAtATime } from '../one-at-a-time.ts';

/** A certificate takes two kilobytes; a chain with comments still fits. */
const maxBytes = 65_536;

const dialogOptions: OpenDialogOptions = {
  properties: ['openFile'],
  filters: [{ name: 'PEM, CRT, CER', extensions: ['pem', 'crt', 'cer', 'der'] }],
};

export interface AuthorityFile {
  /** Shows the system's dialog and reads what was chosen; null where nothing was. No path reaches the page. */
  choose(): Promise<Uint8Array | 'unreadable' | 'too-large' | null>;
}

export function createAuthorityFile({
  dialog,
  window,
}: {
  readonly dialog: Pick<Dialog, 'showOpenDialog'>;
  readonly window: () => BrowserWindow | null;
}): AuthorityFile {
  const ask = oneAtATime();
  return {
    choose: () =>
      ask(async () => {
        const parent = window();
        const { canceled, filePaths } = await (parent
          ? dialog.showOpenDialog(parent, dialogOptions)
          : dialog.showOpenDialog(dialogOptions));
        const [path] = filePaths;
        return canceled || path === undefined ? null : read(path);
      }),
  };
}

/** A pipe would keep `open` waiting, a device has no end; a link may lead anywhere. */
async function read(path: string): Promise<Uint8Array | 'unreadable' | 'too-large'> {
  try {
    if (!(await lstat(path)).isFile()) return 'unreadable';
    const handle = await open(path, constants.O_RDONLY);
    try {
      const buffer = new Uint8Array(maxBytes + 1);
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
      return bytesRead > maxBytes ? 'too-large' : buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch {
    return 'unreadable';
  }
}
