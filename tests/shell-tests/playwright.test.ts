import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchFixture, type Fixture } from './fixture.ts';

let started: Fixture;
let server: Server;
let address = '';
beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/away') response.writeHead(302, { location: '/arrived' }).end();
    else response.setHeader('content-type', 'text/html').end(`<title>${request.url}</title><h1>Served</h1>`);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  started = await launchFixture();
}, 60_000);
afterAll(async () => {
  await started.close();
  server.close();
});

test('axe finds what it finds in a browser', async () => {
  // Legacy mode: a page of one's own cannot be opened beside the app's.
  const clean = await new AxeBuilder({ page: started.page }).setLegacyMode(true).analyze();
  expect(clean.violations).toEqual([]);
  await started.page.evaluate(() => document.documentElement.removeAttribute('lang'));
  const found = await new AxeBuilder({ page: started.page }).setLegacyMode(true).analyze();
  expect(found.violations.map(({ id }) => id)).toEqual(['html-has-lang']);
});

test('Playwright types, presses keys and takes pictures', async () => {
  await started.page.getByLabel('Name').click();
  await started.page.keyboard.type('Mari Õun');
  await started.page.keyboard.press('Tab');
  expect(await started.page.getByLabel('Name').inputValue()).toBe('Mari Õun');
  expect((await started.page.screenshot()).subarray(1, 4).toString()).toBe('PNG');
});

test('Playwright goes where it wants, past the rules that hold a page', async () => {
  await started.page.reload();
  await started.page.getByRole('heading', { name: 'Fixture' }).waitFor();
  expect((await started.seen()).navigations).toEqual([]);
});

test('a fault in the page and its console reach Playwright, and main', async () => {
  const heard = await started.app.evaluateHandle(({ BrowserWindow }) => {
    const list: string[] = [];
    BrowserWindow.getAllWindows()[0]?.webContents.on('console-message', ({ level, message }) => {
      list.push(`${level}: ${message}`);
    });
    return list;
  });
  const said = started.page.waitForEvent('console');
  const fault = started.page.waitForEvent('pageerror');
  await started.page.evaluate(() => {
    console.warn('careful', 1);
    setTimeout(() => {
      throw new Error('broken');
    });
  });
  expect((await said).text()).toBe('careful 1');
  expect((await fault).message).toBe('broken');
  await expect.poll(() => heard.jsonValue()).toContain('warning: careful 1');
});

test('a page of the development server is loaded, and its redirects can be stopped', async () => {
  const said = await started.app.evaluate(async ({ BrowserWindow }, at) => {
    const window = new BrowserWindow({ show: false });
    const { webContents } = window;
    const seen: string[] = [];
    webContents.removeAllListeners('will-redirect');
    await window.loadURL(`${at}/first`);
    seen.push(webContents.getURL().slice(at.length));
    await window.loadURL(`${at}/away`);
    seen.push(webContents.getURL().slice(at.length));
    webContents.on('will-redirect', (event) => event.preventDefault());
    seen.push(
      (await window.loadURL(`${at}/away`).catch((error: unknown) => String(error).slice(0, 23))) ?? 'gone',
    );
    seen.push(
      (await window
        .loadURL('http://nowhere.example/')
        .catch((error: unknown) => (error as { code: string }).code)) ?? 'gone',
    );
    window.destroy();
    return seen;
  }, address);
  expect(said).toEqual(['/first', '/arrived', 'Error: ERR_ABORTED (-3)', 'ERR_NAME_NOT_RESOLVED']);
});

test('what the page keeps is cleared with its session', async () => {
  const kept = await started.app.evaluate(async ({ BrowserWindow, session }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0] ?? {};
    const read = (): Promise<string | null> =>
      webContents?.executeJavaScript(`localStorage.getItem('kept')`) as Promise<string | null>;
    await webContents?.executeJavaScript(`localStorage.setItem('kept', 'yes')`);
    const before = await read();
    await session.fromPartition('room').clearStorageData();
    return [before, await read()];
  });
  expect(kept).toEqual(['yes', null]);
});
