import { app, dialog, protocol, type MessageBoxOptions } from 'electron';
import { staffLanguage } from './compose/staff-language.ts';
import { refusalOf } from './compose/unfit-place.ts';
import { dropUnwanted, freezePrototypes, refusedSwitchOf } from './hardening.ts';
import { pageScheme } from './window/content.ts';
import { lastWords } from './window/last-words.ts';
import { uninstallExit, uninstallExitOf, uninstallSwitch } from './window/uninstalling.ts';

/**
 * What has to be said before the shell is ready, and what is to be started at all. The program itself is read while
 * the shell gets ready. Awaiting `ready` at the top would wait for itself.
 */
protocol.registerSchemesAsPrivileged([pageScheme]);
app.enableSandbox();
dropUnwanted(process.env);
const refused = app.isPackaged ? refusedSwitchOf(process.argv) : null;
const unfit = refusalOf(app.getPath('userData'), process.platform, process.env);
if (refused) {
  process.stderr.write(`Counter does not start with --${refused}\n`);
  app.exit(1);
} else if (process.argv.includes(`--${uninstallSwitch}`)) {
  // Whatever is wrong with this Counter, it holds no uninstaller up.
  void askUninstaller().catch(() => app.exit(uninstallExit.goesOn));
} else if (unfit || app.requestSingleInstanceLock()) {
  void startProgram().catch(async () => {
    // Before that it would be told nobody.
    await app.whenReady();
    dialog.showErrorBox(
      'Counter',
      lastWords(() => staffLanguage(null, app.getLocale())),
    );
    app.exit(1);
  });
} else app.quit();

async function startProgram(): Promise<void> {
  const [{ start }] = await Promise.all([import('./start.ts'), app.whenReady()]);
  freezePrototypes();
  await start(unfit);
}

/** The uninstaller waits for the answer. Until it is given no other Counter starts, and this one sends nothing. */
async function askUninstaller(): Promise<void> {
  const [{ beforeUninstall }] = await Promise.all([import('./compose/before-uninstall.ts'), app.whenReady()]);
  freezePrototypes();
  const isOpen = !app.requestSingleInstanceLock();
  const { unsent, language } = beforeUninstall(app.getPath('userData'), app.getLocale());
  const ask = async (question: MessageBoxOptions): Promise<number> =>
    (await dialog.showMessageBox(question)).response;
  app.exit(await uninstallExitOf({ ask, isOpen, unsent, language }));
}
