import type { Instant } from '../../../shared/domain/dates.ts';
import { hours, seconds } from '../../../shared/domain/dates.ts';
import { isAskedFast, type Watch } from './watch.ts';

/** Reads that may be under way at once, over all applications. */
export const readsAtOnce = 8;
/** Applications that may be asked about once a second; the rest wait in the slow pace. */
const fastAtOnce = 8;
const crowdedMs = seconds(15);

/** No rest is longer: what is farther away than this was written before the clock was set back. */
const longestRestMs = hours(1);
const soon = (at: Instant, now: Instant): Instant => (at > now + longestRestMs ? now : at);

export interface ReadPlan {
  readonly read: readonly Watch[];
  readonly wakeAt: Instant | null;
}

/**
 * Which applications to ask about now. At most one read of each is under way, the longest due first, so
 * that neither a wake from sleep nor a start after days becomes a storm.
 */
export function planReads(watches: readonly Watch[], reading: ReadonlySet<string>, now: Instant): ReadPlan {
  const idle = watches.filter(({ applicationId }) => !reading.has(applicationId));
  const slowed = new Set(
    watches
      .filter(isAskedFast)
      .sort((a, b) => a.since - b.since)
      .slice(fastAtOnce)
      .map(({ applicationId }) => applicationId),
  );
  const dueAt = (watch: Watch): Instant =>
    slowed.has(watch.applicationId)
      ? Math.max(soon(watch.nextAt, now), soon((watch.lastReadAt ?? 0) + crowdedMs, now))
      : soon(watch.nextAt, now);
  const due = idle.filter((watch) => dueAt(watch) <= now).sort((a, b) => dueAt(a) - dueAt(b));
  const read = due.slice(0, Math.max(readsAtOnce - reading.size, 0));
  const later = idle.map(dueAt).filter((moment) => moment > now);
  return { read, wakeAt: later.length > 0 ? Math.min(...later) : null };
}
