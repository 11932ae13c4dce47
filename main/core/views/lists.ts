import type {
  DraftRow,
  FoundView,
  OutboxView,
  QueueView,
  TileView,
  TodayRow,
  TodayView,
} from '../../../shared/bridge/views.ts';
import { hours } from '../../../shared/domain/dates.ts';
import type { ApplicationStep, Turn } from '../../../shared/domain/wording.ts';
import type { CreditApplication } from '../application/application.ts';
import { doesAprAgree, doSumsAgree } from '../application/offer-checks.ts';
import { expiresSoon, policies, type OutboxEntry } from '../outbox/entry.ts';
import type { Draft } from '../ledger.ts';
import type { Line } from '../line/line.ts';
import type { Ports } from '../ports.ts';
import type { Found } from '../search/finder.ts';
import { askedForMs, isPaused } from '../watching/watch.ts';
import { isAskable } from './askable.ts';
import { entryView } from './entry-view.ts';
import { maskedCode, maskedName } from './masks.ts';
import { stepOf, turnOf } from './step.ts';

type Needs = Pick<Ports, 'ledger' | 'clock'>;

const listed = { uncertain: 100, entries: 200, rows: 300, tiles: 8 } as const;
/** Settled entries stay in sight for a day. */
const historyMs = hours(24);

export function queueView({ ledger, clock }: Needs): QueueView {
  const open = ledger.openEntries();
  const now = clock.now();
  const count = (state: OutboxEntry['state']): number => open.filter((entry) => entry.state === state).length;
  return {
    waiting: count('waiting'),
    sending: count('sending'),
    uncertain: count('uncertain'),
    needsYou: count('needs-you'),
    expired: count('expired'),
    expiresSoon: open.filter((entry) => expiresSoon(entry, now)).length,
    ...ledger.queueState(),
    uncertainSince: open
      .filter(({ state }) => state === 'uncertain')
      .map(({ changedAt }) => changedAt)
      .sort((a, b) => a - b)
      .slice(0, listed.uncertain),
  };
}

const urgency: readonly OutboxEntry['state'][] = [
  'uncertain',
  'needs-you',
  'expired',
  'sending',
  'waiting',
  'done',
  'dropped',
];

export function outboxView(revision: number, needs: Needs): OutboxView {
  const { ledger, clock } = needs;
  const open = ledger.openEntries();
  const history = ledger
    .entriesChangedSince(clock.now() - historyMs, listed.entries)
    .filter(({ state, kind }) => state === 'done' && policies[kind].mayWait);
  const rank = (entry: OutboxEntry): number => urgency.indexOf(entry.state);
  const all = [...open, ...history].sort((a, b) => rank(a) - rank(b) || a.createdAt - b.createdAt);
  return {
    revision,
    now: clock.now(),
    queue: queueView(needs),
    entries: all
      .slice(0, listed.entries)
      .map((entry) => entryView(entry, ledger.application(entry.applicationId), needs)),
    more: Math.max(all.length - listed.entries, 0),
  };
}

export function todayView(revision: number, needs: Needs): TodayView {
  const { ledger, clock } = needs;
  const since = clock.startOfDay();
  return {
    revision,
    now: clock.now(),
    rows: ledger.applicationsSince(since, listed.rows).map((application) => rowOf(application, needs)),
    more: Math.max(ledger.countSince(since) - listed.rows, 0),
    drafts: draftRows(ledger.drafts(), needs),
  };
}

export const foundView = (
  { ids, ...found }: Found & Pick<FoundView, 'isErased'>,
  drafts: readonly Draft[],
  needs: Needs,
): FoundView => ({
  rows: ids
    .map((id) => needs.ledger.application(id))
    .filter((application) => application !== null)
    .map((application) => rowOf(application, needs)),
  drafts: draftRows(drafts, needs),
  ...found,
});

function rowOf(application: CreditApplication, needs: Needs): TodayRow {
  const step = stepNow(application, needs);
  const { customer, amount, period } = application.request;
  return {
    applicationId: application.id,
    localNumber: application.localNumber,
    customer: maskedName(customer),
    identityCode: maskedCode(customer.identityCode),
    productName: application.productName,
    amount,
    period,
    bankNumber: 'bank' in application ? application.bank.number : null,
    salespersonReference: application.salespersonReference,
    step,
    contractStatus: application.status === 'contract' ? application.contract.status : null,
    turn: turnNow(application, step, needs),
    isSeen: application.seenAt !== null,
    isHandedOver: application.status === 'contract' && application.contract.handedOver !== null,
    createdAt: application.createdAt,
    changedAt: application.changedAt,
    hasOddFigures: hasOddFigures(application),
  };
}

const hasOddFigures = (application: CreditApplication): boolean =>
  'offer' in application &&
  application.offer !== null &&
  (!doSumsAgree(application.offer) || doesAprAgree(application.offer) === false);

function draftRows(drafts: readonly Draft[], { ledger }: Needs): DraftRow[] {
  const people = new Map(ledger.people().map(({ id, name }) => [id, name]));
  return drafts.map(({ id, values, savedAt, personId }) => ({
    draftId: id,
    customer: maskedName({
      identityCode: '',
      firstName: values['customer.first_name'] ?? '',
      lastName: values['customer.last_name'] ?? '',
    }),
    savedAt,
    by: people.get(personId) ?? '',
  }));
}

export const stepNow = (application: CreditApplication, { ledger }: Pick<Needs, 'ledger'>): ApplicationStep =>
  stepOf(application, ledger.latestEntry(application.id), ledger.watch(application.id));

export const turnNow = (
  application: CreditApplication,
  step: ApplicationStep,
  { ledger }: Pick<Needs, 'ledger'>,
): Turn => {
  // Only a contract asks what was sent last; the list has hundreds of rows.
  const entry = application.status === 'contract' ? ledger.latestEntry(application.id) : null;
  return turnOf(application, step, entry, ledger.queueState().stopped !== null);
};

/** Customers whose answer is awaited, and answers that nobody has looked at yet. */
export function tiles(needs: Needs & { readonly line: Pick<Line, 'state'> }): TileView[] {
  const { ledger, clock } = needs;
  const now = clock.now();
  const isAskableNow = isAskable(needs);
  const all = ledger
    .applicationsSince(clock.startOfDay(), listed.rows)
    .flatMap((application): TileView[] => {
      const step = stepNow(application, needs);
      const isAwaited = step === 'sending' || step === 'asking' || step === 'more-time';
      const isNews = application.seenAt === null && !isAwaited && step !== 'waiting-to-send';
      if (!isAwaited && !isNews) return [];
      const isAtBank = 'askedAt' in application;
      const watch = isAwaited && isAtBank ? ledger.watch(application.id) : null;
      const begunAt = isAtBank ? application.askedAt : application.changedAt;
      const sinceBegunMs = isAwaited ? Math.max(now - begunAt, 0) : null;
      return [
        {
          applicationId: application.id,
          customer: maskedName(application.request.customer),
          step,
          elapsedMs: watch ? askedForMs(watch, isAskableNow, now) : sinceBegunMs,
          isPaused: watch !== null && isPaused(watch, isAskableNow),
          isNews,
        },
      ];
    })
    .reverse();
  if (all.length <= listed.tiles) return all;
  // Where not all have room, an answer that nobody has looked at is worth more than a wait.
  const news = all.filter(({ isNews }) => isNews);
  const latestWaits = all.filter(({ isNews }) => !isNews).reverse();
  const kept = new Set([...news, ...latestWaits].slice(0, listed.tiles));
  return all.filter((tile) => kept.has(tile));
}
