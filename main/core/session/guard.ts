import { minutes, seconds, type Instant } from '../../../shared/domain/dates.ts';
import type { PinGuard } from '../ledger.ts';

const rules = {
  triesBeforeWait: 5,
  firstWaitMs: seconds(30),
  longestWaitMs: minutes(30),
  /** So long after the last wrong one, what was mistyped is forgotten. */
  forgetsAfterMs: minutes(15),
} as const;

export const untouched: PinGuard = { wrong: 0, waitUntil: 0 };

/** After five wrong PINs 30 s, doubling with each further one up to half an hour. */
export function afterWrongPin({ wrong }: PinGuard, now: Instant): PinGuard {
  const count = wrong + 1;
  const over = count - rules.triesBeforeWait;
  if (over < 0) return { wrong: count, waitUntil: 0 };
  const wait = Math.min(rules.firstWaitMs * 2 ** over, rules.longestWaitMs);
  return { wrong: count, waitUntil: now + wait };
}

/**
 * A manager's PIN clears the count. A salesperson's own takes one wrong try back and no more, or whoever has a PIN
 * could guess the manager's for ever, a few tries at a time.
 */
export const afterRightPin = ({ wrong }: PinGuard, isManager: boolean): PinGuard =>
  isManager || wrong <= 1 ? untouched : { wrong: wrong - 1, waitUntil: 0 };

export const triesLeft = ({ wrong }: PinGuard): number => Math.max(rules.triesBeforeWait - wrong, 0);

/**
 * How long the lock does not listen, on a clock that nobody can set. What is stored says until when by the clock on
 * the wall: a start waits that long, but no longer than there ever is to wait; and one whose wait is over by that
 * clock still gets the first wait, because turning the clock forward is no way around it.
 */
export function waitAtStart(guard: PinGuard, now: Instant): number {
  if (guard.wrong < rules.triesBeforeWait) return 0;
  return Math.min(Math.max(guard.waitUntil - now, rules.firstWaitMs), rules.longestWaitMs);
}

export const isForgotten = (sinceLastWrongMs: number): boolean => sinceLastWrongMs >= rules.forgetsAfterMs;

/** In an older copy the guesses since are lost: putting one back must not buy new ones. */
export const afterCopy = (now: Instant): PinGuard => ({
  wrong: rules.triesBeforeWait,
  waitUntil: now + rules.firstWaitMs,
});
