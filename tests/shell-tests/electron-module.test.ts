import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as electron from 'electron';
import { expect, test } from 'vitest';
import { NotInStandIn } from '../shell/not-in-stand-in.ts';

const typings = readFileSync(
  resolve(import.meta.dirname, '../../node_modules/electron/electron.d.ts'),
  'utf8',
);
const exported = /namespace CrossProcessExports \{(.*?)\n {2}\}\n/s.exec(typings)?.[1] ?? '';
const values = [...exported.matchAll(/^ {4}(?:const|class) (\w+)/gm)].map(([, name = '']) => name);
const everything = electron as unknown as Readonly<Record<string, object>>;

test('every value of Electron’s typings is exported', () => {
  expect(values.length).toBeGreaterThan(40);
  expect(values.filter((name) => !(name in electron))).toEqual([]);
});

test('import and require give one and the same', () => {
  const required = createRequire(import.meta.url)('electron') as typeof electron;
  expect(required.app).toBe(electron.app);
  expect(required.BrowserWindow).toBe(electron.BrowserWindow);
});

test.each(values)('%s throws, with its name, on a member it does not have', (name) => {
  const api = everything[name];
  expect(() => Reflect.get(api ?? {}, 'noSuchMember') as unknown).toThrow(NotInStandIn);
  expect(() => Reflect.get(api ?? {}, 'noSuchMember') as unknown).toThrow(
    /noSuchMember is not in the stand-in shell/,
  );
});

test.each([
  ['autoUpdater.checkForUpdates', () => electron.autoUpdater.checkForUpdates()],
  ['utilityProcess.fork', () => electron.utilityProcess.fork('x')],
  ['contextBridge.exposeInMainWorld', () => electron.contextBridge.exposeInMainWorld('x', {})],
  ['ipcRenderer.send', () => electron.ipcRenderer.send('x')],
  ['net.fetch', () => electron.net.fetch('http://127.0.0.1')],
  ['net.request', () => electron.net.request('http://127.0.0.1')],
  ['new Tray()', () => new electron.Tray('x')],
  ['new MessageChannelMain()', () => new electron.MessageChannelMain()],
  ['app.setJumpList', () => electron.app.setJumpList([])],
  ['globalShortcut.register', () => electron.globalShortcut.register('F1', () => undefined)],
  ['dialog.showMessageBox', () => electron.dialog.showMessageBox({ message: 'x' })],
  ['safeStorage.encryptString', () => Reflect.get(electron.safeStorage, 'encryptString') as unknown],
] as const)('%s throws instead of pretending', (name, use) => {
  expect(use).toThrow(NotInStandIn);
  expect(use).toThrow(name);
});

test('listening for what is never emitted throws, listening for what cannot happen does not', () => {
  expect(() => electron.app.on('continue-activity', () => undefined)).toThrow(NotInStandIn);
  expect(() => electron.powerMonitor.on('nonsense' as 'suspend', () => undefined)).toThrow(NotInStandIn);
  expect(() => electron.app.on('certificate-error', () => undefined)).not.toThrow();
});

test('a dialog answers once a test has put the answer there', async () => {
  const { dialog } = electron;
  await expect(dialog.showOpenDialog({})).rejects.toThrow(NotInStandIn);
  await expect(dialog.showSaveDialog({})).rejects.toThrow(NotInStandIn);
  const original = Reflect.get(dialog, 'showOpenDialog');
  dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: ['/a.pdf'] });
  expect((await dialog.showOpenDialog({})).filePaths).toEqual(['/a.pdf']);
  dialog.showOpenDialog = original;
});

test('without a started shell the app has its paths, is never ready and makes no window', async () => {
  expect(electron.app.isReady()).toBe(false);
  expect(electron.app.getPath('userData')).toContain(electron.app.getName());
  expect(() => electron.app.getPath('nowhere' as 'home')).toThrow("Failed to get 'nowhere' path");
  expect(() => new electron.BrowserWindow()).toThrow('Cannot create BrowserWindow before app is ready');
  await expect(electron.safeStorage.isAsyncEncryptionAvailable()).rejects.toThrow('before the app is ready');
  expect(() => electron.session.defaultSession).toThrow('before the app is ready');
});

test('importing the module starts nothing and writes nothing', () => {
  const node = process.execPath;
  const register = resolve(import.meta.dirname, '../shell/register.ts');
  const script = `import('electron').then(({ app }) => console.log(app.getName(), process.getActiveResourcesInfo().length))`;
  const out = execFileSync(node, ['--import', register, '--input-type=module', '-e', script], {
    encoding: 'utf8',
    cwd: resolve(import.meta.dirname, 'fixture-app'),
  });
  expect(out.trim()).toMatch(/^Fixture [01]$/);
});
