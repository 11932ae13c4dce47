import { expect, test } from 'vitest';
import { days, hours, minutes, seconds } from '../../shared/domain/dates.ts';
import type { InContract } from '../../main/core/application/application.ts';
import { openNow, reportOf } from '../../main/core/reports/report.ts';
import { createClock } from '../../main/adapters/machine/clock.ts';
import type { ReportView } from '../../shared/bridge/views.ts';
import { cancelContract } from '../../main/core/usecases/contract.ts';
import { closeDay } from '../../main/core/usecases/close-day.ts';
import { FakeTime } from '../fakes/fake-time.ts';
import { newDraft, saveDraft } from '../../main/core/usecases/drafts.ts';
import { anOffer } from '../fakes/scripted-bank.ts';
import { mari } from '../people.ts';
import { aTill, salesPin } from './a-till.ts';

const withAmount = (amount: string) => ({ ...mari, 'credit_application.amount': amount });

test('what was begun today, and what became of it', async () => {
  const till = await aTill();
  till.bank.decision = () => ({ decision: 'no-offer' });
  await till.sends(withAmount('400'));
  await till.passes(seconds(2));
  till.bank.decision = () => ({ decision: 'offer', offer: anOffer });
  const [first, second] = [await till.sends(withAmount('450')), await till.sends(withAmount('500'))];
  await till.passes(seconds(2));
  await till.passes(minutes(10));
  await till.accepts(first);
  await till.passes(seconds(2));
  await till.accepts(second, { changes: true });
  await till.passes(seconds(2));
  till.bank.decision = () => ({ decision: 'pending' });
  await till.sends(withAmount('600'));
  await till.losesTheLine();
  await till.sends(withAmount('700'), { until: till.time.now() + hours(1) });
  const report = reportOf(till.ports, 'today');
  expect(report.all).toMatchObject({
    sent: 4,
    unsent: 1,
    inProgress: 1,
    decided: 3,
    offers: 2,
    noOffer: 1,
    contracts: 2,
    active: 0,
    cancelled: 0,
    sentAmount: { cents: 195_000 },
    contractAmount: { cents: 2 * anOffer.amount.cents },
  });
  expect(report.all.medianToContractMs).toBeGreaterThan(minutes(10));
  expect(report.all.medianToDecisionMs).toBeLessThan(seconds(5));
  expect(report.people).toEqual([{ name: 'Anna K.', ...report.all }]);
  expect(report.products).toEqual([{ name: 'Hire purchase', ...report.all }]);
  expect(report.periods[0]).toEqual({ from: till.time.today(), ...report.all });
  expect(JSON.stringify(report)).not.toContain('37605030299');
  expect(JSON.stringify(report)).not.toContain('Tamm');
});

test('an offer counts whatever became of it, and the first decision is the one that is timed', async () => {
  const till = await aTill();
  till.bank.decision = () => ({ decision: 'offer', offer: anOffer });
  const cancelled = await till.sends(withAmount('450'));
  const changed = await till.sends(withAmount('500'));
  await till.passes(seconds(2));
  await till.cancels(cancelled);
  await till.passes(seconds(2));
  till.bank.decision = () => ({ decision: 'no-offer' });
  await till.passes(hours(1));
  expect(till.application(changed).status).toBe('no-offer');
  till.bank.decision = () => ({ decision: 'failed' });
  await till.sends(withAmount('550'));
  await till.passes(seconds(2));
  till.bank.decision = () => ({ decision: 'income-proof' });
  await till.sends(withAmount('600'));
  await till.passes(seconds(2));
  const { all } = reportOf(till.ports, 'today');
  expect(all).toMatchObject({ sent: 4, inProgress: 1, decided: 3, offers: 2, noOffer: 2, cancelled: 1 });
  expect(all.medianToDecisionMs).toBeLessThan(seconds(5));
});

test('a day is compared with those before it, and an earlier one is chosen by itself', async () => {
  const till = await aTill();
  till.bank.decision = () => ({ decision: 'no-offer' });
  await till.sends(withAmount('400'));
  await till.passes(days(2));
  await till.sends(withAmount('500'));
  await till.passes(seconds(2));
  expect(reportOf(till.ports, 'today').all.sent).toBe(1);
  await till.passes(days(1));
  const yesterday = reportOf(till.ports, 'yesterday');
  expect([yesterday.from, yesterday.to, yesterday.all.sent]).toEqual(['2026-11-25', '2026-11-25', 1]);
  expect(yesterday.periods).toHaveLength(14);
  expect(yesterday.periods.slice(0, 5).map(({ sent }) => sent)).toEqual([0, 1, 0, 1, 0]);
});

/** A till in Tallinn where one application is begun at each of these instants, and then it is `now`. */
async function begunAt(now: string, ...instants: readonly string[]) {
  const time = new FakeTime(Date.parse(instants[0] ?? now));
  const till = await aTill({ time });
  till.bank.decision = () => ({ decision: 'no-offer' });
  for (const instant of instants) {
    await till.passes(Date.parse(instant) - time.now());
    await till.sends(withAmount('400'));
    await till.passes(seconds(2));
  }
  await till.passes(Date.parse(now) - time.now());
  return { ...till.ports, clock: createClock('Europe/Tallinn', time.now) };
}
const sentIn = ({ periods }: ReportView) => periods.map(({ from, sent }) => [from, sent]);

test('a week begins on Monday at the market’s midnight, also where it has an hour more or less', async () => {
  // Sunday, 25 October 2026 has 25 hours in Tallinn, and 28 March 2027 has 23.
  const autumn = await begunAt(
    '2026-10-28T12:00:00+02:00',
    '2026-10-25T03:30:00+03:00',
    '2026-10-25T23:30:00+02:00',
    '2026-10-26T00:10:00+02:00',
  );
  expect(sentIn(reportOf(autumn, 'this-week')).slice(0, 2)).toEqual([
    ['2026-10-26', 1],
    ['2026-10-19', 2],
  ]);
  expect(reportOf(autumn, 'last-week')).toMatchObject({
    from: '2026-10-19',
    to: '2026-10-25',
    all: { sent: 2 },
  });
  const spring = await begunAt(
    '2027-03-29T12:00:00+03:00',
    '2027-03-28T23:40:00+03:00',
    '2027-03-29T00:20:00+03:00',
  );
  expect(sentIn(reportOf(spring, 'this-week')).slice(0, 2)).toEqual([
    ['2027-03-29', 1],
    ['2027-03-22', 1],
  ]);
});

test('the week of New Year is one, and December is not January', async () => {
  const newYear = await begunAt(
    '2027-01-04T12:00:00+02:00',
    '2026-12-31T23:50:00+02:00',
    '2027-01-01T00:10:00+02:00',
    '2027-01-03T20:00:00+02:00',
    '2027-01-04T09:00:00+02:00',
  );
  expect(sentIn(reportOf(newYear, 'this-week')).slice(0, 3)).toEqual([
    ['2027-01-04', 1],
    ['2026-12-28', 3],
    ['2026-12-21', 0],
  ]);
  expect(sentIn(reportOf(newYear, 'this-month')).slice(0, 2)).toEqual([
    ['2027-01-01', 3],
    ['2026-12-01', 1],
  ]);
  expect(reportOf(newYear, 'last-month')).toMatchObject({
    from: '2026-12-01',
    to: '2026-12-31',
    all: { sent: 1 },
  });
});

test('what may have been erased without a trace is not counted, and since when figures are kept is told', async () => {
  const till = await aTill();
  till.bank.decision = () => ({ decision: 'no-offer' });
  await till.sends(withAmount('400'));
  await till.passes(days(1));
  await till.sends(withAmount('500'));
  await till.passes(seconds(2));
  // In the middle of the first day: of that one not everything is known.
  till.ledger.residuesFrom = () => till.time.startOfDay(1) + hours(2);
  const report = reportOf(till.ports, 'yesterday');
  expect(report).toMatchObject({
    isWhole: true,
    from: '2026-11-23',
    keptFrom: '2026-11-24',
    all: { sent: 0 },
  });
  expect(sentIn(report)).toEqual([['2026-11-24', 1]]);
  expect(reportOf(till.ports, 'this-week').all.sent).toBe(1);
});

test('an empty till is nothing but zeros', async () => {
  const till = await aTill();
  const report = reportOf(till.ports, 'this-month');
  expect(report.all).toMatchObject({
    sent: 0,
    contracts: 0,
    medianToDecisionMs: null,
    medianToContractMs: null,
  });
  expect([report.people, report.products]).toEqual([[], []]);
  expect(Object.values(openNow(till.ports)).every((count) => count === 0)).toBe(true);
});

test('the day is closed on record, with what is open, and the till is locked', async () => {
  const till = await aTill();
  await till.desk.session.unlock(salesPin);
  till.bank.meetings = ['lost-unheard'];
  await till.sends();
  expect(closeDay(till.desk)({ asOf: till.time.now() }, till.anna)).toEqual({ ok: true, value: 'done' });
  expect(till.ledger.audit).toContainEqual({
    action: 'day-closed',
    actorId: till.anna.id,
    objectId: null,
    result: 'waiting:0,uncertain:1,needs-person:0,drafts:0',
  });
  expect(till.desk.session.person()).toBeNull();
});

test('closing the day erases the half-typed forms that it told of, and none that was typed on since', async () => {
  const till = await aTill();
  const half = (): string => {
    const draft = newDraft(till.desk, () => 'et')({ copyOf: null }, till.anna);
    if (!draft.ok) throw new Error(draft.failure.code);
    return draft.value.draftId;
  };
  const save = (draftId: string) =>
    saveDraft(till.desk)({ draftId, values: { ...mari }, customerLanguage: 'et' }, till.anna);
  const [parked, goneOnWith] = [half(), half()];
  save(parked);
  save(goneOnWith);
  const asked = reportOf(till.ports, 'today');
  expect(asked.open.drafts).toBe(2);
  await till.passes(seconds(5));
  save(goneOnWith);
  closeDay(till.desk)({ asOf: asked.now }, till.anna);
  expect(till.ledger.drafts().map(({ id }) => id)).toEqual([goneOnWith]);
  expect(till.ledger.audit.slice(-2)).toMatchObject([
    { action: 'day-closed', actorId: till.anna.id },
    { action: 'purge', actorId: till.anna.id, objectId: null, result: 'drafts:1' },
  ]);
});

test('what the bank did not take was not sent, in number and in amount', async () => {
  const till = await aTill();
  till.bank.meetings = [{ never: 'bank.refused' }];
  await till.sends(withAmount('900'));
  await till.passes(seconds(2));
  expect(reportOf(till.ports, 'today').all).toMatchObject({ sent: 0, unsent: 1, sentAmount: { cents: 0 } });
});

test('a contract that was cancelled is counted as cancelled, and its amount not among the contracts', async () => {
  const till = await aTill();
  till.bank.decision = () => ({ decision: 'offer', offer: anOffer });
  const [kept, given] = [await till.sends(withAmount('450')), await till.sends(withAmount('500'))];
  await till.passes(seconds(2));
  await till.accepts(kept);
  await till.accepts(given, { changes: true });
  await till.passes(seconds(2));
  cancelContract(till.desk)({ applicationId: given }, till.anna);
  await till.passes(seconds(5));
  expect(till.application(given)).toMatchObject({ status: 'contract', contract: { status: 'cancelled' } });
  expect(reportOf(till.ports, 'today').all).toMatchObject({
    sent: 2,
    offers: 2,
    contracts: 1,
    cancelled: 1,
    contractAmount: anOffer.amount,
  });
});

test('the till is not left for empty while the shop, a statement, a payment or the bank is waited for', async () => {
  const till = await aTill();
  till.bank.decision = () => ({ decision: 'offer', offer: anOffer });
  const id = await till.sends(withAmount('450'));
  await till.passes(seconds(2));
  await till.accepts(id);
  await till.passes(seconds(2));
  const stands = (over: Partial<InContract['contract']>): void => {
    const application = till.application(id);
    if (application.status !== 'contract') throw new Error(application.status);
    const contract = { ...application.contract, ...over };
    till.ledger.commit({ applications: [{ ...application, seenAt: till.time.now(), contract }] });
  };
  const open = () => Object.entries(openNow(till.ports)).filter(([, count]) => count > 0);
  stands({ status: 'signed', waitsFor: 'shop-approval' });
  expect(open()).toEqual([['toApprove', 1]]);
  stands({ status: 'signed', waitsFor: 'down-payment' });
  expect(open()).toEqual([['notActive', 1]]);
  stands({ status: 'not-understood', waitsFor: null });
  expect(open()).toEqual([['notActive', 1]]);
  stands({ status: 'cancelled' });
  expect(open()).toEqual([]);

  till.bank.decision = () => ({ decision: 'manual' });
  const other = await till.sends(withAmount('500'));
  await till.passes(minutes(2));
  expect(open()).toEqual([['undecided', 1]]);
  till.bank.decision = () => ({ decision: 'income-proof', incomeProof: 'files' });
  await till.passes(minutes(6));
  const wanted = till.application(other);
  if (wanted.status !== 'income-proof') throw new Error(wanted.status);
  const seen = { ...wanted, seenAt: till.time.now() };
  till.ledger.commit({ applications: [seen] });
  expect(open()).toEqual([['proof', 1]]);
  till.ledger.commit({ applications: [{ ...seen, statementsSentAt: till.time.now() }] });
  expect(open()).toEqual([['undecided', 1]]);
});
