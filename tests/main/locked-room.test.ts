import { EventEmitter } from 'node:events';
import type { App, Session } from 'electron';
import { expect, test } from 'vitest';
import type { LogEvent, LogFacts } from '../../main/core/ports.ts';
import { lockPages, lockSession } from '../../main/window/locked-room.ts';
import { lockedPreferences } from '../../main/window/window.ts';

function aLog() {
  const told: (LogFacts & { readonly event: LogEvent })[] = [];
  return { told, event: (event: LogEvent, facts?: LogFacts) => void told.push({ event, ...facts }) };
}

/** Every permission that Electron 45 may be asked for. */
const permissions = [
  ...[
    'accessibility-events',
    'background-sync',
    'clipboard-read',
    'clipboard-sanitized-write',
    'deprecated-sync-clipboard-read',
  ],
  ...[
    'display-capture',
    'fileSystem',
    'fullscreen',
    'geolocation',
    'hid',
    'idle-detection',
    'keyboardLock',
    'media',
  ],
  ...[
    'mediaKeySystem',
    'midi',
    'midiSysex',
    'notifications',
    'openExternal',
    'payment-handler',
    'persistent-storage',
  ],
  ...[
    'pointerLock',
    'serial',
    'speaker-selection',
    'storage-access',
    'top-level-storage-access',
    'unknown',
    'usb',
  ],
  ...['window-management', 'a permission of tomorrow'],
];

type Handler = (...values: never[]) => unknown;

/** A session that keeps what it was told to ask. */
async function aLockedSession() {
  const handlers = new Map<string, Handler>();
  const events = new EventEmitter();
  const take = (name: string) => (handler: Handler) => void handlers.set(name, handler);
  const proxies: { readonly proxyRules?: string; readonly proxyBypassRules?: string }[] = [];
  const log = aLog();
  const session = {
    setPermissionRequestHandler: take('request'),
    setPermissionCheckHandler: take('check'),
    setDevicePermissionHandler: take('device'),
    setDisplayMediaRequestHandler: take('display'),
    webRequest: { onBeforeRequest: take('before') },
    setProxy: (proxy: (typeof proxies)[number]) => Promise.resolve(void proxies.push(proxy)),
    on: (name: string, listener: (...values: unknown[]) => void) => void events.on(name, listener),
  };
  await lockSession(session as unknown as Session, ['app://bundle'], log);
  const ask = (name: string, ...values: unknown[]): unknown =>
    (handlers.get(name) as ((...values: unknown[]) => unknown) | undefined)?.(...values);
  return { ask, events, proxies, log };
}

test('S-14: no permission is given, asked for or looked up, and no device, screen or download', async () => {
  const { ask, events } = await aLockedSession();
  for (const permission of permissions) {
    const answers: unknown[] = [];
    ask('request', {}, permission, (answer: unknown) => answers.push(answer), { isMainFrame: true });
    expect([permission, answers]).toEqual([permission, [false]]);
    expect(ask('check', null, permission, 'app://bundle', {})).toBe(false);
  }
  for (const deviceType of ['hid', 'serial', 'usb'])
    expect(ask('device', { deviceType, origin: 'app://bundle', device: {} })).toBe(false);
  const screens: unknown[] = [];
  ask('display', { videoRequested: true }, (given: unknown) => screens.push(given));
  expect(screens).toEqual([{}]);
  let isPrevented = false;
  events.emit('will-download', { preventDefault: () => (isPrevented = true) });
  expect(isPrevented).toBe(true);
});

test('S-24: a request goes to our own files or nowhere, and each other one is told', async () => {
  const { ask, proxies, log } = await aLockedSession();
  const isCancelled = (url: string): unknown => {
    let answer: { readonly cancel?: boolean } = {};
    ask('before', { url }, (given: typeof answer) => (answer = given));
    return answer.cancel;
  };
  for (const url of ['app://bundle/index.html', 'app://bundle/assets/a.js', 'blob:app://bundle/1'])
    expect([url, isCancelled(url)]).toEqual([url, false]);
  const others = [
    ...['http', 'https', 'ws', 'wss', 'ftp'].map((scheme) => `${scheme}://bank.example/`),
    ...['app://bundle.evil/', 'app://bundle@evil/', 'app://evil/', 'app://bundle', 'file:///etc/passwd'],
    ...['data:text/html,x', 'about:blank', 'devtools://devtools/x', 'chrome://gpu', 'http://127.0.0.1:1/'],
  ];
  for (const url of others) expect([url, isCancelled(url)]).toEqual([url, true]);
  expect(log.told.filter(({ event }) => event === 'request-refused')).toHaveLength(others.length);
  // What asks nobody is led to where nobody listens, this computer included.
  expect(proxies).toMatchObject([{ proxyRules: 'http://127.0.0.1:1', proxyBypassRules: '<-loopback>' }]);
});

test('S-09, S-10: every page, whoever made it, goes nowhere and opens nothing, and each try is told', () => {
  const app = new EventEmitter();
  const log = aLog();
  lockPages(app as unknown as App, log);
  let open: (details: object) => unknown = () => ({ action: 'allow' });
  const policies: string[] = [];
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: typeof open) => void (open = handler),
    setWebRTCIPHandlingPolicy: (policy: string) => void policies.push(policy),
  });
  app.emit('web-contents-created', {}, contents);
  expect(policies).toEqual(['disable_non_proxied_udp']);
  const moments = ['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview'];
  for (const moment of moments) {
    let isPrevented = false;
    contents.emit(moment, { preventDefault: () => (isPrevented = true) });
    expect([moment, isPrevented]).toEqual([moment, true]);
  }
  for (const disposition of ['new-window', 'foreground-tab', 'background-tab', 'save-to-disk', 'other'])
    expect(open({ url: 'https://evil.example/', disposition })).toEqual({ action: 'deny' });
  expect(log.told.map(({ event, at }) => `${event} ${at}`)).toEqual([
    ...['navigate', 'redirect', 'frame', 'webview'].map((at) => `navigation-refused ${at}`),
    ...Array<string>(5).fill('navigation-refused window'),
  ]);
});

test('S-25, S-27: what guards a page is written out: no developer tools, no spell checker, nothing experimental', () => {
  const session = Object.create(null) as Session;
  expect(lockedPreferences(session, '/preload.cjs')).toEqual({
    session,
    preload: '/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    webSecurity: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    plugins: false,
    experimentalFeatures: false,
    allowRunningInsecureContent: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: false,
  });
});
