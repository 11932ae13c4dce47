import { days, hours, minutes, seconds, type Instant } from '../../../shared/domain/dates.ts';
import { residueDays, residuesOf } from '../application/residue.ts';
import type { BankClock } from '../line/bank-clock.ts';
import type { AuditLine, LedgerChange } from '../ledger.ts';
import type { OutboxEntry } from '../outbox/entry.ts';
import type { Ports } from '../ports.ts';
import { whenDiskTakesIt } from '../storage.ts';

/** Takes from this computer what is not needed any more, by itself. */
export interface Retention {
  start(): void;
  stop(): void;
}

const keep = { drafts: hours(24), statements: days(7), auditDays: 730 } as const;
const beginAfterMs = seconds(30);
const everyMs = hours(1);
/** So many applications at once, and then room for whoever stands at the counter. */
const slice = { most: 20, auditLines: 1_000, residues: 1_000, restMs: seconds(1) } as const;

type Needs = Pick<Ports, 'ledger' | 'clock' | 'timer' | 'ids' | 'log' | 'shop'> & {
  readonly bankClock: BankClock;
  readonly onChange: (applicationId: string) => void;
};

/**
 * What is due is worked out anew each time, so it may be killed anywhere and simply goes on. It waits until the
 * bank has confirmed the day: a clock that runs years ahead must not empty the till.
 */
export function createRetention(needs: Needs): Retention {
  const { ledger, clock, timer, log, shop, bankClock } = needs;
  let stopTimer = (): void => undefined;

  /** @returns whether there may be more. */
  function purge(): boolean {
    const now = clock.now();
    const before = now - days(shop.settings().keepDays);
    endForgotten(before, now);
    dropLeftovers(now);
    const hasMore = [forgetAudit(), forgetResidues()].includes(true);
    const due = ledger.settledBefore(before, slice.most);
    return (due.length > 0 && eraseAll(due) === slice.most) || hasMore;
  }

  /** @returns how many are gone. */
  function eraseAll(due: readonly string[]): number {
    const erased = ledger.eraseApplications(due, (ids) => ({
      residues: residuesOf(needs, ids, { isNumbered: true }),
      removeDrafts: ids.filter((id) => ledger.draft(id)),
      audit: [purgeLine('applications', ids.length)],
    }));
    log.event('purged', { kind: 'applications', count: erased.length });
    for (const id of erased) needs.onChange(id);
    return erased.length;
  }

  /** Whole days of two years ago. @returns whether there may be more. */
  function forgetAudit(): boolean {
    const before = clock.startOfDay(keep.auditDays);
    const count = ledger.forgetAudit(before, slice.auditLines, (gone) => purgeLine('audit', gone));
    if (count > 0) log.event('purged', { kind: 'audit', count });
    return count === slice.auditLines;
  }

  /** Figures of two years ago. @returns whether there may be more. */
  function forgetResidues(): boolean {
    const removeResidues = ledger.residuesBefore(clock.startOfDay(residueDays), slice.residues);
    if (removeResidues.length > 0) record('figures', removeResidues.length, { removeResidues });
    return removeResidues.length === slice.residues;
  }

  /** What surely never left, and nobody corrected or put back for as long as anything is kept. */
  function endForgotten(before: Instant, now: Instant): void {
    const forgotten = ledger
      .openEntries()
      .filter((entry) => isForgotten(entry) && entry.changedAt < before)
      .map((entry): OutboxEntry => ({ ...entry, state: 'dropped', changedAt: now }));
    if (forgotten.length > 0) record('entries', forgotten.length, { entries: forgotten });
  }

  /** Half-typed forms of yesterday, and statements that the bank did not get within a week. */
  function dropLeftovers(now: Instant): void {
    const drafts = ledger.drafts().filter(({ savedAt }) => savedAt < now - keep.drafts);
    if (drafts.length > 0) record('drafts', drafts.length, { removeDrafts: drafts.map(({ id }) => id) });
    const statements = ledger
      .statementsBefore(now - keep.statements)
      .filter(({ entryId }) => entryId === null || ledger.entry(entryId)?.state !== 'sending');
    if (statements.length === 0) return;
    const senders = new Set(statements.map(({ entryId }) => entryId));
    const entries = ledger
      .openEntries()
      .filter(({ id }) => senders.has(id))
      .map((entry): OutboxEntry => ({ ...entry, state: 'dropped', changedAt: now }));
    record('statements', statements.length, {
      entries,
      removeStatements: statements.map(({ id }) => id),
    });
  }

  function record(what: string, count: number, change: LedgerChange): void {
    ledger.commit({ ...change, audit: [purgeLine(what, count)] });
  }

  /** @returns how long to rest then. */
  function purgeWhenDiskTakesIt(): number {
    const rests: number[] = [];
    whenDiskTakesIt({ log }, () => rests.push(purge() ? slice.restMs : everyMs));
    return rests[0] ?? everyMs;
  }

  function go(afterMs: number): void {
    stopTimer = timer.after(afterMs, () => {
      go(bankClock.isConfirmed() ? purgeWhenDiskTakesIt() : minutes(1));
    });
  }

  return {
    start: () => go(beginAfterMs),
    stop: () => stopTimer(),
  };
}

const purgeLine = (what: string, count: number): AuditLine => ({
  action: 'purge',
  actorId: null,
  objectId: null,
  result: `${what}:${count}`,
});

const isForgotten = ({ state, wasUncertain }: OutboxEntry): boolean =>
  (state === 'expired' || state === 'needs-you') && !wasUncertain;
