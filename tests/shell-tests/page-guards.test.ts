import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchFixture, type Fixture } from './fixture.ts';

let started: Fixture;
let recorder: Server;
let address = '';
const hits: string[] = [];

beforeAll(async () => {
  recorder = createServer((request, response) => {
    hits.push(request.url ?? '');
    response.setHeader('access-control-allow-origin', '*').end('<h1>Recorder</h1>');
  });
  await new Promise<void>((done) => recorder.listen(0, '127.0.0.1', () => done()));
  address = `http://127.0.0.1:${(recorder.address() as AddressInfo).port}/`;
  started = await launchFixture();
}, 60_000);
afterAll(async () => {
  await started.close();
  recorder.close();
});
afterEach(async () => {
  expect(hits).toEqual([]);
  expect(started.page.url()).toBe('https://bundle.app.host.invalid/index.html');
  expect(await started.page.evaluate(() => document.querySelector('h1')?.textContent)).toBe('Fixture');
});

/** Runs in the page, then waits until everything the page has told main has arrived there. */
async function inPage(code: string): Promise<unknown> {
  const result: unknown = await started.page.evaluate(code);
  await started.page.evaluate(() => fixture.invoke('echo'));
  return result;
}

test('the content policy stops inline styles and pictures from elsewhere', async () => {
  await inPage(`(() => {
    document.getElementById('place').setAttribute('style', 'color: red');
    const image = new Image();
    image.src = '${address}image.png';
    document.body.append(image);
  })()`);
  await expect
    .poll(() => started.page.evaluate(`violations.map(({ effectiveDirective }) => effectiveDirective)`))
    .toEqual(['style-src-attr', 'img-src']);
  expect(await started.page.evaluate(`getComputedStyle(document.getElementById('place')).color`)).toBe(
    'rgb(0, 0, 0)',
  );
});

test('text never becomes markup or code: trusted types hold', async () => {
  const refused = await started.page.evaluate(`(() => {
    const place = document.getElementById('place');
    const attempt = (run) => { try { run(); return 'done'; } catch (error) { return error.name; } };
    return [
      attempt(() => { place.innerHTML = '<b>x</b>'; }),
      attempt(() => { new DOMParser().parseFromString('<b>x</b>', 'text/html'); }),
      attempt(() => { document.createElement('script').src = '/page.js'; }),
      attempt(() => { trustedTypes.createPolicy('default', {}); }),
    ];
  })()`);
  expect(refused).toEqual(['TypeError', 'TypeError', 'TypeError', 'TypeError']);
});

test.each([
  ['a link', `document.getElementById('elsewhere').click()`, 'https://elsewhere.example/'],
  ['a script that sets location', `location.href = ADDRESS`, 'ADDRESS'],
  ['a script that replaces location', `location.replace(ADDRESS + 'r')`, 'ADDRESSr'],
  [
    'a form',
    `(() => { const f = document.createElement('form'); f.action = ADDRESS + 'form'; f.method = 'post';
      document.body.append(f); f.submit(); f.remove(); })()`,
    'ADDRESSform',
  ],
  [
    'a form that asks',
    `(() => { const f = document.createElement('form'); f.action = ADDRESS + 'ask';
      const i = document.createElement('input'); i.name = 'q'; i.value = '1'; f.append(i);
      document.body.append(f); f.submit(); f.remove(); })()`,
    'ADDRESSask?q=1',
  ],
  ['a page that loads itself again', `location.reload()`, 'app://bundle/index.html'],
  [
    'a refresh',
    `(() => { const m = document.createElement('meta'); m.httpEquiv = 'refresh'; m.content = '0;url=' + ADDRESS + 'meta';
      document.head.append(m); })()`,
    'ADDRESSmeta',
  ],
  ['an empty page', `location.href = 'about:blank'`, 'about:blank'],
  ['a mail program', `location.href = 'mailto:a@b.example'`, 'mailto:a@b.example'],
  ['another page of the app', `location.href = '/other.html'`, 'app://bundle/other.html'],
])('a navigation by %s is announced and does not happen', async (_name, code, url) => {
  const before = (await started.seen()).navigations.length;
  await inPage(code.replaceAll('ADDRESS', `'${address}'`));
  const wanted = url.replace('ADDRESS', address);
  await expect
    .poll(async () => (await started.seen()).navigations.slice(before).map((one) => one.url))
    .toContain(wanted);
});

test('a page made of bytes is announced and not gone to', async () => {
  await inPage(`location.href = URL.createObjectURL(new Blob(['<h1>Other</h1>'], { type: 'text/html' }))`);
  await expect
    .poll(async () => (await started.seen()).navigations.map((one) => one.url).join(' '))
    .toContain('blob:app://bundle/');
});

test('moving within the page is no navigation', async () => {
  const before = (await started.seen()).navigations.length;
  await inPage(`history.pushState({}, '', '#here'); history.replaceState({}, '', '/index.html')`);
  expect((await started.seen()).navigations.length).toBe(before);
});

test('window.open gives nothing, opens nothing and asks the app', async () => {
  const opened = await inPage(
    `[window.open('${address}open', 'name', 'width=300'), window.open('about:blank')]`,
  );
  expect(opened).toEqual([null, null]);
  const { windows } = await started.seen();
  expect(windows).toContainEqual({
    url: `${address}open`,
    frameName: 'name',
    features: 'width=300',
    disposition: 'new-window',
  });
  expect(started.app.windows()).toHaveLength(1);
});

test.each([
  ['a target', '#blank', []],
  ['the control key', '#elsewhere', ['Control']],
  ['the shift key', '#elsewhere', ['Shift']],
] as const)('a link with %s opens nothing and asks the app', async (_name, selector, modifiers) => {
  const before = (await started.seen()).windows.length;
  await started.page.locator(selector).click({ modifiers: [...modifiers], noWaitAfter: true });
  await expect.poll(async () => (await started.seen()).windows.length).toBe(before + 1);
  await expect.poll(() => started.app.windows().length).toBe(1);
});

test('a request that the app cancels does not leave, by whatever the page sends it', async () => {
  const before = (await started.seen()).requests.length;
  // The policy would stop these too; the app is asked where the policy has nothing to say.
  await started.app.evaluate(async ({ BrowserWindow }, to) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    await contents?.executeJavaScript(`fetch('${to}fetch').catch(() => 0)`);
  }, address);
  const other = await started.app.evaluate(async ({ BrowserWindow, session }, to) => {
    const room = session.fromPartition('room');
    const window = new BrowserWindow({ show: false, webPreferences: { session: room } });
    await window.loadURL('about:blank');
    const said = (await window.webContents.executeJavaScript(
      `Promise.all(['fetch', 'beacon'].map((way) => fetch('${to}' + way, { mode: 'no-cors' }).then(() => 'sent', String)))`,
    )) as string[];
    window.destroy();
    return said;
  }, address);
  expect(other).toEqual(['TypeError: Failed to fetch', 'TypeError: Failed to fetch']);
  const asked = (await started.seen()).requests.slice(before).map(({ url }) => url);
  expect(asked).toContain(`${address}beacon`);
});

test('a file that is not the app’s is not found, and the app only hears its own addresses', async () => {
  const answers = await started.app.evaluate(async ({ BrowserWindow, session }) => {
    const room = session.fromPartition('room');
    const tried = ['app://bundle/none.html', 'app://bundle/..%2fmain.mjs', 'app://other/index.html'];
    const codes: number[] = [];
    for (const url of tried) {
      const window = new BrowserWindow({ show: false, webPreferences: { session: room } });
      window.webContents.on('did-navigate', (_event, _url, code) => codes.push(code));
      await window.loadURL(url);
      window.destroy();
    }
    return codes;
  });
  expect(answers).toEqual([404, 404, 404]);
});

test('every permission is refused after the app’s handler was asked', async () => {
  const refused = await inPage(`(async () => {
    const name = (error) => error.name || error.message;
    return [
      await new Promise((done) => navigator.geolocation.getCurrentPosition(done, (error) => done(error.code))),
      await navigator.mediaDevices.getUserMedia({ audio: true, video: true }).catch(name),
      await Notification.requestPermission(),
      await navigator.clipboard.readText().catch(name),
      await navigator.requestMIDIAccess().catch(name),
      await navigator.mediaDevices.getDisplayMedia().catch(name),
      await navigator.usb.requestDevice({ filters: [] }).catch(name),
      (await navigator.permissions.query({ name: 'geolocation' })).state,
    ];
  })()`);
  expect(refused).toEqual([
    1,
    'NotAllowedError',
    'denied',
    'NotAllowedError',
    'NotAllowedError',
    'NotAllowedError',
    'NotFoundError',
    'denied',
  ]);
  const { permissions } = await started.seen();
  expect(permissions.flatMap(({ asked }) => asked ?? [])).toEqual([
    'geolocation',
    'media',
    'notifications',
    'clipboard-read',
    'midi',
    'display-capture',
  ]);
  expect(permissions.flatMap(({ checked }) => checked ?? [])).toEqual(['usb', 'geolocation']);
});

test('a permission that the app is not asked about is refused all the same', async () => {
  const refused = await inPage(`Promise.all([
    navigator.wakeLock.request('screen').catch((error) => error.name),
    getScreenDetails().catch((error) => error.name),
  ])`);
  expect(refused).toEqual(['NotAllowedError', 'NotAllowedError']);
});

test('a permission is given when the app’s handler gives it', async () => {
  await started.app.evaluate(() => Object.assign(globalThis.seen, { grants: true }));
  expect(await inPage(`Notification.requestPermission()`)).toBe('granted');
  expect(
    await inPage(`navigator.mediaDevices.getUserMedia({ audio: true }).then((s) => s.getTracks().length)`),
  ).toBe(1);
  await started.app.evaluate(() => Object.assign(globalThis.seen, { grants: false }));
  expect(await inPage(`navigator.mediaDevices.getUserMedia({ audio: true }).catch((e) => e.name)`)).toBe(
    'NotAllowedError',
  );
});

test('a download is announced and does not happen', async () => {
  await inPage(`(() => {
    const link = document.createElement('a');
    link.download = 'copy.txt';
    link.href = URL.createObjectURL(new Blob(['text']));
    link.click();
  })()`);
  await expect.poll(async () => (await started.seen()).download).toBe('copy.txt');
});
