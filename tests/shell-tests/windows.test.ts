import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixtureFolder, launchFixture, type Fixture } from './fixture.ts';

let started: Fixture;
beforeAll(async () => {
  started = await launchFixture();
}, 60_000);
afterAll(() => started.close());

test('a window is told of in the order Electron tells', async () => {
  const { events } = await started.seen();
  expect([...events].sort()).toEqual(['loaded', 'ready-to-show']);
  const state = await started.app.evaluate(({ BrowserWindow, app, screen }) => {
    const [window] = BrowserWindow.getAllWindows();
    const { workArea } = screen.getPrimaryDisplay();
    return {
      visible: window?.isVisible(),
      focused: window === BrowserWindow.getFocusedWindow(),
      bounds: window?.getBounds(),
      ready: app.isReady(),
      name: app.getName(),
      version: app.getVersion(),
      packaged: app.isPackaged,
      workArea,
    };
  });
  expect(state).toEqual({
    visible: true,
    focused: true,
    bounds: { x: 460, y: 190, width: 1000, height: 700 },
    ready: true,
    name: 'Fixture',
    version: '1.2.3',
    packaged: false,
    workArea: { x: 0, y: 0, width: 1920, height: 1080 },
  });
});

test('the app is told what its window was made with', async () => {
  const preferences = await started.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const { webContents } = window as unknown as { webContents: { getLastWebPreferences(): object } };
    const { session: _session, ...rest } = webContents.getLastWebPreferences() as Record<string, unknown>;
    return rest;
  });
  expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
});

test('a window moves, grows, shrinks to its least size, hides and comes back', async () => {
  const said = await started.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) throw new Error('no window');
    const heard: string[] = [];
    for (const name of ['move', 'resize', 'hide', 'show', 'minimize', 'restore', 'blur', 'focus'] as const) {
      window.on(name as 'move', () => heard.push(name));
    }
    window.setMinimumSize(400, 300);
    window.setBounds({ x: 5, y: 6, width: 100, height: 500 });
    window.hide();
    window.show();
    window.minimize();
    window.restore();
    window.focus();
    return { heard, bounds: window.getBounds() };
  });
  expect(said).toEqual({
    heard: ['move', 'resize', 'blur', 'hide', 'show', 'focus', 'minimize', 'blur', 'restore', 'focus'],
    bounds: { x: 5, y: 6, width: 400, height: 500 },
  });
  await expect.poll(() => started.page.evaluate(() => [innerWidth, innerHeight])).toEqual([400, 500]);
});

test('a new title reaches the window, unless the app keeps its own', async () => {
  const title = (): Promise<string | undefined> =>
    started.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  await started.page.evaluate(() => {
    document.title = 'Second title';
  });
  await expect.poll(title).toBe('Second title');
  await started.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.on('page-title-updated', (event) => event.preventDefault());
  });
  await started.page.evaluate(() => {
    document.title = 'Third title';
  });
  await started.page.evaluate(() => fixture.invoke('echo'));
  expect(await title()).toBe('Second title');
});

test('main runs code in the page and gets real values back', async () => {
  const said = await started.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const date = (await contents?.executeJavaScript(`Promise.resolve({ at: new Date(3) })`)) as { at: Date };
    const error = (await contents
      ?.executeJavaScript(`throw new TypeError('from the page')`)
      .catch(String)) as string;
    const refused = (await contents?.executeJavaScript(`document.body`).catch(String)) as string;
    return [date.at instanceof Date, date.at.getTime(), error, refused];
  });
  expect(said).toEqual([true, 3, 'Error: from the page', 'Error: An object could not be cloned.']);
});

test('the page is printed to a PDF, pictured and zoomed', async () => {
  const said = await started.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents) throw new Error('no page');
    const pdf = await contents.printToPDF({ pageSize: 'A4', printBackground: true });
    const picture = await contents.capturePage();
    contents.setZoomFactor(2);
    const zoomed = (await contents.executeJavaScript('innerWidth')) as number;
    const level = contents.getZoomLevel();
    contents.setZoomFactor(1);
    return {
      pdf: pdf.subarray(0, 5).toString(),
      empty: picture.isEmpty(),
      size: picture.getSize(),
      zoomed,
      level,
    };
  });
  expect(said).toMatchObject({ pdf: '%PDF-', empty: false, size: { width: 400 }, zoomed: 200 });
  expect(said.level).toBeCloseTo(3.8, 1);
});

test('a second window is a second page, with its own sender', async () => {
  const second = started.app.waitForEvent('window');
  await started.app.evaluate(async ({ BrowserWindow, session }, preload) => {
    const window = new BrowserWindow({
      width: 300,
      height: 200,
      webPreferences: { preload, session: session.fromPartition('room') },
    });
    await window.loadURL('app://bundle/frame.html');
  }, `${fixtureFolder}/preload.cjs`);
  const page = await second;
  await page.getByText('Inner').waitFor();
  expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([300, 200]);
  const who = (await page.evaluate(() => fixture.invoke('who'))) as { url: string };
  expect(who.url).toBe('app://bundle/frame.html');
  const window = await started.app.browserWindow(page);
  expect(await window.evaluate((one: Electron.BrowserWindow) => one.id)).toBe(2);
  await page.close();
  await expect
    .poll(() => started.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length))
    .toBe(1);
});

test('main sees who calls: frame, address, origin', async () => {
  const who = await started.page.evaluate(() => fixture.invoke('who'));
  expect(who).toMatchObject({
    url: 'app://bundle/index.html',
    origin: 'app://bundle',
    hasParent: false,
    isTop: true,
    isMain: true,
    detached: false,
  });
});

test('frames within the page have no preload, unless the app wants it; then main sees that it is a frame', async () => {
  await started.page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.src = '/frame.html';
    const loaded = new Promise((done) => frame.addEventListener('load', done));
    document.body.append(frame);
    await loaded;
  });
  expect(await started.page.frames()[1]?.evaluate(() => typeof fixture)).toBe('undefined');

  const opened = started.app.waitForEvent('window');
  await started.app.evaluate(async ({ BrowserWindow, session }, preload) => {
    const window = new BrowserWindow({
      webPreferences: { preload, nodeIntegrationInSubFrames: true, session: session.fromPartition('room') },
    });
    await window.loadURL('app://bundle/frame.html');
  }, `${fixtureFolder}/preload.cjs`);
  const page = await opened;
  await page.getByText('Inner').waitFor();
  const said = await page.evaluate(async () => {
    const empty = document.createElement('iframe');
    const same = document.createElement('iframe');
    same.src = '/frame.html';
    const loaded = new Promise((done) => same.addEventListener('load', done));
    document.body.append(empty, same);
    await loaded;
    return Promise.all(
      [empty, same].map((one) => (one.contentWindow as unknown as typeof globalThis).fixture.invoke('who')),
    );
  });
  expect(said).toMatchObject([
    { url: 'about:blank', origin: 'app://bundle', hasParent: true, isTop: false, isMain: false },
    { url: 'app://bundle/frame.html', origin: 'app://bundle', hasParent: true, isTop: false, isMain: false },
  ]);
  await page.close();
});

test('a page of another origin is seen as such, and an empty page has none', async () => {
  const origins: unknown[] = [];
  for (const url of ['app://elsewhere/frame.html', 'about:blank', 'data:text/html,<h1>x</h1>']) {
    const origin = await started.app.evaluate(
      async ({ BrowserWindow, session }, [preload, address]) => {
        const window = new BrowserWindow({
          webPreferences: { preload, session: session.fromPartition('room') },
        });
        await window.loadURL(address);
        const said: unknown = await window.webContents.executeJavaScript(`fixture.invoke('who')`);
        window.destroy();
        return (said as { origin: string }).origin;
      },
      [`${fixtureFolder}/preload.cjs`, url] as const,
    );
    origins.push(origin);
  }
  expect(origins).toEqual(['app://elsewhere', 'null', 'null']);
});

test('the sender of a call is gone once its page shows another document', async () => {
  await started.page.evaluate(() => void fixture.invoke('who-later').catch(() => undefined));
  await started.page.evaluate(() => fixture.invoke('echo'));
  await started.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.reload();
  });
  await expect.poll(() => started.page.evaluate(() => document.title)).toBe('Fixture page');
  await started.page.evaluate(() => fixture.invoke('echo'));
  await started.app.evaluate(() => {
    (Reflect.get(globalThis.seen, 'letWhoLaterGo') as () => void)();
  });
  await expect
    .poll(() => started.app.evaluate(() => Reflect.get(globalThis.seen, 'late') as unknown))
    .toBeNull();
});

test('a page can keep its window open', async () => {
  const opened = started.app.waitForEvent('window');
  await started.app.evaluate(async ({ BrowserWindow, session }) => {
    const window = new BrowserWindow({ webPreferences: { session: session.fromPartition('room') } });
    await window.loadURL('app://bundle/frame.html');
  });
  const page = await opened;
  await page.getByText('Inner').click();
  page.on('dialog', () => undefined);
  await page.evaluate(() => {
    addEventListener('beforeunload', (event) => event.preventDefault());
  });
  const close = (): Promise<number> =>
    started.app.evaluate(async ({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows().at(-1);
      const { promise, resolve } = Promise.withResolvers<undefined>();
      window?.webContents.once('will-prevent-unload', () => setTimeout(resolve, 0, undefined));
      window?.once('closed', () => resolve(undefined));
      window?.close();
      await promise;
      return BrowserWindow.getAllWindows().length;
    });
  expect(await close()).toBe(2);
  await started.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .at(-1)
      ?.webContents.on('will-prevent-unload', (event) => event.preventDefault());
  });
  await started.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().at(-1)?.close());
  await expect
    .poll(() => started.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length))
    .toBe(1);
});

test('the app’s theme is the page’s', async () => {
  const dark = (): Promise<boolean> =>
    started.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  expect(await dark()).toBe(false);
  await started.app.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'dark';
  });
  await expect.poll(dark).toBe(true);
  await started.app.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'system';
  });
  await expect.poll(dark).toBe(false);
});

test('what the app asks of the desktop is written down and nothing is opened', async () => {
  const opened = await started.app.evaluate(async (electron) => {
    const { shell, Notification } = electron;
    await shell.openExternal('https://bank.example/contract');
    shell.showItemInFolder('/tmp');
    new Notification({ title: 'Signed', body: 'Contract' }).show();
    const { standIn } = electron as unknown as { standIn: { opened: object[]; notifications: object[] } };
    return [standIn.opened, standIn.notifications];
  });
  expect(opened).toEqual([
    [
      { by: 'openExternal', what: 'https://bank.example/contract' },
      { by: 'showItemInFolder', what: '/tmp' },
    ],
    [{ title: 'Signed', body: 'Contract' }],
  ]);
});

test('the time without input is counted from the last key or pointer in a page', async () => {
  const idle = (): Promise<number> =>
    started.app.evaluate(({ powerMonitor }) => powerMonitor.getSystemIdleTime());
  await expect.poll(idle, { timeout: 5000 }).toBeGreaterThan(0);
  await started.page.keyboard.press('Tab');
  await expect.poll(idle).toBe(0);
});

// The last one: Playwright does not use a page again that has crashed.
test('a crash of the page is told of, and the page can be loaded again', async () => {
  const crashed = started.page.waitForEvent('crash');
  await started.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  await crashed;
  await expect.poll(async () => (await started.seen()).events).toContain('gone crashed');
  await started.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.loadURL('app://bundle/index.html'),
  );
  const title = await started.app.evaluate(({ BrowserWindow }): Promise<unknown> | undefined =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.title'),
  );
  expect(title).toBe('Fixture page');
});
