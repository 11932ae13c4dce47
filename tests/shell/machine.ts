import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from './chromium/browser.ts';

interface Manifest {
  readonly name?: string;
  readonly productName?: string;
  readonly version?: string;
  readonly main?: string;
}

/**
 * What this process is. start.ts fills it in; in a process that only imports `electron` (a unit test) it stays as it is here, and
 * nothing has been started.
 */
export const machine: {
  appFolder: string;
  userDataFolder: string | undefined;
  /** Command line switches, without dashes; a switch without a value has an empty one. */
  readonly switches: Map<string, string>;
  /** A visible Chromium window instead of a headless one. */
  show: boolean;
  ready: boolean;
  browser: Browser | undefined;
} = {
  appFolder: process.cwd(),
  userDataFolder: undefined,
  switches: new Map(),
  show: false,
  ready: false,
  browser: undefined,
};

/** The package.json of the app; empty where there is none. */
export function manifest(): Manifest {
  try {
    return JSON.parse(readFileSync(join(machine.appFolder, 'package.json'), 'utf8')) as Manifest;
  } catch {
    return {};
  }
}

/** The running Chromium. Throws before `ready`, as Electron does. */
export function theBrowser(api: string): Browser {
  if (!machine.browser) throw new Error(`${api} cannot be used before the app is ready`);
  return machine.browser;
}
