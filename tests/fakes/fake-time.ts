import { days, type Instant } from '../../shared/domain/dates.ts';
import type { Clock, Timer } from '../../main/core/ports.ts';

/** A clock and a timer that only move when the test moves them. */
export class FakeTime implements Clock, Timer {
  #now: Instant;
  #steady = 0;
  #waiting: { readonly at: Instant; readonly run: () => void }[] = [];

  constructor(start = Date.UTC(2026, 10, 23, 10, 0, 0)) {
    this.#now = start;
  }

  now = (): Instant => this.#now;
  steady = (): number => this.#steady;
  today = (): string => new Date(this.#now).toISOString().slice(0, 10);
  dayOf = (at: Instant): string => new Date(at).toISOString().slice(0, 10);
  startOfDay = (daysAgo = 0): Instant => (Math.floor(this.#now / days(1)) - daysAgo) * days(1);
  endOfDay = (): Instant => Math.floor(this.#now / days(1)) * days(1) + days(1);

  after = (ms: number, run: () => void): (() => void) => {
    // Timers of the machine follow the steady clock, whatever the wall clock says.
    const timer = { at: this.#steady + ms, run };
    this.#waiting.push(timer);
    return () => {
      this.#waiting = this.#waiting.filter((each) => each !== timer);
    };
  };

  /** Lets time pass, timer by timer, with everything asynchronous in between brought to rest. */
  async passes(ms: number): Promise<void> {
    const end = this.#steady + ms;
    const goTo = (steady: number): void => {
      this.#now += Math.max(steady - this.#steady, 0);
      this.#steady = Math.max(steady, this.#steady);
    };
    for (;;) {
      await settled();
      const next = this.#waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#waiting = this.#waiting.filter((each) => each !== next);
      goTo(next.at);
      next.run();
    }
    goTo(end);
    await settled();
  }

  /** The wall clock is set to another time; nothing else happens. */
  jumps(ms: number): void {
    this.#now += ms;
  }
}

/** Until no promise is left that only waits for its turn. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
