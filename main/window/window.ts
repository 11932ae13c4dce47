import { BrowserWindow, screen, type Rectangle, type Session, type WebPreferences } from 'electron';

export interface WindowPlace extends Readonly<Rectangle> {
  readonly isMaximised: boolean;
}

const smallest = { width: 1024, height: 640 };
const usual = { width: 1366, height: 768 };

export interface WindowOptions {
  readonly session: Session;
  readonly preload: string;
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
export function createWindow({ session, preload, place, onPlace }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...usual,
    ...(place && isOnScreen(place) ? rectangleOf(place) : {}),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Counter',
    autoHideMenuBar: true,
    webPreferences: lockedPreferences(session, preload),
  });
  if (place?.isMaximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  const remember = (): void => onPlace({ ...window.getNormalBounds(), isMaximised: window.isMaximized() });
  window.on('close', remember);
  return window;
}

const rectangleOf = ({ x, y, width, height }: WindowPlace): Rectangle => ({ x, y, width, height });

/** A monitor that is gone must not take the window with it. */
function isOnScreen(place: WindowPlace): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const isAcross = place.x < workArea.x + workArea.width - 100 && place.x + place.width > workArea.x + 100;
    const isDown = place.y >= workArea.y - 10 && place.y < workArea.y + workArea.height - 100;
    return isAcross && isDown;
  });
}
