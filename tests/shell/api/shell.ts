import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type Electron from 'electron';
import { guarded } from '../guard.ts';
import { machine } from '../machine.ts';
import { standIn } from '../record.ts';
import { standsFor } from '../typings.ts';

/** The desktop's own way to open anything. */
const opener = 'xdg-open';

/** Written down; really opened only where there is a person to see it (`--show`). */
function open(by: 'openExternal' | 'openPath' | 'showItemInFolder', what: string): void {
  standIn.opened.push({ by, what });
  if (machine.show) spawn(opener, [what], { stdio: 'ignore', detached: true }).unref();
}

export const shell = standsFor<Electron.Shell>()(
  guarded('shell', {
    openExternal: (url: string): Promise<void> => {
      try {
        open('openExternal', new URL(url).href);
        return Promise.resolve();
      } catch {
        return Promise.reject(new Error('Invalid URL'));
      }
    },
    /** The empty text is success; otherwise it says what is wrong. */
    openPath: (path: string): Promise<string> => {
      if (!existsSync(path)) return Promise.resolve('Failed to open path');
      open('openPath', path);
      return Promise.resolve('');
    },
    showItemInFolder: (path: string): void => open('showItemInFolder', path),
    beep: (): void => {
      standIn.beeps += 1;
    },
  }),
);
