import { minutes, seconds } from '../../../shared/domain/dates.ts';
import type { Clock, Timer } from '../../core/ports.ts';
import type { CallbackEvent } from './read-callback.ts';

/** Makes reads happen. The only way from a callback to anything else. */
export type OnCallback = (event: { readonly applicationUuid: string }) => 'known' | 'unknown';

interface Needs {
  readonly onCallback: OnCallback;
  /** How each call of `onCallback` ended. */
  readonly heard: (answer: 'known' | 'unknown' | 'failed') => void;
  readonly clock: Pick<Clock, 'steady'>;
  readonly timer: Timer;
}

export interface Bell {
  ring(event: CallbackEvent): 'now' | 'soon' | 'duplicate';
  stop(): void;
}

/**
 * How long a repetition counts as one. Counted from the first, so that nobody can stretch it by repeating; an
 * application that needs its income proof a second time is heard again.
 */
const sameMs = minutes(10);
const mostRemembered = 10_000;
const restMs = seconds(1);

/**
 * Rings for the first of the same callbacks, and for one application once a second at most. What comes in that
 * second rings at its end: the read before may have been too early for it. How many rest at the same time is
 * bounded by how many the door lets in.
 */
export function createBell({ onCallback, heard, clock, timer }: Needs): Bell {
  const rungAt = new Map<string, number>();
  const resting = new Map<string, { ringsAgain: boolean; readonly stop: () => void }>();

  function isRepetition({ applicationUuid, type, status }: CallbackEvent): boolean {
    const now = clock.steady();
    const same = JSON.stringify([applicationUuid, type, status]);
    const before = rungAt.get(same);
    if (before !== undefined && now - before < sameMs) return true;
    // Taken out first, because a map keeps the order of the first time.
    rungAt.delete(same);
    rungAt.set(same, now);
    for (const oldest of rungAt.keys()) {
      if (rungAt.size <= mostRemembered) break;
      rungAt.delete(oldest);
    }
    return false;
  }

  function call(applicationUuid: string): void {
    const rest = {
      ringsAgain: false,
      stop: timer.after(restMs, () => {
        resting.delete(applicationUuid);
        if (rest.ringsAgain) call(applicationUuid);
      }),
    };
    resting.set(applicationUuid, rest);
    heard(ask(applicationUuid));
  }

  /** A reader that fails costs this one read; the watcher asks at its own pace all the same. */
  function ask(applicationUuid: string): 'known' | 'unknown' | 'failed' {
    try {
      return onCallback({ applicationUuid });
    } catch {
      return 'failed';
    }
  }

  return {
    ring(event) {
      if (isRepetition(event)) return 'duplicate';
      const rest = resting.get(event.applicationUuid);
      if (rest) {
        rest.ringsAgain = true;
        return 'soon';
      }
      call(event.applicationUuid);
      return 'now';
    },
    stop() {
      for (const { stop } of resting.values()) stop();
      resting.clear();
    },
  };
}
