import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { whichShell } from '../shell/which-shell.ts';

const root = resolve(import.meta.dirname, '../..');

/** The built app in whichever shell there is, driven as staff would: by what is on the screen. */
export interface Counter {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  /** Everything the page complained about. */
  readonly complaints: readonly string[];
  /** Ends it without a word, like a power cut; the data stay. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

export interface Opening {
  readonly userData?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export async function openCounter({ userData = newUserData(), env = {} }: Opening = {}): Promise<Counter> {
  const app = await _electron.launch({
    executablePath: whichShell().executablePath,
    args: [root, `--user-data-dir=${userData}`],
    cwd: root,
    // The staff language of a first start is the computer's.
    env: { ...inherited(), LANG: 'en_GB.UTF-8', COUNTER_TRAINING_SPEED: '10', ...env },
  });
  running.add(app);
  const said: string[] = [];
  app.process().stderr?.on('data', (part: Buffer) => said.push(part.toString()));
  const page = await app.firstWindow().catch((cause: unknown) => {
    throw new Error(`no window came:\n${said.join('')}`, { cause });
  });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.locator('h1').first().waitFor();
  const ended = new Promise((end) => app.process().once('exit', end));
  const gone = async (): Promise<void> => {
    await ended;
    running.delete(app);
  };
  return {
    app,
    page,
    userData,
    complaints,
    async kill() {
      app.process().kill('SIGKILL');
      await gone();
    },
    async close() {
      await app.close();
      await gone();
    },
  };
}

const inherited = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );

const running = new Set<ElectronApplication>();
/** Ends whatever a failed journey left open. */
export async function closeAll(): Promise<void> {
  await Promise.all([...running].map((app) => app.close().catch(() => undefined)));
  running.clear();
}

const made: string[] = [];
export function newUserData(): string {
  const folder = mkdtempSync(join(tmpdir(), 'counter-journey-'));
  made.push(folder);
  return folder;
}
process.on('exit', () => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
