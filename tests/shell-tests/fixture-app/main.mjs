import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, protocol, session } from 'electron';

const folder = import.meta.dirname;
const types = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'none'",
  "frame-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** What happened, for tests to read by `app.evaluate(() => globalThis.seen)`. */
globalThis.seen = {
  navigations: [],
  windows: [],
  permissions: [],
  requests: [],
  second: [],
  events: [],
  frames: [],
};
const { seen } = globalThis;

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
app.enableSandbox();
if (!app.requestSingleInstanceLock({ from: 'fixture' })) app.quit();
app.on('second-instance', (_event, argv, workingDirectory, data) => {
  seen.second.push({ argv, workingDirectory, data });
});
for (const name of ['window-all-closed', 'before-quit', 'will-quit'])
  app.on(name, () => seen.events.push(name));

app.on('web-contents-created', (_event, contents) => {
  seen.preferences = contents.getLastWebPreferences();
  for (const name of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
    contents.on(name, (event, url) => {
      if (!event.isMainFrame && event.url === 'app://bundle/frame.html') return;
      seen.navigations.push({ name, url: url ?? event.url });
      event.preventDefault();
    });
  }
  contents.setWindowOpenHandler(({ url, frameName, features, disposition }) => {
    seen.windows.push({ url, frameName, features, disposition });
    return { action: 'deny' };
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('render-process-gone', (_gone, details) => seen.events.push(`gone ${details.reason}`));
});

ipcMain.handle('echo', (_event, ...values) => values);
ipcMain.handle('describe', (_event, value) => Object.prototype.toString.call(value));
ipcMain.handle('function', () => () => 1);
ipcMain.handle('fail', () => {
  throw new TypeError('no good');
});
ipcMain.handle('who', ({ senderFrame, sender }) => {
  const { url, origin, parent, top, detached, frameTreeNodeId } = senderFrame;
  const said = {
    url,
    origin,
    hasParent: parent !== null,
    isTop: top === senderFrame,
    detached,
    frameTreeNodeId,
  };
  seen.frames.push(said);
  return { ...said, isMain: sender.mainFrame === senderFrame };
});
ipcMain.handle('who-later', async (event) => {
  await new Promise((done) => (seen.letWhoLaterGo = done));
  seen.late = event.senderFrame;
});
ipcMain.on('hello', (event, word) => event.reply('hello-back', word, new Date(0)));

async function answer(request) {
  const { host, pathname } = new URL(request.url);
  if (host !== 'bundle' || !/^\/[a-z-]+\.(html|js|css)$/.test(pathname)) {
    return new Response('Not found', { status: 404 });
  }
  const body = await readFile(join(folder, 'page', pathname)).catch(() => undefined);
  if (!body) return new Response('Not found', { status: 404 });
  return new Response(body, {
    headers: {
      'content-type': types[pathname.split('.').at(-1)],
      'content-security-policy': policy,
      'cross-origin-opener-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    },
  });
}

app.whenReady().then(async () => {
  const room = session.fromPartition('room');
  room.protocol.handle('app', answer);
  room.setPermissionRequestHandler((_contents, permission, callback, details) => {
    seen.permissions.push({ asked: permission, url: details.requestingUrl });
    callback(seen.grants ?? false);
  });
  room.setPermissionCheckHandler((_contents, permission, origin) => {
    seen.permissions.push({ checked: permission, origin });
    return false;
  });
  room.webRequest.onBeforeRequest(({ url, resourceType }, callback) => {
    seen.requests.push({ url, resourceType });
    callback({ cancel: !/^(app|blob):/.test(url) });
  });
  room.on('will-download', (event, item) => {
    seen.download = item.getFilename();
    event.preventDefault();
  });
  const window = new BrowserWindow({
    width: 1000,
    height: 700,
    show: false,
    webPreferences: {
      session: room,
      preload: join(folder, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    },
  });
  window.once('ready-to-show', () => {
    seen.events.push('ready-to-show');
    window.show();
  });
  globalThis.room = room;
  await window.loadURL('app://bundle/index.html');
  seen.events.push('loaded');
});
