import { createHash } from 'node:crypto';
import * as files from 'node:fs/promises';
import type { BrowserWindow, Dialog, OpenDialogOptions } from 'electron';
import { statementLimits } from '../../../shared/domain/account-statement.ts';
import { seconds } from '../../../shared/domain/dates.ts';
import type { LookedAt, StatementFiles, Timer } from '../../core/ports.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { checkContent } from './check-content.ts';
import { readFile, type Disk, type ReadFile } from './read-file.ts';
import { shownNameOf } from './shown-name.ts';

export interface StatementFilesOptions {
  readonly dialog: Pick<Dialog, 'showOpenDialog'>;
  /** The window that the dialog belongs to; null while there is none. */
  readonly window: () => BrowserWindow | null;
  readonly timer: Timer;
  readonly disk?: Disk;
}

/** How long one file may take: a drive on a network that went away answers after minutes or never. */
const patienceMs = seconds(30);

const dialogOptions: OpenDialogOptions = {
  properties: ['openFile', 'multiSelections'],
  filters: [{ name: 'PDF, JPEG, PNG', extensions: ['pdf', 'jpg', 'jpeg', 'png'] }],
};

/** Account statements on this computer. No file throws, hangs or is followed elsewhere; see the README. */
export function createStatementFiles({
  dialog,
  window,
  timer,
  disk = files,
}: StatementFilesOptions): StatementFiles {
  const ask = oneAtATime();
  /** Files that did not answer in time and still do not. Each holds one of the few threads that read. */
  let silent = 0;

  async function askPerson(): Promise<readonly string[]> {
    const answer = await ask(() => {
      const parent = window();
      return parent ? dialog.showOpenDialog(parent, dialogOptions) : dialog.showOpenDialog(dialogOptions);
    });
    return !answer || answer.canceled ? [] : answer.filePaths;
  }

  function read(path: string): Promise<ReadFile> {
    if (silent > 0) return Promise.resolve('unreadable');
    return new Promise((resolve) => {
      let isSilent = false;
      const stop = timer.after(patienceMs, () => {
        isSilent = true;
        silent += 1;
        resolve('unreadable');
      });
      void readFile(path, statementLimits.fileBytes, disk).then((result) => {
        stop();
        if (isSilent) silent -= 1;
        resolve(result);
      });
    });
  }

  return {
    async *choose() {
      let taken = 0;
      for (const path of await askPerson()) {
        if (taken === statementLimits.files) {
          yield { shownName: shownNameOf(path), problem: 'too-many' };
          continue;
        }
        const result = await read(path);
        const looked: LookedAt =
          typeof result === 'string'
            ? { shownName: shownNameOf(path), problem: result }
            : lookAt(path, result);
        if (looked.problem === null) taken += 1;
        yield looked;
      }
    },
    lookAt,
  };
}

function lookAt(name: string, bytes: Uint8Array): LookedAt {
  const shownName = shownNameOf(name);
  const content = checkContent(bytes);
  return content.problem === null
    ? { shownName, ...content, sha256: createHash('sha256').update(content.bytes).digest('hex') }
    : { shownName, problem: content.problem };
}
