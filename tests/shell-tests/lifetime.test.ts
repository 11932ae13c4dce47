import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { fixtureFolder, freshFolder, launchFixture } from './fixture.ts';
import { descendantsOf, processesWith, runShell } from './processes.ts';

const profileOf = (pid: number): string => {
  const found = descendantsOf(pid)
    .map((one) => /--user-data-dir=([^\0]+)/.exec(readFileSync(`/proc/${one}/cmdline`, 'latin1'))?.[1])
    .find((folder) => folder);
  if (!found) throw new Error('no Chromium below the shell');
  return found;
};

test('closing the app ends Chromium and removes its profile', async () => {
  const { app, close, seen } = await launchFixture();
  const profile = profileOf(app.process().pid ?? 0);
  expect(existsSync(profile)).toBe(true);
  expect((await seen()).events).not.toContain('before-quit');
  await close();
  expect(processesWith(profile)).toEqual([]);
  expect(existsSync(profile)).toBe(false);
}, 60_000);

test('killing the shell leaves no Chromium and no profile behind', async () => {
  const { app } = await launchFixture();
  const { pid = 0 } = app.process();
  const profile = profileOf(pid);
  const below = descendantsOf(pid);
  expect(below.length).toBeGreaterThan(3);
  app.process().kill('SIGKILL');
  await expect.poll(() => processesWith(profile), { timeout: 15_000 }).toEqual([]);
  await expect.poll(() => existsSync(profile), { timeout: 15_000 }).toBe(false);
  await expect.poll(() => below.filter((one) => existsSync(`/proc/${one}`)), { timeout: 15_000 }).toEqual([]);
}, 60_000);

test('the process Playwright started is the one that runs the app', async () => {
  const { app, close } = await launchFixture();
  expect(await app.evaluate(() => process.pid)).toBe(app.process().pid);
  expect(await app.evaluate(() => [process.versions.electron, process.type])).toEqual([
    (
      JSON.parse(
        readFileSync(resolve(import.meta.dirname, '../../node_modules/electron/package.json'), 'utf8'),
      ) as { version: string }
    ).version,
    'browser',
  ]);
  expect(await app.evaluate(() => process.versions.chrome)).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  await close();
}, 60_000);

test('a second start hands its command line to the first one and ends', async () => {
  const first = await launchFixture();
  const second = await runShell([fixtureFolder, `--user-data-dir=${first.userData}`, '--second=yes']);
  expect(second.code).toBe(0);
  await expect.poll(async () => (await first.seen()).second.length).toBe(1);
  const [heard] = (await first.seen()).second;
  expect(heard?.argv).toContain('--second=yes');
  expect(heard?.data).toEqual({ from: 'fixture' });
  expect(heard?.workingDirectory).toBe(process.cwd());
  await first.close();
}, 60_000);

test('the lock of a killed shell is free at once', async () => {
  const { app, userData } = await launchFixture();
  const gone = new Promise((done) => app.process().once('exit', done));
  app.process().kill('SIGKILL');
  await gone;
  const next = await launchFixture({ userData });
  expect(await next.app.evaluate((electron) => electron.app.hasSingleInstanceLock())).toBe(true);
  await next.close();
}, 60_000);

test('quitting asks in Electron’s order, and closing the last window is news of its own', async () => {
  const quitting = await launchFixture();
  const said = await quitting.app.evaluate(async ({ app }) => {
    app.once('will-quit', (event) => event.preventDefault());
    app.quit();
    await new Promise((done) => app.once('will-quit', done));
    return globalThis.seen.events.slice(2);
  });
  expect(said).toEqual(['before-quit', 'will-quit']);
  await quitting.close();

  const closing = await launchFixture();
  const heard = await closing.app.evaluate(async ({ app, BrowserWindow }) => {
    const all = new Promise((done) => app.once('window-all-closed', () => done('all closed')));
    BrowserWindow.getAllWindows()[0]?.close();
    return all;
  });
  expect(heard).toBe('all closed');
  await closing.close();
}, 60_000);

test('the app’s exit code is the shell’s', async () => {
  const { app } = await launchFixture();
  const code = new Promise((done) => app.process().once('exit', done));
  await app.evaluate((electron) => electron.app.exit(7)).catch(() => undefined);
  expect(await code).toBe(7);
}, 60_000);

test('SIGTERM quits as a person would', async () => {
  const { app } = await launchFixture();
  const code = new Promise((done) => app.process().once('exit', done));
  app.process().kill('SIGTERM');
  expect(await code).toBe(0);
}, 60_000);

test('a main script that waits for ready before it ends is an error and not a wait', async () => {
  const folder = resolve(import.meta.dirname, 'deadlock-app');
  const { code, output, ms } = await runShell([folder, `--user-data-dir=${freshFolder()}`]);
  expect(code).toBe(1);
  expect(output).toContain('A top-level "await app.whenReady()" never ends in Electron');
  expect(ms).toBeGreaterThan(5000);
}, 60_000);

test('what main writes to its console reaches Playwright', async () => {
  const { app, close } = await launchFixture();
  const said = app.waitForEvent('console', { predicate: (message) => message.text() === 'from main' });
  await app.evaluate(() => {
    console.log('from main');
  });
  expect((await said).text()).toBe('from main');
  await close();
}, 60_000);

test('nothing of Chromium’s is written into the user data folder', async () => {
  const { userData, close } = await launchFixture();
  const { readdirSync } = await import('node:fs');
  expect(readdirSync(userData).sort()).toEqual(['SingletonLetters', 'SingletonLock']);
  await close();
}, 60_000);
