import { expect, test } from 'vitest';
import { days, hours, minutes, seconds } from '../../shared/domain/dates.ts';
import { openNow, reportOf } from '../../main/core/reports/report.ts';
import { closeDay } from '../../main/core/usecases/close-day.ts';
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
  const report = reportOf(till.ports, 1);
  expect(report.all).toMatchObject({
    sent: 4,
    unsent: 1,
    inProgress: 1,
    offers: 2,
    noOffer: 1,
    contracts: 2,
    active: 0,
    cancelled: 0,
    sentAmount: { cents: 195_000 },
    contractAmount: { cents: 2 * anOffer.amount.cents },
  });
  expect(report.all.medianToContractMs).toBeGreaterThan(minutes(10));
  expect(report.people).toEqual([{ name: 'Anna K.', ...report.all }]);
  expect(report.products).toEqual([{ name: 'Hire purchase', ...report.all }]);
  expect(report.days).toEqual([{ day: till.time.today(), ...report.all }]);
  expect(JSON.stringify(report)).not.toContain('37605030299');
  expect(JSON.stringify(report)).not.toContain('Tamm');
});

test('days are the market’s days; an earlier one is in the longer spans only', async () => {
  const till = await aTill();
  till.bank.decision = () => ({ decision: 'no-offer' });
  await till.sends(withAmount('400'));
  await till.passes(days(2));
  await till.sends(withAmount('500'));
  await till.passes(seconds(2));
  expect(reportOf(till.ports, 1).all.sent).toBe(1);
  const week = reportOf(till.ports, 7);
  expect(week.days).toHaveLength(7);
  expect(week.days.map(({ sent }) => sent)).toEqual([0, 0, 0, 0, 1, 0, 1]);
  expect([week.from, week.to]).toEqual([week.days[0]?.day, till.time.today()]);
});

test('an empty till is nothing but zeros', async () => {
  const till = await aTill();
  const report = reportOf(till.ports, 30);
  expect(report.all).toMatchObject({ sent: 0, contracts: 0, medianToContractMs: null });
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
  const asked = reportOf(till.ports, 1);
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
  expect(reportOf(till.ports, 1).all).toMatchObject({ sent: 0, unsent: 1, sentAmount: { cents: 0 } });
});
