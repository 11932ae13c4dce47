import { seconds } from '../../shared/domain/dates.ts';
import type { Timer } from '../core/ports.ts';

/** Loads a page anew after a lock, so that nothing personal is left in its memory. */
export interface Renewal {
  /** The till was locked. The page was told and shows the lock already. */
  due(): void;
  /** Somebody is in again: the page has let go of the pictures by itself, and stays. */
  cancel(): void;
  /** Nobody is typing into the page: now, if it is due. */
  now(): void;
}

/** A page that does not ask is loaded anew all the same. */
const longestMs = seconds(20);

/**
 * Not at the moment of the lock: whoever switches types the PIN at once, and a page that is being loaded loses
 * keys. The lock screen asks for it as soon as it rests.
 */
export function createRenewal(reload: () => void, timer: Timer): Renewal {
  let stopTimer: (() => void) | null = null;
  const cancel = (): void => {
    stopTimer?.();
    stopTimer = null;
  };
  const now = (): void => {
    if (!stopTimer) return;
    cancel();
    reload();
  };
  return {
    due() {
      cancel();
      stopTimer = timer.after(longestMs, now);
    },
    cancel,
    now,
  };
}
