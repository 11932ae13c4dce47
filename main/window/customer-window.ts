import type { BrowserWindow, Display, Rectangle, Screen, Session } from 'electron';
import { channelOfDisplay, type DisplayView } from '../../shared/bridge/display.ts';
import { lockedPreferences } from './window.ts';

export interface CustomerWindow {
  /** Shows this; null closes the window. */
  show(picture: DisplayView | null): void;
}

export interface CustomerWindowOptions {
  readonly Window: typeof BrowserWindow;
  readonly screen: Screen;
  /** The page's own session, apart from that of the staff's page: the two have nothing in common. */
  readonly session: () => Promise<Session>;
  /** Where the staff's window is: this one goes to another screen. */
  readonly besides: () => Rectangle;
  readonly preload: string;
  readonly address: string;
}

const alone = { width: 1280, height: 800 };
const screenChanges = ['display-added', 'display-removed', 'display-metrics-changed'] as const;

/**
 * The window that faces the customer: over a second screen where there is one, else beside the till's own. It
 * takes no focus, so that no key of the staff's lands in it, and it only ever hears. Where the screens change
 * while it is open, it is made anew for those there are now.
 */
export function createCustomerWindow({
  Window,
  screen,
  session,
  besides,
  preload,
  address,
}: CustomerWindowOptions): CustomerWindow {
  let window: BrowserWindow | null = null;
  let isOpening = false;
  let last: DisplayView | null = null;
  /** What the page shows, as text; null while nothing is known to have reached it. */
  let shown: string | null = null;

  function send(): void {
    const text = JSON.stringify(last);
    if (!window || window.isDestroyed() || !last || text === shown) return;
    const wasPersonal = shown !== null && !shown.startsWith('{"kind":"idle"');
    shown = text;
    window.webContents.send(channelOfDisplay, last);
    // What was shown is over: the page begins anew and keeps nothing of it in its memory.
    if (wasPersonal && last.kind === 'idle') window.webContents.reload();
  }

  async function open(): Promise<void> {
    isOpening = true;
    const own = await session();
    isOpening = false;
    // What it was to show is over before there was a window.
    if (!last) return;
    const second = screenBesides(screen, besides());
    const opened = make(Window, own, preload, second);
    window = opened;
    const follow = (): void => {
      if (placeOf(screenBesides(screen, besides())) === placeOf(second)) return;
      // Left to the system, a window without a frame may come to lie over the till.
      opened.destroy();
      void open();
    };
    // Each name has an overload of its own.
    const screens = screen as NodeJS.EventEmitter;
    for (const name of screenChanges) screens.on(name, follow);
    opened.webContents.on('did-finish-load', () => {
      shown = null;
      send();
    });
    opened.webContents.on('render-process-gone', () => {
      if (!opened.isDestroyed()) opened.reload();
    });
    opened.on('closed', () => {
      for (const name of screenChanges) screens.off(name, follow);
      if (window === opened) [window, shown] = [null, null];
    });
    await opened.loadURL(address).catch((error: unknown) => {
      // One that is closed while it loads has not failed.
      if (!opened.isDestroyed()) throw error;
    });
  }

  return {
    show(picture) {
      last = picture;
      if (!picture) window?.destroy();
      else if (window) send();
      else if (!isOpening) void open();
    },
  };
}

function make(
  Window: typeof BrowserWindow,
  session: Session,
  preload: string,
  second: Display | undefined,
): BrowserWindow {
  const window = new Window({
    ...(second ? { ...second.bounds, fullscreen: true, frame: false } : alone),
    show: false,
    title: 'Counter',
    autoHideMenuBar: true,
    focusable: !second,
    webPreferences: lockedPreferences(session, preload),
  });
  window.once('ready-to-show', () => window.showInactive());
  return window;
}

function screenBesides(screen: Screen, rectangle: Rectangle): Display | undefined {
  const taken = screen.getDisplayMatching(rectangle).id;
  return screen.getAllDisplays().find(({ id }) => id !== taken);
}

const placeOf = (second: Display | undefined): string =>
  JSON.stringify(second ? [second.id, second.bounds] : null);
