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

/** Asks with the desktop's own chooser, by zenity; no path where the person changed their mind. */
function ask(
  api: string,
  { title = '', defaultPath = '', filters = [] }: Electron.OpenDialogOptions | Electron.SaveDialogOptions,
  more: readonly string[],
): Promise<string[]> {
  const patterns = filters.map(({ name, extensions }) => {
    const globs = extensions.map((extension) => (extension === '*' ? '*' : `*.${extension}`));
    return `--file-filter=${name} | ${globs.join(' ')}`;
  });
  const args = [
    '--file-selection',
    '--separator=\n',
    ...(title === '' ? [] : [`--title=${title}`]),
    ...(defaultPath === '' ? [] : [`--filename=${defaultPath}`]),
    ...more,
    ...patterns,
  ];
  return new Promise((done, failed) => {
    execFile(chooser, args, (error, chosen) => {
      // 1 is zenity's word for a person who changed their mind.
      if (error && error.code !== 1) failed(new NotInStandIn(`dialog.${api}`, error.message));
      else done(chosen.split('\n').filter((path) => path !== ''));
    });
  });
}

/** How a question is answered, by the environment's COUNTER_SHELL_MESSAGE_BOX, where no test can come before it. */
function answer(question: Electron.MessageBoxOptions): Promise<Electron.MessageBoxReturnValue> {
  const { message, detail = '', cancelId = 0 } = question;
  if (process.env.COUNTER_SHELL_MESSAGE_BOX !== 'cancel') return unanswered('showMessageBox')();
  console.error(`${message}\n${detail}`);
  return Promise.resolve({ response: cancelId, checkboxChecked: false });
}

/** There is nobody to press a button: every dialog throws until a test puts an answer in its place. */
export const dialog = standsFor<Electron.Dialog>()(
  guarded('dialog', {
    showOpenDialog: async (
      ...given: (Electron.BaseWindow | Electron.OpenDialogOptions)[]
    ): Promise<Electron.OpenDialogReturnValue> => {
      if (!machine.show) return unanswered('showOpenDialog')();
      // The window may come first.
      const options: Electron.OpenDialogOptions = given.at(-1) ?? {};
      const { properties = [] } = options;
      const filePaths = await ask('showOpenDialog', options, [
        ...(properties.includes('multiSelections') ? ['--multiple'] : []),
        ...(properties.includes('openDirectory') ? ['--directory'] : []),
      ]);
      return { canceled: filePaths.length === 0, filePaths };
    },
    showOpenDialogSync: unanswered('showOpenDialogSync'),
    showSaveDialog: async (
      ...given: (Electron.BaseWindow | Electron.SaveDialogOptions)[]
    ): Promise<Electron.SaveDialogReturnValue> => {
      if (!machine.show) return unanswered('showSaveDialog')();
      const options: Electron.SaveDialogOptions = given.at(-1) ?? {};
      const [filePath = ''] = await ask('showSaveDialog', options, ['--save', '--confirm-overwrite']);
      return { canceled: filePath === '', filePath };
    },
    showSaveDialogSync: unanswered('showSaveDialogSync'),
    showMessageBox: (
      ...given: (Electron.BaseWindow | Electron.MessageBoxOptions)[]
    ): Promise<Electron.MessageBoxReturnValue> => answer(given.at(-1) as Electron.MessageBoxOptions),
    showMessageBoxSync: unanswered('showMessageBoxSync'),
    showCertificateTrustDialog: unanswered('showCertificateTrustDialog'),
    /** Before `ready` Electron writes it to the error output on Linux; here always. */
    showErrorBox: (title: string, content: string): void => console.error(`${title}\n${content}`),
  }),
);
