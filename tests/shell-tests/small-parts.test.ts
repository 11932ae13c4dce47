import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { registerSchemes, toApp, toPage } from '../shell/addresses.ts';
import { proxyFor } from '../shell/api/proxy.ts';
import { SingleInstance, type SecondInstance } from '../shell/api/single-instance.ts';
import { chromiumSwitches } from '../shell/chromium/switches.ts';
import { readCommandLine } from '../shell/command-line.ts';
import { whichShell } from '../shell/which-shell.ts';

afterEach(() => vi.unstubAllEnvs());

test.each([
  ['app://bundle/index.html?a=1#b', 'https://bundle.app.host.invalid/index.html?a=1#b'],
  ['app://bundle/', 'https://bundle.app.host.invalid/'],
  ['blob:app://bundle/1', 'blob:https://bundle.app.host.invalid/1'],
  ['http://127.0.0.1:5173/', 'http://127.0.0.1:5173/'],
  ['about:blank', 'about:blank'],
])('%s is shown to the page as %s, and to the app as itself', (app, page) => {
  registerSchemes([{ scheme: 'app' }]);
  expect(toPage(app)).toBe(page);
  expect(toApp(page)).toBe(app);
});

test('an address that only looks like a page’s of the app stays what it is', () => {
  registerSchemes([{ scheme: 'app' }]);
  for (const url of ['https://bundle.app.host.invalid.example/', 'https://bundle.bank.host.invalid/']) {
    expect(toApp(url)).toBe(url);
  }
});

test('the command line is read as Electron reads it', () => {
  const { appFolder, switches } = readCommandLine(
    ['--no-sandbox', '--inspect=0', './app', '--user-data-dir=/data/x y', '--lang=et', '--', '--not-ours'],
    '/start',
  );
  expect(appFolder).toBe('/start/app');
  expect(Object.fromEntries(switches)).toEqual({
    'no-sandbox': '',
    inspect: '0',
    'user-data-dir': '/data/x y',
    lang: 'et',
  });
  expect(readCommandLine([], '/start').appFolder).toBe('/start');
});

test('Chromium is started with nowhere to go, headless, with a profile of its own', () => {
  const switches = chromiumSwitches({
    profileFolder: '/data/p',
    show: false,
    switches: new Map([
      ['user-data-dir', '/the/app’s'],
      ['lang', 'et'],
      ['disable-features', 'Own'],
    ]),
  });
  expect(switches).toContain('--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1');
  expect(switches).toContain('--headless');
  expect(switches.filter((one) => one.startsWith('--user-data-dir'))).toEqual(['--user-data-dir=/data/p']);
  expect(switches.filter((one) => one.startsWith('--disable-features'))).toHaveLength(1);
  expect(switches.find((one) => one.startsWith('--disable-features'))).toMatch(/Translate.*,Own$/);
  expect(switches.at(-1)).toBe('--lang=et');
});

test.each([
  [{}, 'DIRECT'],
  [{ mode: 'direct' as const, proxyRules: 'p:1' }, 'DIRECT'],
  [{ proxyRules: 'proxy.example:3128' }, 'PROXY proxy.example:3128'],
  [{ proxyRules: 'http=a:1;https=b:2' }, 'PROXY b:2'],
  [{ proxyRules: 'socks5://s:9' }, 'SOCKS5 s:9'],
])('a proxy setting %j is %s for the bank', (config, answer) => {
  expect(proxyFor(config, 'https://bank.example/')).toBe(answer);
});

test('a proxy script is not looked up, and says so', () => {
  expect(() => proxyFor({ mode: 'pac_script', pacScript: 'x' }, 'https://bank.example/')).toThrow(
    'pac_script',
  );
});

test('the second of two on one folder is refused, tells the first, and gets the lock when that lets go', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'single-'));
  const { promise, resolve } = Promise.withResolvers<SecondInstance>();
  const from = { argv: ['a'], workingDirectory: '/w', additionalData: { n: 1n } };
  const first = new SingleInstance(() => folder, resolve);
  const second = new SingleInstance(
    () => folder,
    () => undefined,
  );
  expect(first.request(from)).toBe(true);
  expect(second.request(from)).toBe(false);
  expect(await promise).toEqual(from);
  expect([first.held, second.held]).toEqual([true, false]);
  first.release();
  expect(second.request(from)).toBe(true);
  second.release();
  rmSync(folder, { recursive: true });
});

test('real Electron is chosen where its binary is, and the stand-in where it is not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dist-'));
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder);
  expect(whichShell().kind).toBe('stand-in');
  expect(whichShell().executablePath).toMatch(/tests\/shell\/counter-shell$/);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'electron'), '');
  expect(whichShell()).toEqual({ kind: 'electron', executablePath: join(folder, 'electron') });
  rmSync(folder, { recursive: true });
});
