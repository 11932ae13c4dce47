import type { BrowserWindow } from 'electron';
import type { Timer } from '../core/ports.ts';
import type { WindowPlace } from './place.ts';

/** A hand that moves or sizes a window is at rest after this. */
const restMs = 1_000;

/** Linux has no `moved` and no `resized`: these come while a hand is at it. */
const changes = [
  'move',
  'resize',
  'maximize',
  'unmaximize',
  'enter-full-screen',
  'leave-full-screen',
] as const;
/** There may be no other chance; a kill or a power cut gives not even this one. */
const ends = ['close', 'session-end'] as const;

/** Tells where the window is whenever it has come to rest, and at the end. */
export function keepPlace(
  window: BrowserWindow,
  timer: Timer,
  kept: WindowPlace | null,
  onPlace: (place: WindowPlace) => void,
): void {
  let last = kept;
  let stopTimer = (): void => undefined;
  const keep = (): void => {
    stopTimer();
    // Down in the task bar it is nowhere, and neither large nor small.
    if (window.isDestroyed() || window.isMinimized()) return;
    const isFullScreen = window.isFullScreen();
    const { x, y, width, height } = window.getNormalBounds();
    const place: WindowPlace = {
      ...{ x, y, width, height },
      // A window that fills the screen goes back to what it was before.
      isMaximised: isFullScreen ? (last?.isMaximised ?? false) : window.isMaximized(),
      isFullScreen,
    };
    if (JSON.stringify(place) === JSON.stringify(last)) return;
    last = place;
    onPlace(place);
  };
  const soon = (): void => {
    stopTimer();
    stopTimer = timer.after(restMs, keep);
  };
  // Each name has an overload of its own.
  const on = window.on.bind(window) as (name: string, run: () => void) => void;
  for (const name of changes) on(name, soon);
  for (const name of ends) on(name, keep);
  on('closed', () => stopTimer());
}
