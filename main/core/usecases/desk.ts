import { hours, type Instant } from '../../../shared/domain/dates.ts';
import type { EntryKind } from '../../../shared/domain/wording.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CreditApplication } from '../application/application.ts';
import type { AuditLine, Person } from '../ledger.ts';
import type { Display } from '../display.ts';
import type { BankLists } from '../income-proof.ts';
import type { BankClock } from '../line/bank-clock.ts';
import type { Line } from '../line/line.ts';
import type { Dispatcher } from '../outbox/dispatcher.ts';
import { isBlocking, type OutboxEntry } from '../outbox/entry.ts';
import type { Papers } from '../papers/papers.ts';
import type { Notices } from '../notices/notices.ts';
import type { Ports } from '../ports.ts';
import type { Finder } from '../search/finder.ts';
import type { Session } from '../session/session.ts';
import type { Watcher } from '../watching/watcher.ts';

/** What a use case works with: the ports and the parts of the till that run by themselves. */
export interface Desk extends Ports {
  readonly session: Session;
  readonly line: Line;
  readonly dispatcher: Dispatcher;
  readonly watcher: Watcher;
  readonly bankLists: BankLists;
  /** Products that the bank does not reckon for this shop. */
  readonly silentProducts: Set<string>;
  readonly display: Display;
  readonly papers: Papers;
  readonly finder: Finder;
  readonly bankClock: BankClock;
  readonly notices: Notices;
  /** Tells the page that pictures of this application changed. */
  readonly onChange: (applicationId: string) => void;
}

/** What a customer agrees to be sent later is sent within a day, or asked about again. */
const longestLaterMs = hours(24);

export const isLaterAllowed = (until: Instant, now: Instant): boolean =>
  until > now && until <= now + longestLaterMs;

/** What only makes sense while the customer stands there: refused without a line rather than kept for later. */
export function refuseWithoutLine({ line, ledger, clock }: Desk): Result<null> {
  if (line.state().state === 'down') return fail('line.down');
  const { stopped, pausedUntil } = ledger.queueState();
  if (stopped) return fail('outbox.stopped');
  return pausedUntil !== null && pausedUntil > clock.now() ? fail('bank.too-many') : ok(null);
}

/** Writes down what a person just decided, with its audit line, and lets the outbox send it. */
export function enqueue(
  desk: Desk,
  kind: EntryKind,
  application: Pick<CreditApplication, 'id'>,
  person: Person,
  { action, result, ...more }: Pick<AuditLine, 'action' | 'result'> & Partial<OutboxEntry>,
): Result<'done'> {
  desk.ledger.commit({
    entries: [...settledBy(desk, application), newEntry(desk, kind, application, person, more)],
    audit: [{ action, actorId: person.id, objectId: application.id, result }],
  });
  desk.onChange(application.id);
  desk.dispatcher.wake();
  return ok('done');
}

/** What waited for somebody to look at it: somebody has, and decides anew. */
const settledBy = ({ ledger, clock }: Desk, { id }: Pick<CreditApplication, 'id'>): readonly OutboxEntry[] =>
  ledger
    .openEntries()
    .filter((entry) => entry.applicationId === id && !isBlocking(entry))
    .map((entry) => ({ ...entry, state: 'dropped', changedAt: clock.now() }));

/** A fresh entry of the outbox for something a person just decided. */
export function newEntry(
  { ids, clock }: Pick<Ports, 'ids' | 'clock'>,
  kind: EntryKind,
  application: Pick<CreditApplication, 'id'>,
  person: Person,
  more: Partial<OutboxEntry> = {},
): OutboxEntry {
  const now = clock.now();
  return {
    id: ids.next(),
    applicationId: application.id,
    kind,
    state: 'waiting',
    createdAt: now,
    changedAt: now,
    personId: person.id,
    salespersonReference: person.name,
    dueAt: now,
    expiresAt: null,
    isLaterAgreed: false,
    tries: 0,
    repeats: 0,
    reason: null,
    codes: [],
    wasUncertain: false,
    certainlyReceived: false,
    candidateUuid: null,
    signingMethod: null,
    offerFingerprint: null,
    retrieval: null,
    ...more,
  };
}
