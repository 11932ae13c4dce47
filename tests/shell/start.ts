import { mkdirSync, readFileSync } from 'node:fs';
import inspector from 'node:inspector';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from './api/app.ts';
import { readCommandLine } from './command-line.ts';
import { Browser } from './chromium/browser.ts';
import './electron.ts';
import { machine, manifest } from './machine.ts';

/** Longer than any main script takes to run to its end; what is still running then waits for `ready`, which waits for it. */
const mainScriptMs = 5000;

function become(): void {
  const { appFolder, switches } = readCommandLine(process.argv.slice(2), process.cwd());
  machine.appFolder = appFolder;
  for (const [name, value] of switches) machine.switches.set(name, value);
  const folder = switches.get('user-data-dir');
  if (folder) machine.userDataFolder = resolve(folder);
  machine.show = switches.has('show');
  const executable = process.env.COUNTER_SHELL_PATH ?? process.argv0;
  // The shell's own, set by the script that started this.
  delete process.env.COUNTER_SHELL_PATH;
  delete process.env.NODE_COMPILE_CACHE;
  process.execPath = executable;
  process.argv = [executable, ...process.argv.slice(2)];
  const { version } = JSON.parse(
    readFileSync(resolve(import.meta.dirname, '../../node_modules/electron/package.json'), 'utf8'),
  ) as { version: string };
  Object.assign(process.versions, { electron: version });
  Object.assign(process, { type: 'browser', defaultApp: true, resourcesPath: appFolder });
}

async function runMainScript(): Promise<void> {
  const { main = 'index.js' } = manifest();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_done, failed) => {
    timer = setTimeout(() => {
      failed(
        new Error(
          `${main} has not run to its end within ${mainScriptMs} ms. A top-level "await app.whenReady()" never ends in Electron: ` +
            'ready comes after the main script.',
        ),
      );
    }, mainScriptMs);
  });
  await Promise.race([import(pathToFileURL(resolve(machine.appFolder, main)).href), late]);
  clearTimeout(timer);
}

become();
if (machine.switches.has('inspect')) inspector.open(0, '127.0.0.1');
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
mkdirSync(app.getPath('userData'), { recursive: true });
await runMainScript();
if (!app.isQuitting) {
  machine.browser = await Browser.start({ show: machine.show, switches: machine.switches });
  Object.assign(process.versions, { chrome: machine.browser.version });
  app.becomeReady();
}
