import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import type { BrowserWindow, Dialog, SaveDialogOptions } from 'electron';
import type { FailureCode } from '../../../shared/failure.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { SavedFiles } from '../../core/ports.ts';
import { fileTrouble, syncFolder } from '../files.ts';
import { oneAtATime } from '../one-at-a-time.ts';

export interface SavedFilesOptions {
  readonly dialog: Pick<Dialog, 'showSaveDialog'>;
  /** The window that the dialog belongs to; null while there is none. */
  readonly window: () => BrowserWindow | null;
}

const refusals = {
  'storage.full': 'file.full',
  'storage.read-only': 'file.not-allowed',
  'storage.failed': 'file.failed',
} as const satisfies Record<ReturnType<typeof fileTrouble>, FailureCode>;

/** Files that people take with them, in the place that they choose in the system's dialog. */
export function createSavedFiles({ dialog, window }: SavedFilesOptions): SavedFiles {
  const ask = oneAtATime();

  /** Null when the person thought better of it. */
  const askPerson = (name: string): Promise<string | null> =>
    ask(async () => {
      const extension = extname(name).slice(1);
      const options: SaveDialogOptions = {
        defaultPath: basename(name),
        filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      };
      const parent = window();
      const { canceled, filePath } = await (parent
        ? dialog.showSaveDialog(parent, options)
        : dialog.showSaveDialog(options));
      return canceled || filePath === '' ? null : filePath;
    });

  return {
    async save(name, content) {
      const path = await askPerson(name);
      if (path === null) return ok('left');
      const made = await content();
      if (!made.ok) return made;
      try {
        await writeWhole(path, made.value);
        return ok('saved');
      } catch (error) {
        return fail(refusals[fileTrouble(error)]);
      }
    },
  };
}

/** In the background, because the place may be a slow drive; what stood there before stays until all is written. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const fresh = `${path}.new`;
  const file = await open(fresh, 'w', 0o600);
  try {
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(fresh, path);
  } catch (error) {
    // Half of a file with customers' data must not be left beside.
    await rm(fresh, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}
