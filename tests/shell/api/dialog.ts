import { execFile } from 'node:child_process';
import type Electron from 'electron';
import { guarded } from '../guard.ts';
import { machine } from '../machine.ts';
import { NotInStandIn } from '../not-in-stand-in.ts';
import { standsFor } from '../typings.ts';

/** The desktop's chooser, where the shell is visible. */
const chooser = 'zenity';

const unanswered = (api: string) => (): never => {
  throw new NotInStandIn(
    `dialog.${api}`,
    'a test answers it: app.evaluate(({ dialog }) => { dialog.… = … })',
  );
};

/** The desktop's own chooser, by zenity, for the visible shell. */
function choose({
  title = '',
  defaultPath = '',
  properties = [],
  filters = [],
}: Electron.OpenDialogOptions): Promise<Electron.OpenDialogReturnValue> {
  const patterns = filters.map(({ name, extensions }) => {
    const globs = extensions.map((extension) => (extension === '*' ? '*' : `*.${extension}`));
    return `--file-filter=${name} | ${globs.join(' ')}`;
  });
  const args = [
    '--file-selection',
    '--separator=\n',
    ...(title === '' ? [] : [`--title=${title}`]),
    ...(defaultPath === '' ? [] : [`--filename=${defaultPath}`]),
    ...(properties.includes('multiSelections') ? ['--multiple'] : []),
    ...(properties.includes('openDirectory') ? ['--directory'] : []),
    ...patterns,
  ];
  return new Promise((done, failed) => {
    execFile(chooser, args, (error, chosen) => {
      // 1 is zenity's word for a person who changed their mind.
      if (error && error.code !== 1) failed(new NotInStandIn('dialog.showOpenDialog', error.message));
      else {
        const filePaths = chosen.split('\n').filter((path) => path !== '');
        done({ canceled: filePaths.length === 0, filePaths });
      }
    });
  });
}

/** There is nobody to press a button: every dialog throws until a test puts an answer in its place. */
export const dialog = standsFor<Electron.Dialog>()(
  guarded('dialog', {
    showOpenDialog: async (
      ...given: (Electron.BaseWindow | Electron.OpenDialogOptions)[]
    ): Promise<Electron.OpenDialogReturnValue> => {
      if (!machine.show) return unanswered('showOpenDialog')();
      // The window may come first.
      return choose(given.at(-1) ?? {});
    },
    showOpenDialogSync: unanswered('showOpenDialogSync'),
    showSaveDialog: unanswered('showSaveDialog'),
    showSaveDialogSync: unanswered('showSaveDialogSync'),
    showMessageBox: unanswered('showMessageBox'),
    showMessageBoxSync: unanswered('showMessageBoxSync'),
    showCertificateTrustDialog: unanswered('showCertificateTrustDialog'),
    /** Before `ready` Electron writes it to the error output on Linux; here always. */
    showErrorBox: (title: string, content: string): void => console.error(`${title}\n${content}`),
  }),
);
