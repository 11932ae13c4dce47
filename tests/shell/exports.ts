import type * as Electron from 'electron';
import { electronApp } from './api/app.ts';
import { browserWindow } from './api/browser-window.ts';
import { clipboard } from './api/clipboard.ts';
import { dialog } from './api/dialog.ts';
import { ipcMain } from './api/ipc-main.ts';
import { menu, menuItem } from './api/menu.ts';
import { nativeImage } from './api/native-image.ts';
import { nativeTheme } from './api/native-theme.ts';
import { notification } from './api/notification.ts';
import { powerMonitor, powerSaveBlocker } from './api/power.ts';
import { protocol } from './api/default-protocol.ts';
import { safeStorage } from './api/safe-storage.ts';
import { screen } from './api/screen.ts';
import { session } from './api/session.ts';
import { shell } from './api/shell.ts';
import { crashReporter, net, systemPreferences } from './api/small.ts';
import { webContents } from './contents/web-contents.ts';
import { webFrameMain } from './contents/web-frame-main.ts';
import { guarded, guardedClass } from './guard.ts';
import { NotInStandIn } from './not-in-stand-in.ts';

type Exports = typeof Electron;
type ValueName = keyof Exports;

/** An object of Electron's of which nothing is here: every member throws. */
const absent = <N extends ValueName>(name: N): Exports[N] => guarded(name, {}) as Exports[N];
/** The same for a class: it cannot be made either. */
const absentClass = <N extends ValueName>(name: N): Exports[N] => {
  const made = class extends guardedClass(name) {
    constructor() {
      super();
      throw new NotInStandIn(`new ${name}()`);
    }
  };
  return made as unknown as Exports[N];
};

/** Everything `import … from 'electron'` gives in the main process; the compiler refuses a missing name and a type that does not fit. */
export const everything = {
  app: electronApp,
  autoUpdater: absent('autoUpdater'),
  BaseWindow: absentClass('BaseWindow'),
  BrowserView: absentClass('BrowserView'),
  BrowserWindow: browserWindow,
  clipboard,
  ClipboardItem: absentClass('ClipboardItem'),
  contentTracing: absent('contentTracing'),
  contextBridge: absent('contextBridge'),
  crashReporter,
  desktopCapturer: absent('desktopCapturer'),
  dialog,
  globalShortcut: absent('globalShortcut'),
  ImageView: absentClass('ImageView'),
  inAppPurchase: absent('inAppPurchase'),
  ipcMain,
  IpcMainServiceWorker: absentClass('IpcMainServiceWorker'),
  ipcRenderer: absent('ipcRenderer'),
  LanguageModelUtility: absentClass('LanguageModelUtility'),
  localAIHandler: absent('localAIHandler'),
  Menu: menu,
  MenuItem: menuItem,
  MessageChannelMain: absentClass('MessageChannelMain'),
  nativeImage,
  nativeTheme,
  net,
  netLog: absent('netLog'),
  Notification: notification,
  parentPort: absent('parentPort'),
  powerMonitor,
  powerSaveBlocker,
  protocol,
  pushNotifications: absent('pushNotifications'),
  safeStorage,
  screen,
  session,
  sharedTexture: absent('sharedTexture'),
  ShareMenu: absentClass('ShareMenu'),
  shell,
  systemPreferences,
  TouchBar: absentClass('TouchBar'),
  Tray: absentClass('Tray'),
  utilityProcess: absent('utilityProcess'),
  View: absentClass('View'),
  webContents,
  WebContentsView: absentClass('WebContentsView'),
  webFrame: absent('webFrame'),
  webFrameMain,
  WebSocket: absentClass('WebSocket'),
  webUtils: absent('webUtils'),
} satisfies Exports;
