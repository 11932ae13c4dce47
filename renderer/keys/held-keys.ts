import { flushSync } from 'react-dom';
import { pauseAfter } from '../../shared/domain/scan.ts';
import { useKeyMap } from './key-map.ts';

/** Single keys in the order they came, until a rest tells that no scanner types them. */
export interface HeldKeys {
  readonly hold: (run: () => void) => void;
  /** Another key ends the waiting: what is held happens now, or never where it came from a scanner. */
  readonly settle: () => void;
  readonly isEmpty: () => boolean;
  readonly stop: () => void;
}

export function createHeldKeys(isScan: () => boolean): HeldKeys {
  let held: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = (): void => {
    clearTimeout(timer);
    const runs = held;
    held = [];
    // Each one finds the screen as the one before it has left it.
    if (!isScan()) for (const run of runs) flushSync(run);
  };
  return {
    hold(run) {
      held.push(run);
      clearTimeout(timer);
      timer = setTimeout(settle, pauseAfter(useKeyMap.getState().scanGapMs));
    },
    settle,
    isEmpty: () => held.length === 0,
    stop: () => clearTimeout(timer),
  };
}
