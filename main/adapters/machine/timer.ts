import type { Timer } from '../../core/ports.ts';

/** The longest delay that setTimeout keeps; a longer one fires at once (24.8 days). */
const longestMs = 2 ** 31 - 1;

/**
 * Timers of the machine. They keep the process alive, which it is anyway as long as a till is open; whoever
 * stops a till stops its timers.
 */
export const createTimer = (): Timer => ({
  after(ms, run) {
    let handle: NodeJS.Timeout | undefined;
    const wait = (left: number): void => {
      const step = Math.min(left, longestMs);
      handle = setTimeout(() => {
        if (left > step) wait(left - step);
        else run();
      }, step);
    };
    wait(ms > 0 ? ms : 0);
    return () => clearTimeout(handle);
  },
});
