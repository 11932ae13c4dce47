import type { Instant } from '../../../shared/domain/dates.ts';
import { days, hours, minutes, seconds } from '../../../shared/domain/dates.ts';
import { signingPlaces } from '../../../shared/domain/product.ts';
import type { CreditApplication } from '../application/application.ts';
import { policies, type OutboxEntry } from '../outbox/entry.ts';

/**
 * Why the bank is asked about an application: for its decision; for a new one while an income proof is wanted,
 * and once something was given; whether an offer still stands; how the contract goes on (`signing`: signed at
 * the counter; `hosted`: the customer is signing or paying on the bank's page; `active`: whether it stays so); or
 * to settle an entry that may have arrived.
 */
export type WatchPurpose =
  | 'decision'
  | 'income-proof'
  | 'income-given'
  | 'offer'
  | 'signing'
  | 'hosted'
  | 'contract'
  | 'active'
  | 'settle';

/** Stored with every read, so that a restart goes on where it was. */
export interface Watch {
  readonly applicationId: string;
  readonly purpose: WatchPurpose;
  /** The beginning of the purpose, moved on by the times in which the bank could not be asked during the fast reads. */
  readonly since: Instant;
  /** Answers heard so far; a read that failed does not count. */
  readonly reads: number;
  /** Reads that failed since the last answer; a time without a line counts as one. */
  readonly failures: number;
  readonly lastReadAt: Instant | null;
  readonly nextAt: Instant;
}

interface Pace {
  /** Reads at one a second before the slow steps begin. */
  readonly fastReads: number;
  /** From the end of the fast reads: up to `until`, one read every `everyMs`. */
  readonly steps: readonly { readonly until: number; readonly everyMs: number }[];
}

const slowly: Pace['steps'] = [
  { until: minutes(5), everyMs: seconds(15) },
  { until: hours(1), everyMs: minutes(1) },
  { until: days(30), everyMs: minutes(5) },
];

const untilSigned: Pace['steps'] = [...slowly.slice(1, 2), { until: days(7), everyMs: minutes(5) }];

/**
 * Guide: decision once a second for 30 s; contract once a second for 15 s, after hosted signing at reasonable
 * intervals for 7 days. The customer who signs on the phone stands at the counter: every 5 s at first.
 */
const paces: Readonly<Record<WatchPurpose, Pace>> = {
  decision: { fastReads: 30, steps: slowly },
  'income-proof': { fastReads: 0, steps: [{ until: days(30), everyMs: minutes(5) }] },
  'income-given': {
    fastReads: 0,
    steps: [
      { until: minutes(5), everyMs: seconds(5) },
      { until: hours(1), everyMs: minutes(1) },
      { until: days(30), everyMs: minutes(5) },
    ],
  },
  offer: { fastReads: 0, steps: [{ until: days(30), everyMs: minutes(5) }] },
  signing: { fastReads: 15, steps: [...slowly.slice(0, 1), ...untilSigned] },
  hosted: { fastReads: 0, steps: [{ until: minutes(5), everyMs: seconds(5) }, ...untilSigned] },
  contract: { fastReads: 0, steps: [...slowly.slice(0, 1), ...untilSigned] },
  active: {
    fastReads: 0,
    steps: [
      { until: days(1), everyMs: minutes(5) },
      { until: days(30), everyMs: hours(1) },
    ],
  },
  settle: { fastReads: 30, steps: slowly },
};

const fastMs = seconds(1);

/** The rest before the next read, or null when asking ends. `elapsed` counts from the start of the purpose. */
export function restBeforeRead(purpose: WatchPurpose, reads: number, elapsed: number): number | null {
  const { fastReads, steps } = paces[purpose];
  if (reads < fastReads) return fastMs;
  const step = steps.find(({ until }) => elapsed - fastReads * fastMs < until);
  return step ? step.everyMs : null;
}

/** Not all of its fast reads have been answered yet, however long that takes. */
export const isInFastReads = ({ purpose, reads }: Watch): boolean => reads < paces[purpose].fastReads;

/** Asked once a second. One whose reads fail has lost its place to those that are answered. */
export const isAskedFast = (watch: Watch): boolean => watch.failures === 0 && isInFastReads(watch);

const lastHeardAt = ({ lastReadAt, since }: Watch): Instant => lastReadAt ?? since;

/** Fast reads give no answer now, so neither they nor the seconds are counted. */
export const isPaused = (watch: Watch, isAskable: boolean): boolean =>
  isInFastReads(watch) && (watch.failures > 0 || !isAskable);

/** How long the bank has been asked: without the times when it could not be. */
export const askedForMs = (watch: Watch, isAskable: boolean, now: Instant): number =>
  Math.max((isPaused(watch, isAskable) ? lastHeardAt(watch) : now) - watch.since, 0);

/** What the bank has to be asked about this application, if anything. */
function purposeOf(application: CreditApplication, entry: OutboxEntry | null): WatchPurpose | null {
  if (entry?.state === 'uncertain' && policies[entry.kind].whenUnknown === 'look') return 'settle';
  switch (application.status) {
    case 'with-bank':
      return 'decision';
    case 'income-proof':
      return application.retrieval || application.statementsSentAt !== null ? 'income-given' : 'income-proof';
    case 'offered':
      return 'offer';
    case 'contract': {
      const { status, signing, payment, waitsFor } = application.contract;
      if (status === 'cancelled' || status === 'terminated') return null;
      if (status === 'activated') return 'active';
      if (payment && waitsFor === 'down-payment') return 'hosted';
      if (status === 'signed') return 'signing';
      if (signing === null) return 'contract';
      if (signingPlaces[signing.method] === 'elsewhere') return 'hosted';
      return signing.isConfirmed ? 'signing' : 'contract';
    }
    default:
      return null;
  }
}

/** The watch that an application needs from now on; the same one where nothing changed. */
export function watchFor(
  application: CreditApplication,
  entry: OutboxEntry | null,
  before: Watch | null,
  now: Instant,
): Watch | null {
  const purpose = purposeOf(application, entry);
  if (!purpose) return null;
  if (before?.purpose === purpose) return before;
  const rest = restBeforeRead(purpose, 0, 0) ?? 0;
  return {
    applicationId: application.id,
    purpose,
    since: now,
    reads: 0,
    failures: 0,
    lastReadAt: null,
    nextAt: now + rest,
  };
}

/** The watch that goes on after an answer; null when there is nothing more to wait for, or no more time. */
export function nextWatch(
  application: CreditApplication,
  entry: OutboxEntry | null,
  watch: Watch,
  now: Instant,
): Watch | null {
  const isSamePurpose = purposeOf(application, entry) === watch.purpose;
  return isSamePurpose ? afterRead(watch, now) : watchFor(application, entry, null, now);
}

/** The watch after an answer; null when its time is over. */
export function afterRead(watch: Watch, now: Instant): Watch | null {
  const reads = watch.reads + 1;
  const since = sinceWithoutPause(watch, now);
  const rest = restBeforeRead(watch.purpose, reads, now - since);
  return rest === null ? null : { ...watch, since, reads, failures: 0, lastReadAt: now, nextAt: now + rest };
}

/** An answer after a pause counts as one second, like any other of the fast reads. */
const sinceWithoutPause = (watch: Watch, now: Instant): Instant =>
  watch.since + (isPaused(watch, true) ? Math.max(now - lastHeardAt(watch) - fastMs, 0) : 0);

const restAfterFailure = { shortest: seconds(2), longest: minutes(5) } as const;

/** The watch after an answer that said nothing, because it may be older than what was sent meanwhile. */
export const askAgain = (watch: Watch, now: Instant): Watch => ({
  ...watch,
  nextAt: now + (restBeforeRead(watch.purpose, watch.reads, now - watch.since) ?? restAfterFailure.longest),
});

/** The watch after a read that gave no answer. It costs no read, and the rest doubles with each in a row. */
export function afterFailedRead(watch: Watch, now: Instant, retryAfterMs = 0): Watch {
  const own = restBeforeRead(watch.purpose, watch.reads, now - watch.since) ?? restAfterFailure.longest;
  const { shortest, longest } = restAfterFailure;
  const failures = watch.failures + 1;
  const backOff = Math.min(shortest * 2 ** Math.min(failures - 1, 20), longest);
  const rest = Math.min(Math.max(own, backOff, retryAfterMs), seconds(3_600));
  return { ...watch, failures, nextAt: now + rest };
}
