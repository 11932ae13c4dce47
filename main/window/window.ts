import { BrowserWindow, screen, type Session, type WebPreferences } from 'electron';
import type { Timer } from '../core/ports.ts';
import { keepPlace } from './keep-place.ts';
import { placeOn, smallest, type WindowPlace } from './place.ts';

export interface WindowOptions {
  readonly session: Session;
  readonly preload: string;
  readonly timer: Timer;
  readonly place: WindowPlace | null;
  readonly onPlace: (place: WindowPlace) => void;
}

/** What every page of this app may do. Each option that guards it is written out, also where it is the default. */
export const lockedPreferences = (session: Session, preload: string): WebPreferences => ({
  session,
  preload,
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

/** The staff's window. */
export function createWindow({ session, preload, timer, place, onPlace }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...placeOn(workAreas(), place),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Counter',
    autoHideMenuBar: true,
    webPreferences: lockedPreferences(session, preload),
  });
  if (place?.isMaximised) window.maximize();
  window.once('ready-to-show', () => {
    window.show();
    if (place?.isFullScreen) window.setFullScreen(true);
  });
  keepPlace(window, timer, place, onPlace);
  return window;
}

/** Of the monitors there are now, the main one first. */
function workAreas() {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return [main, ...others].map(({ workArea }) => workArea);
}
