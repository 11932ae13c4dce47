import type { Instant } from '../../../shared/domain/dates.ts';
import { hours, minutes, seconds } from '../../../shared/domain/dates.ts';
import type { QueueState } from '../ledger.ts';
import { isOpen, policies, type OutboxEntry } from './entry.ts';

/** Queued entries that may be on their way at once; what a customer waits for does not queue behind them. */
export const atOnce = 2;

const steps = [seconds(5), seconds(15), seconds(45), minutes(2), minutes(5)];

/** How long an entry rests after a number of tries that surely did not arrive: 5 s … 5 min, ± 20 %. */
export function restMs(tries: number, random: number): number {
  const step = steps[Math.min(Math.max(tries, 1), steps.length) - 1] ?? minutes(5);
  return Math.round(step * (0.8 + 0.4 * random));
}

/** No rest or pause is longer: what is farther away than this was written before the clock was set back. */
const longest = { rest: minutes(6), pause: hours(1) } as const;
const soon = (at: Instant, now: Instant, longestMs: number): Instant => (at > now + longestMs ? now : at);

export interface Plan {
  readonly send: readonly OutboxEntry[];
  readonly expire: readonly OutboxEntry[];
  /** Of use only at once, and the queue rests or stands still. */
  readonly giveUp: readonly OutboxEntry[];
  /** When to look again, if nothing happens before. */
  readonly wakeAt: Instant | null;
}

/**
 * What to do now. Of each lane only the first open entry counts; a lane whose first entry waits for a
 * person or for certainty stands still, the others go on.
 */
export function planSends(entries: readonly OutboxEntry[], queue: QueueState, now: Instant): Plan {
  const open = entries.filter(isOpen);
  const due = ({ dueAt, reason }: OutboxEntry): Instant =>
    soon(dueAt, now, reason === 'bank.too-many' ? longest.pause : longest.rest);
  const expire = open.filter((entry) => entry.state === 'waiting' && isOver(entry, now));
  const heads = firstOfEachLane(open).filter((entry) => entry.state === 'waiting' && !isOver(entry, now));
  const resumesAt = queue.stopped ? Infinity : soon(queue.pausedUntil ?? 0, now, longest.pause);
  const ready = heads.filter((entry) => due(entry) <= now && resumesAt <= now).sort(byTurn);
  const giveUp = heads.filter((entry) => resumesAt > now && !policies[entry.kind].mayWait);
  const busy = open.filter((entry) => entry.state === 'sending' && policies[entry.kind].mayWait).length;
  let free = Math.max(atOnce - busy, 0);
  const send = ready.filter((entry) => {
    if (!policies[entry.kind].mayWait) return true;
    free -= 1;
    return free >= 0;
  });
  const later = heads
    .filter((entry) => (due(entry) > now || resumesAt > now) && !giveUp.includes(entry))
    .map((entry) => Math.max(due(entry), resumesAt));
  const ends = heads.flatMap((entry) => (entry.expiresAt === null ? [] : [entry.expiresAt]));
  const moments = [...later, ...ends].filter((moment) => Number.isFinite(moment) && moment > now);
  return { send, expire, giveUp, wakeAt: moments.length > 0 ? Math.min(...moments) : null };
}

const isOver = ({ expiresAt }: OutboxEntry, now: Instant): boolean => expiresAt !== null && expiresAt <= now;

const byTurn = (a: OutboxEntry, b: OutboxEntry): number =>
  Number(policies[a.kind].mayWait) - Number(policies[b.kind].mayWait) || a.createdAt - b.createdAt;

function firstOfEachLane(open: readonly OutboxEntry[]): readonly OutboxEntry[] {
  const heads = new Map<string, OutboxEntry>();
  for (const entry of open) {
    const head = heads.get(entry.applicationId);
    if (!head || entry.createdAt < head.createdAt) heads.set(entry.applicationId, entry);
  }
  return [...heads.values()];
}
