import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { afterAll } from 'vitest';

export const executablePath = resolve(import.meta.dirname, '../shell/counter-shell');
export const fixtureFolder = resolve(import.meta.dirname, 'fixture-app');

/** What fixture-app/main.mjs writes down. */
interface Seen {
  readonly navigations: { readonly name: string; readonly url: string }[];
  readonly windows: {
    readonly url: string;
    readonly frameName: string;
    readonly features: string;
    readonly disposition: string;
  }[];
  readonly permissions: { readonly asked?: string; readonly checked?: string; readonly url?: string }[];
  readonly requests: { readonly url: string; readonly resourceType: string }[];
  readonly second: { readonly argv: string[]; readonly workingDirectory: string; readonly data: unknown }[];
  readonly events: string[];
  readonly frames: { readonly url: string; readonly origin: string }[];
  readonly download?: string;
}

/** What fixture-app/preload.cjs exposes. */
interface Bridge {
  readonly name: string;
  readonly nested: { readonly list: number[]; readonly deep: { value: number } };
  readonly invoke: (channel: string, ...values: unknown[]) => Promise<unknown>;
  readonly send: (channel: string, ...values: unknown[]) => void;
  readonly heard: () => unknown[];
  readonly on: (channel: string, listener: (...values: unknown[]) => void) => () => void;
  readonly sync: <T>(value: T) => { readonly value: T; readonly again: () => T };
  readonly fails: () => never;
  readonly rejects: () => Promise<never>;
  readonly later: Promise<string>;
  readonly describeProcess: () => { readonly type: string; readonly sandboxed: boolean };
  readonly requireOther: () => string;
}

declare global {
  var fixture: Bridge;
  var seen: Seen;
}

export interface Fixture {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  readonly seen: () => Promise<Seen>;
  readonly close: () => Promise<void>;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A temporary folder that goes when the test file has run. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'shell-test-'));
  folders.push(folder);
  return folder;
}

interface Wanted {
  readonly folder?: string;
  readonly userData?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
}

/** Starts the fixture app in the stand-in shell and waits for its first heading. */
export async function launchFixture({
  folder = fixtureFolder,
  userData = join(freshFolder(), 'user-data'),
  env = {},
  args = [],
}: Wanted = {}): Promise<Fixture> {
  const app = await _electron.launch({
    executablePath,
    args: [folder, `--user-data-dir=${userData}`, ...args],
    env: { ...(process.env as Record<string, string>), ...env },
  });
  const page = await app.firstWindow();
  await page.getByRole('heading', { level: 1 }).waitFor();
  // The heading is there before the page's own script has run.
  await page.waitForLoadState();
  return {
    app,
    page,
    userData,
    seen: () =>
      app.evaluate(() => {
        const { navigations, windows, permissions, requests, second, events, frames, download } =
          globalThis.seen;
        return {
          navigations,
          windows,
          permissions,
          requests,
          second,
          events,
          frames,
          ...(download ? { download } : {}),
        };
      }),
    close: () => app.close(),
  };
}
