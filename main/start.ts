import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  Notification,
  powerMonitor,
  safeStorage,
  screen,
  session,
  shell,
  type Session,
} from 'electron';
import Store from 'electron-store';
import { createCardReaders } from './adapters/id-card/card-readers.ts';
import { loadPcsc } from './adapters/id-card/load-pcsc.ts';
import { createLog, keepsNoLog } from './adapters/log/file-log.ts';
import { createChance } from './adapters/machine/chance.ts';
import { createClock } from './adapters/machine/clock.ts';
import { createIds } from './adapters/machine/ids.ts';
import { readMachineId } from './adapters/machine/machine-id.ts';
import { createTimer } from './adapters/machine/timer.ts';
import { createPrinting } from './adapters/printing/printing.ts';
import { openAppSettings, type AppSettingsFile } from './adapters/settings/app-settings.ts';
import { createAuthorityFile } from './adapters/settings/authority-file.ts';
import { createPackFile } from './adapters/settings/settings-pack.ts';
import { createSavedFiles } from './adapters/saved-files/saved-files.ts';
import { createStatementFiles } from './adapters/statements/statement-files.ts';
import { createInstaller } from './adapters/updates/installer.ts';
import { createCounter } from './compose/counter.ts';
import { settingsOfOneWindow, shut } from './compose/unfit-place.ts';
import { createUpdates, updateFolder, type UpdateBuild } from './compose/updates.ts';
import { StorageFailure } from './core/ports.ts';
import type { FailureCode } from '../shared/failure.ts';
import { answerCalls } from './ipc/answer.ts';
import { handlersFor } from './ipc/handlers.ts';
import { createPictures } from './ipc/pictures.ts';
import { createPublisher } from './ipc/publisher.ts';
import { createAuditOfViolations } from './ipc/violations.ts';
import { askBeforeClosing } from './window/closing.ts';
import { customerAddress, pageAddress, pageOrigin, serveBundle } from './window/content.ts';
import { createCustomerWindow } from './window/customer-window.ts';
import { drawn } from './window/drawn.ts';
import { lastWords } from './window/last-words.ts';
import { setMenu } from './window/menu.ts';
import { lockPages, lockSession } from './window/locked-room.ts';
import { createRenewal } from './window/renewal.ts';
import { appId, bringToFront, createSystemNotices } from './window/system-notices.ts';
import type { WindowPlace } from './window/place.ts';
import { createWindow } from './window/window.ts';

declare const BUILT_UPDATES: UpdateBuild | null;

const built = (path: string): string => join(import.meta.dirname, '..', path);
const longestGoodbyeMs = 2_000;

/** Starts and stops things in order. `unfit` is why nothing may be opened in the data folder; null where it may. */
export async function start(unfit: FailureCode | null): Promise<void> {
  const userData = app.getPath('userData');
  const timer = createTimer();
  const clock = createClock('UTC');
  // Asked of another program on some systems, which takes its time.
  const machineId = readMachineId(process.platform);
  const log = unfit ? keepsNoLog : createLog({ folder: join(userData, 'logs'), clock, timer });
  log.event('start', { code: app.getVersion() });
  app.setAppUserModelId(appId);
  const settings = unfit ? settingsOfOneWindow() : openAppSettings({ folder: userData, log });
  // The page's own session has none; this one is never used for a page.
  const findProxy = (url: string): Promise<string> => session.defaultSession.resolveProxy(url);
  const updates = createUpdates({
    build: unfit ? null : BUILT_UPDATES,
    installer: createInstaller({
      platform: process.platform,
      appImage: process.env.APPIMAGE,
      folder: updateFolder(userData),
      relaunch: (execPath) => app.relaunch({ execPath }),
    }),
    version: app.getVersion(),
    platform: `${process.platform}-${process.arch}`,
    userData,
    isPackaged: app.isPackaged,
    findProxy,
    clock,
    log,
  });
  if (await updates.atStart()) {
    log.stop();
    app.exit(0);
    return;
  }

  const devServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;
  const origins = [devServer ? new URL(devServer).origin : pageOrigin];
  const pageSession = session.fromPartition('counter');
  lockPages(app, log);
  setMenu(process.platform);
  const prepare = async (made: Session): Promise<Session> => {
    await lockSession(made, origins, log);
    await serveBundle(made.protocol, built('renderer'));
    return made;
  };
  await prepare(pageSession);

  const window = createWindow({
    session: pageSession,
    preload: built('preload/index.cjs'),
    timer,
    place: settings.read().window,
    onPlace: (place) => remember(settings, place),
  });
  const page = window.webContents;

  let customerSession: Promise<Session> | null = null;
  const customerWindow = createCustomerWindow({
    Window: BrowserWindow,
    screen,
    session: () => (customerSession ??= prepare(session.fromPartition('customer'))),
    besides: () => window.getBounds(),
    preload: built('preload/customer.cjs'),
    address: devServer ? new URL('customer.html', devServer).href : customerAddress,
  });
  const publisher = createPublisher(
    () => pictures,
    () => (isStarted && !window.isDestroyed() ? [page] : []),
    (picture) => customerWindow.show(isStarted && !window.isDestroyed() ? picture : null),
    timer,
    log,
  );
  // Until the profile is open the page has nothing to show, and asks only once.
  let isStarted = false;
  const renewal = createRenewal(() => {
    if (!page.isDestroyed()) page.reload();
  }, timer);
  let wasOpen = false;
  const made = createCounter(
    {
      userData,
      platform: process.platform,
      isPackaged: app.isPackaged,
      trainingSpeed: app.isPackaged ? 1 : Number(process.env.COUNTER_TRAINING_SPEED ?? 1),
      safeStorage,
      shell,
      clipboard,
      staffWindow: {
        showZoom: (percent) => page.setZoomFactor(percent / 100),
        turnFullScreen: () => window.setFullScreen(!window.isFullScreen()),
      },
      drawn: drawn(page, timer),
      findProxy,
      clockOf: createClock,
      timer,
      chance: createChance(),
      ids: createIds(),
      machineId: () => machineId,
      statementFiles: createStatementFiles({
        dialog,
        window: () => (window.isDestroyed() ? null : window),
        timer,
      }),
      updates: () => updates.view(),
      authorityFile: createAuthorityFile({ dialog, window: () => (window.isDestroyed() ? null : window) }),
      packFile: createPackFile({ dialog, window: () => (window.isDestroyed() ? null : window) }),
      recentEvents: () => log.recent(),
      savedFiles: createSavedFiles({ dialog, window: () => (window.isDestroyed() ? null : window) }),
      systemNotices: createSystemNotices({
        Notice: Notification,
        window: () => (window.isDestroyed() ? null : window),
        language: () => counter.language(),
      }),
      cardReaders: createCardReaders(loadPcsc),
      printing: createPrinting({ page: () => (page.isDestroyed() ? null : page) }),
      log,
      news: {
        touch(what) {
          publisher.touch(what);
          const isOpen = (counter.till()?.desk.session.person() ?? null) !== null;
          // A locked page keeps nothing: it is told at once, and begins anew when it rests.
          if (wasOpen && !isOpen) {
            publisher.flush();
            renewal.due();
          } else if (isOpen) renewal.cancel();
          wasOpen = isOpen;
        },
      },
    },
    settings,
    app.getLocale(),
  );
  const counter = unfit ? shut(made, unfit) : made;
  const pictures = createPictures(counter);
  const started = counter.start().then(() => {
    isStarted = true;
  });
  const lock = (): void => counter.till()?.desk.session.lock();

  // It would listen to the page at its first use, after the guard has taken its listeners away.
  Store.initRenderer();
  answerCalls(handlersFor(counter, pictures, { renewal, started }), {
    isOurPage: (contents) => contents === page,
    origins,
    person: () => counter.till()?.desk.session.person() ?? null,
    isPinRecent: () => counter.till()?.desk.session.isPinRecent() ?? false,
    clock,
    log,
    onViolation: createAuditOfViolations(() => counter.till()?.desk ?? null, clock, log),
    onHostile(contents) {
      lock();
      contents.forcefullyCrashRenderer();
    },
  });

  app.on('second-instance', () => bringToFront(window.isDestroyed() ? null : window));
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('suspend', lock);
  powerMonitor.on('resume', () => {
    const desk = counter.till()?.desk;
    desk?.watcher.goOn();
    void desk?.line.check();
  });
  page.on('render-process-gone', (_event, { reason }) => {
    log.event('page-gone', { code: reason });
    lock();
    if (!window.isDestroyed()) page.reload();
  });
  // Chromium keeps it for a place, and forgets it with the session.
  page.on('did-finish-load', () => page.setZoomFactor(counter.zoom() / 100));
  window.on('closed', () => {
    customerWindow.show(null);
    app.quit();
  });
  const closing = askBeforeClosing({
    window,
    ask: async (question) => (await dialog.showMessageBox(window, question)).response,
    unfinished: () => counter.till()?.desk.ledger.openEntries().length ?? 0,
    language: () => counter.language(),
  });
  powerMonitor.on('shutdown', () => closing.agree());
  window.on('query-session-end', () => closing.agree());

  let isClosed = false;
  app.on('before-quit', (event) => {
    closing.agree();
    if (isClosed) return;
    event.preventDefault();
    const goodbye = new Promise((resolve) => setTimeout(resolve, longestGoodbyeMs));
    void Promise.race([counter.close(), goodbye]).finally(() => {
      isClosed = true;
      log.event('stop');
      log.stop();
      app.quit();
    });
  });
  const end = (error: unknown): void => {
    log.event('unexpected', { code: error instanceof Error ? error.name : 'thrown' });
    log.stop();
    dialog.showErrorBox(
      'Counter',
      lastWords(() => counter.language()),
    );
    app.exit(1);
  };
  // Going on as if nothing had happened is the one thing that is not safe.
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);

  try {
    await Promise.all([window.loadURL(devServer ?? pageAddress), started]);
    await updates.begin(() => counter.till());
  } catch (error) {
    end(error);
  }
}

/** Where the window was is not worth a failure. */
function remember(settings: AppSettingsFile, window: WindowPlace): void {
  try {
    settings.change({ window });
  } catch (error) {
    if (!(error instanceof StorageFailure)) throw error;
  }
}
