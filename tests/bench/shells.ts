import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { trainingPin, trainingProfileId } from '../../main/compose/training-profile.ts';
import { environment, root } from '../commands/steps.ts';
import { whichShell } from '../shell/which-shell.ts';

/** Something that was opened in the shell, and how long it took until it could be used. */
export interface Opened {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly tookMs: number;
}

async function open(
  appFolder: string,
  userData: string,
  isUsable: (page: Page) => Promise<void>,
): Promise<Opened> {
  const env = Object.entries(environment()).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const startedAt = performance.now();
  const app = await _electron.launch({
    executablePath: whichShell().executablePath,
    args: [appFolder, `--user-data-dir=${userData}`],
    cwd: root,
    env: Object.fromEntries(env),
  });
  const page = await app.firstWindow();
  await isUsable(page);
  return { app, page, tookMs: performance.now() - startedAt };
}

/** The least that the shell can show: one window, one heading, no preload. */
export const openEmptyWindow = (userData: string): Promise<Opened> =>
  open(resolve(import.meta.dirname, 'empty-window'), userData, (page) =>
    page.getByRole('heading', { name: 'Empty' }).waitFor(),
  );

/** Counter at its lock screen, in a profile that is there already; a key that is pressed now is a digit of the PIN. */
export const openLocked = (userData: string): Promise<Opened> => open(root, userData, isListening);

const isListening = (page: Page): Promise<void> => page.locator('input:focus').waitFor();

/** Makes a Training profile as a new user would. Gives the folder of the profile. */
export async function enterTraining(userData: string): Promise<string> {
  const { app, page } = await open(root, userData, (first) => first.locator('h1').first().waitFor());
  await page.keyboard.press('t');
  await isListening(page);
  await app.close();
  return resolve(userData, 'profiles', trainingProfileId('EE'));
}

export async function unlock({ page }: Opened): Promise<void> {
  await page.keyboard.type(trainingPin);
  await page.keyboard.press('Enter');
  await page.getByRole('contentinfo').waitFor();
}
