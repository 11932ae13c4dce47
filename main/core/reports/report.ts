import type { ReportNumbers, ReportView } from '../../../shared/bridge/views.ts';
import { daysBetween, type IsoDate } from '../../../shared/domain/dates.ts';
import { euros, sum } from '../../../shared/domain/money.ts';
import { lastPeriods, type Period, type PeriodUnit } from '../../../shared/domain/period.ts';
import type { ReportSpan } from '../../../shared/domain/report.ts';
import type { ApplicationStatus } from '../application/application.ts';
import type { Counted } from '../application/residue.ts';
import type { Ports } from '../ports.ts';
import { turnOfProof } from '../views/step.ts';
import { countableFrom, countedSince } from './counted-since.ts';

type Needs = Pick<Ports, 'ledger' | 'clock'>;

/** More than a till has open. */
const mostOpen = 20_000;

/** Two weeks, two months, half a year. */
const listed: Readonly<Record<PeriodUnit, number>> = { day: 14, week: 8, month: 6 };
const periodsOf: Readonly<Record<ReportSpan, { readonly unit: PeriodUnit; readonly ago: 0 | 1 }>> = {
  today: { unit: 'day', ago: 0 },
  yesterday: { unit: 'day', ago: 1 },
  'this-week': { unit: 'week', ago: 0 },
  'last-week': { unit: 'week', ago: 1 },
  'this-month': { unit: 'month', ago: 0 },
  'last-month': { unit: 'month', ago: 1 },
};

/**
 * What became of the applications that were begun in a day, a week or a month, and how that compares with those before
 * it: numbers and the shop's own people and products, nothing of a customer.
 */
export function reportOf({ ledger, clock }: Needs, span: ReportSpan): ReportView {
  const { unit, ago } = periodsOf[span];
  const today = clock.today();
  const keptFrom = countedFrom({ ledger, clock });
  const periods = lastPeriods(unit, today, listed[unit]);
  const { from, to } = periods[ago] ?? { from: today, to: today };
  const kept = periods.filter((period) => period.to >= keptFrom);
  const first = kept.at(-1)?.from ?? today;
  const { begun, isWhole } = begunSince({ ledger, clock }, first > keptFrom ? first : keptFrom);
  const begunIn = (period: Period): readonly Counted[] =>
    begun.filter(({ day }) => day >= period.from && day <= period.to).map(({ application }) => application);
  return {
    now: clock.now(),
    from,
    to: to < today ? to : today,
    keptFrom,
    isWhole,
    ...figuresOf(begunIn({ from, to })),
    unit,
    periods: kept.map((period) => ({ from: period.from, ...numbersOf(begunIn(period)) })),
    open: openNow({ ledger, clock }),
  };
}

/** The first whole day of which everything can still be counted. */
function countedFrom({ ledger, clock }: Needs): IsoDate {
  const from = countableFrom({ ledger, clock });
  const day = clock.dayOf(from);
  const daysAgo = daysBetween(day, clock.today());
  return clock.startOfDay(daysAgo) < from ? clock.dayOf(clock.startOfDay(daysAgo - 1)) : day;
}

/** Each with the market's day on which it was begun. */
function begunSince({ ledger, clock }: Needs, first: IsoDate) {
  const { counted, isWhole } = countedSince(
    { ledger, clock },
    clock.startOfDay(daysBetween(first, clock.today())),
  );
  return {
    begun: counted.map((application) => ({ application, day: clock.dayOf(application.createdAt) })),
    isWhole,
  };
}

function figuresOf(begun: readonly Counted[]): Pick<ReportView, 'all' | 'people' | 'products'> {
  const grouped = (nameOf: (application: Counted) => string) =>
    [...Map.groupBy(begun, nameOf)]
      .map(([name, applications]) => ({ name, ...numbersOf(applications) }))
      .sort((a, b) => b.sent - a.sent || a.name.localeCompare(b.name));
  return {
    all: numbersOf(begun),
    people: grouped(({ salespersonReference }) => salespersonReference),
    products: grouped(({ productName }) => productName),
  };
}

/** What is still to be done before the till is left for the night. */
export function openNow({ ledger, clock }: Needs): ReportView['open'] {
  const entries = ledger.openEntries();
  const applications = ledger.applicationsSince(clock.now(), mostOpen);
  const contracts = applications.flatMap((each) => (each.status === 'contract' ? [each.contract] : []));
  const proofs = applications.filter((each) => each.status === 'income-proof');
  const given = proofs.filter((each) => turnOfProof(each) === 'bank').length;
  const withBank = applications.filter(({ status }) => status === 'with-bank').length;
  const signed = contracts.filter(({ status }) => status === 'signed' || status === 'not-understood');
  const toApprove = signed.filter(({ waitsFor }) => waitsFor === 'shop-approval').length;
  const count = (state: string): number => entries.filter((entry) => entry.state === state).length;
  return {
    waiting: count('waiting') + count('sending'),
    uncertain: count('uncertain'),
    needsPerson: count('needs-you') + count('expired'),
    offered: applications.filter(({ status }) => status === 'offered').length,
    unsigned: contracts.filter(({ status }) => status === 'unsigned').length,
    toApprove,
    notActive: signed.length - toApprove,
    notHandedOver: contracts.filter(({ status, handedOver }) => status === 'activated' && handedOver === null)
      .length,
    proof: proofs.length - given,
    undecided: withBank + given,
    unseen: applications.filter(
      ({ seenAt, status }) => seenAt === null && status !== 'to-send' && status !== 'with-bank',
    ).length,
    drafts: ledger.drafts().length,
  };
}

function numbersOf(applications: readonly Counted[]): ReportNumbers {
  // What was cancelled before it was active sold nothing; one that ended later had.
  const isCancelled = ({ contractStatus }: Counted): boolean => contractStatus === 'cancelled';
  const contracts = applications.filter((each) => each.status === 'contract' && !isCancelled(each));
  const those = (...statuses: readonly ApplicationStatus[]) =>
    applications.filter(({ status }) => statuses.includes(status));
  const count = (...statuses: readonly ApplicationStatus[]): number => those(...statuses).length;
  const unsent = new Set(those('to-send', 'not-taken'));
  return {
    sent: applications.length - unsent.size,
    unsent: unsent.size,
    inProgress: count('with-bank', 'income-proof'),
    decided: applications.filter(({ isDecided }) => isDecided).length,
    offers: applications.filter(({ wasOffered }) => wasOffered).length,
    noOffer: count('no-offer', 'failed'),
    cancelled: count('cancelled') + applications.filter(isCancelled).length,
    contracts: contracts.length,
    active: contracts.filter(({ contractStatus }) => contractStatus === 'activated').length,
    sentAmount: sum(
      euros(0),
      ...applications.filter((each) => !unsent.has(each)).map(({ amount }) => amount),
    ),
    contractAmount: sum(euros(0), ...present(contracts.map(({ contractAmount }) => contractAmount))),
    medianToDecisionMs: median(present(applications.map(({ toDecisionMs }) => toDecisionMs))),
    medianToContractMs: median(present(contracts.map(({ toContractMs }) => toContractMs))),
  };
}

const present = <Value>(values: readonly (Value | null)[]): readonly Value[] =>
  values.filter((value) => value !== null);

function median(values: readonly number[]): number | null {
  const ordered = values.toSorted((a, b) => a - b);
  const middle = Math.floor(ordered.length / 2);
  const [low, high] = [ordered[middle - (ordered.length % 2 === 0 ? 1 : 0)], ordered[middle]];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
}
