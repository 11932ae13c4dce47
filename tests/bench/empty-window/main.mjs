import { app, BrowserWindow, protocol } from 'electron';

/** One window with one heading, from a scheme of its own as Counter's page is. */
const page = '<!doctype html><html lang="en"><title>Empty</title><h1>Empty</h1></html>';

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
app.enableSandbox();
app.on('window-all-closed', () => app.quit());
void app.whenReady().then(async () => {
  protocol.handle(
    'app',
    () => new Response(page, { headers: { 'Content-Type': 'text/html; charset=utf-8' } }),
  );
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true },
  });
  window.once('ready-to-show', () => window.show());
  await window.loadURL('app://bundle/index.html');
});
