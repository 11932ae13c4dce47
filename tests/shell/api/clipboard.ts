import type Electron from 'electron';
import { guarded } from '../guard.ts';
import { standsFor } from '../typings.ts';

/** A clipboard of this process alone, for text. */
function clipboardNamed(api: string, selection: () => Electron.Clipboard): Electron.Clipboard {
  let text = '';
  return standsFor<Electron.Clipboard>()(
    guarded(api, {
      readText: (): Promise<string> => Promise.resolve(text),
      writeText: (given: string): Promise<void> => {
        text = given;
        return Promise.resolve();
      },
      has: (type: string): Promise<boolean> => Promise.resolve(type === 'text/plain' && text !== ''),
      clear: (): void => {
        text = '';
      },
      get selection(): Electron.Clipboard {
        return selection();
      },
    }),
  );
}

const selection = clipboardNamed('clipboard.selection', () => selection);
export const clipboard = clipboardNamed('clipboard', () => selection);
