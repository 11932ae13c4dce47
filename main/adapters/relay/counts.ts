import { seconds, type Instant } from '../../../shared/domain/dates.ts';
import type { Clock } from '../../core/ports.ts';
import type { CallbackVerdict } from './verify-callback.ts';

/** Answered, and nothing else happened. */
export type RefusedBecause =
  | 'foreign-host'
  | 'web-page'
  | 'wrong-path'
  | 'wrong-method'
  | 'wrong-type'
  | 'too-many-headers'
  | 'too-large'
  | 'not-http'
  | 'unreadable'
  | Exclude<CallbackVerdict, 'verified'>;

/** Ended before anything was known about it. */
export type DroppedBecause = 'too-fast' | 'too-many-connections' | 'too-slow' | 'cut-off' | 'second-request';

/** Signed by the bank; all but `read` made nothing happen now. */
type VerifiedAs = 'read' | 'unknown-application' | 'duplicate' | 'soon' | 'not-understood' | 'new-word';

export interface RelayCounters {
  /** Everything that ended one way or the other: `verified`, all of `refused`, and all of `dropped`. */
  readonly received: number;
  readonly verified: number;
  readonly refused: Readonly<Record<RefusedBecause, number>>;
  readonly dropped: Readonly<Record<DroppedBecause, number>>;
  /** Of the verified: told before. */
  readonly duplicates: number;
  /** Of the verified: without the number of an application. */
  readonly notUnderstood: number;
  /** Of the verified: events that the guide does not list. */
  readonly newWords: number;
  /** How often `onCallback` was called, how often it knew no such application, how often it threw. */
  readonly reads: number;
  readonly unknownApplications: number;
  readonly failedReads: number;
  /** The newest that was verified, and when the bank says it was sent. */
  readonly last: { readonly at: Instant; readonly sentAt: Instant | null } | null;
}

export type Tell = (kind: 'verified' | 'refused' | 'dropped', reason: string) => void;

/** A flood must not become a flood of log lines: the same is told again after this long. The counters know more. */
const tellAgainMs = seconds(10);

export function createCounts(clock: Pick<Clock, 'now' | 'steady'>, tell: Tell) {
  const refused: Record<RefusedBecause, number> = {
    'foreign-host': 0,
    'web-page': 0,
    'wrong-path': 0,
    'wrong-method': 0,
    'wrong-type': 0,
    'too-many-headers': 0,
    'too-large': 0,
    'not-http': 0,
    unreadable: 0,
    'no-key': 0,
    'not-an-hmac': 0,
    'two-meanings': 0,
    'wrong-hmac': 0,
  };
  const dropped: Record<DroppedBecause, number> = {
    'too-fast': 0,
    'too-many-connections': 0,
    'too-slow': 0,
    'cut-off': 0,
    'second-request': 0,
  };
  const verified: Record<VerifiedAs, number> = {
    read: 0,
    'unknown-application': 0,
    duplicate: 0,
    soon: 0,
    'not-understood': 0,
    'new-word': 0,
  };
  const sums = { received: 0, verified: 0, failedReads: 0 };
  const toldAt = new Map<string, number>();
  let last: RelayCounters['last'] = null;

  function tellNowAndThen(...[kind, reason]: Parameters<Tell>): void {
    const now = clock.steady();
    const before = toldAt.get(`${kind} ${reason}`);
    if (before !== undefined && now - before < tellAgainMs) return;
    toldAt.set(`${kind} ${reason}`, now);
    tell(kind, reason);
  }

  return {
    refused(why: RefusedBecause): void {
      sums.received += 1;
      refused[why] += 1;
      tellNowAndThen('refused', why);
    },
    dropped(why: DroppedBecause): void {
      sums.received += 1;
      dropped[why] += 1;
      tellNowAndThen('dropped', why);
    },
    verified(sentAt: Instant | null): void {
      sums.received += 1;
      sums.verified += 1;
      last = { at: clock.now(), sentAt };
    },
    /** Reads are few by what the bell lets through, so each is told. */
    read(): void {
      verified.read += 1;
      tell('verified', 'read');
    },
    noted(as: Exclude<VerifiedAs, 'read'>): void {
      verified[as] += 1;
      tellNowAndThen('verified', as);
    },
    failedRead(): void {
      sums.failedReads += 1;
      tellNowAndThen('dropped', 'read-failed');
    },
    picture: (): RelayCounters => ({
      received: sums.received,
      verified: sums.verified,
      refused: { ...refused },
      dropped: { ...dropped },
      duplicates: verified.duplicate,
      notUnderstood: verified['not-understood'],
      newWords: verified['new-word'],
      reads: verified.read + verified['unknown-application'] + sums.failedReads,
      unknownApplications: verified['unknown-application'],
      failedReads: sums.failedReads,
      last,
    }),
  };
}
