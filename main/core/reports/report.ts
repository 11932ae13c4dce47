import type { ReportNumbers, ReportView } from '../../../shared/bridge/views.ts';
import { euros, sum } from '../../../shared/domain/money.ts';
import type { ApplicationStatus } from '../application/application.ts';
import type { Counted } from '../application/residue.ts';
import type { Ports } from '../ports.ts';
import { countedSince } from './counted-since.ts';

type Needs = Pick<Ports, 'ledger' | 'clock'>;

/** More than a till has open. */
const mostOpen = 20_000;

/**
 * What became of the applications that were begun within the last days, today included: numbers and the shop's
 * own people and products, nothing of a customer.
 */
export function reportOf({ ledger, clock }: Needs, days: number): ReportView {
  const [from, now] = [clock.startOfDay(days - 1), clock.now()];
  const { counted: begun, isWhole } = countedSince({ ledger, clock }, from);
  const grouped = (nameOf: (application: Counted) => string) =>
    [...Map.groupBy(begun, nameOf)]
      .map(([name, applications]) => ({ name, ...numbersOf(applications) }))
      .sort((a, b) => b.sent - a.sent || a.name.localeCompare(b.name));
  const byDay = Map.groupBy(begun, ({ createdAt }) => clock.dayOf(createdAt));
  return {
    now,
    from: clock.dayOf(from),
    to: clock.today(),
    isWhole,
    all: numbersOf(begun),
    people: grouped(({ salespersonReference }) => salespersonReference),
    products: grouped(({ productName }) => productName),
    days: Array.from({ length: days }, (_, index) => {
      const day = clock.dayOf(clock.startOfDay(days - 1 - index));
      return { day, ...numbersOf(byDay.get(day) ?? []) };
    }),
    open: openNow({ ledger, clock }),
  };
}

/** What is still to be done before the till is left for the night. */
export function openNow({ ledger, clock }: Needs): ReportView['open'] {
  const entries = ledger.openEntries();
  const applications = ledger.applicationsSince(clock.now(), mostOpen);
  const inContract = applications.filter((each) => each.status === 'contract');
  const count = (state: string): number => entries.filter((entry) => entry.state === state).length;
  return {
    waiting: count('waiting') + count('sending'),
    uncertain: count('uncertain'),
    needsPerson: count('needs-you') + count('expired'),
    offered: applications.filter(({ status }) => status === 'offered').length,
    unsigned: inContract.filter(({ contract }) => contract.status === 'unsigned').length,
    notHandedOver: inContract.filter(
      ({ contract }) => contract.status === 'activated' && contract.handedOver === null,
    ).length,
    unseen: applications.filter(({ seenAt, status }) => seenAt === null && status !== 'to-send').length,
    drafts: ledger.drafts().length,
  };
}

function numbersOf(applications: readonly Counted[]): ReportNumbers {
  const contracts = applications.filter(({ status }) => status === 'contract');
  const those = (...statuses: readonly ApplicationStatus[]) =>
    applications.filter(({ status }) => statuses.includes(status));
  const count = (...statuses: readonly ApplicationStatus[]): number => those(...statuses).length;
  const unsent = new Set(those('to-send', 'not-taken'));
  return {
    sent: applications.length - unsent.size,
    unsent: unsent.size,
    inProgress: count('with-bank', 'income-proof'),
    offers: count('offered') + contracts.length,
    noOffer: count('no-offer', 'failed'),
    cancelled: count('cancelled'),
    contracts: contracts.length,
    active: contracts.filter(({ contractStatus }) => contractStatus === 'activated').length,
    sentAmount: sum(
      euros(0),
      ...applications.filter((each) => !unsent.has(each)).map(({ amount }) => amount),
    ),
    contractAmount: sum(euros(0), ...present(contracts.map(({ contractAmount }) => contractAmount))),
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
