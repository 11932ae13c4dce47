import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'playwright/test';
import { contentPolicy } from '../../main/window/policy.ts';
import { closeAll, openCounter } from './counter.ts';
import { refuses } from './outside.ts';
import { entersTraining } from './steps.ts';

test.afterEach(closeAll);

test('S-04, S-24, S-27: the page is a locked room: no node, no network, no other place, no other window', async () => {
  const outside = createServer((_request, response) => response.end('outside'));
  let visits = 0;
  outside.on('connection', () => (visits += 1));
  outside.listen(0, '127.0.0.1');
  await once(outside, 'listening');
  const address = `http://127.0.0.1:${(outside.address() as AddressInfo).port}/`;
  const counter = await openCounter();
  const { app, page } = counter;
  await entersTraining(page);

  const globals = await page.evaluate(() =>
    ['require', 'process', 'module', 'ipcRenderer', 'electron', 'Buffer'].filter((name) => name in window),
  );
  expect(globals).toEqual([]);
  expect(await page.evaluate(() => Object.isFrozen((window as unknown as { counter: object }).counter))).toBe(
    true,
  );
  const shared = await app.evaluate(() =>
    [Object, Array, Function, Promise].map(({ prototype }) => Object.isFrozen(prototype)),
  );
  expect(new Set(shared)).toEqual(new Set([true]));

  const header = await page.evaluate(
    () => document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.outerHTML ?? 'by header',
  );
  expect(header).toBe('by header');
  expect(await app.evaluate(({ Menu }) => Menu.getApplicationMenu() === null)).toBe(true);
  const preferences = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      // Electron's typings leave this one out.
      const contents = window.webContents as unknown as {
        getLastWebPreferences: () => Electron.WebPreferences;
      };
      const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } =
        contents.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity };
    }),
  );
  expect(preferences).toEqual([
    { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, webSecurity: true },
  ]);

  // Each of these is what a hostile script would try first.
  const refused = await page.evaluate(async (to) => {
    const seen: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      seen.push(effectiveDirective),
    );
    const tries: Record<string, () => unknown> = {
      fetch: () => fetch(to),
      socket: () => new WebSocket(to.replace('http', 'ws')),
      beacon: () => navigator.sendBeacon(to, 'x'),
      worker: () => new Worker('data:text/javascript,0'),
      markup: () => (document.body.innerHTML = '<b>x</b>'),
      image: () => document.body.append(Object.assign(new Image(), { src: `${to}image.png` })),
      frame: () => document.body.append(Object.assign(document.createElement('iframe'), { src: to })),
      style: () =>
        document.body.append(Object.assign(document.createElement('style'), { textContent: '*{}' })),
      script: () => document.body.append(document.createElement('script')),
    };
    const outcomes: Record<string, string> = {};
    for (const [name, attempt] of Object.entries(tries)) {
      try {
        const result = await attempt();
        outcomes[name] = result === false ? 'refused' : 'ran';
      } catch {
        outcomes[name] = 'refused';
      }
    }
    // A call from the developer tools may do what the page itself may not; a timer is the page's own.
    outcomes.eval = await new Promise((tell) => {
      setTimeout(() => {
        try {
          tell(String((0, eval)('"ran"')));
        } catch {
          tell('refused');
        }
      }, 300);
    });
    return { outcomes, seen: [...new Set(seen)].sort() };
  }, address);
  expect(refused.outcomes).toMatchObject({ fetch: 'refused', eval: 'refused', markup: 'refused' });
  for (const directive of [
    'connect-src',
    'img-src',
    'frame-src',
    'style-src-elem',
    'require-trusted-types-for',
  ]) {
    expect(refused.seen).toContain(directive);
  }

  const before = page.url();
  const ways: readonly ((to: string) => void)[] = [
    (to) => window.open(to),
    (to) => {
      const link = document.createElement('a');
      document.body.append(Object.assign(link, { href: to, target: '_blank', textContent: 'x' }));
      link.click();
      link.remove();
    },
    (to) => Object.assign(document.body.appendChild(document.createElement('a')), { href: to }).click(),
    (to) => location.assign(to),
  ];
  for (const way of ways) await refuses(counter, () => page.evaluate(way, address));
  // And all of them at once.
  const all = `for (const way of [${ways.join(',')}]) way(${JSON.stringify(address)})`;
  await refuses(counter, () => page.evaluate(all), 3);
  expect(page.url()).toBe(before);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(visits).toBe(0);
  outside.close();
});

test('S-03: the page comes with the content policy and its companions', async () => {
  const { page } = await openCounter();
  const [document] = await Promise.all([page.waitForResponse(/index\.html/u), page.reload()]);
  const headers = await document.allHeaders();
  expect(headers['content-security-policy']).toBe(contentPolicy);
  expect(headers['x-content-type-options']).toBe('nosniff');
});
