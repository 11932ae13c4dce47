import { describe, expect, test } from 'vitest';
import { hours, minutes } from '../../shared/domain/dates.ts';
import { euros } from '../../shared/domain/money.ts';
import { holdQueue } from '../../main/core/outbox/hold.ts';
import { queueView } from '../../main/core/views/lists.ts';
import { resumeQueue, settleArrived, settleNotArrived } from '../../main/core/usecases/outbox.ts';
import { aTill, managerPin, type Till } from './a-till.ts';
import { mari } from '../people.ts';

/** A till without a line and with one application that waits. */
async function withOneWaiting(): Promise<{ till: Till; id: string }> {
  const till = await aTill();
  await till.losesTheLine();
  const id = await till.sends(mari, { until: till.time.now() + hours(5) });
  expect(till.entryOf(id)).toMatchObject({ state: 'waiting' });
  return { till, id };
}

const isHeld = (till: Till): void =>
  till.ledger.commit(holdQueue(till.ledger, 'app.restored', till.time.now()));

test('of very many uncertain ones the hundred oldest are told, and how many there are in all', async () => {
  const { till, id } = await withOneWaiting();
  const [entry] = till.ledger.openEntries();
  const entries = Array.from({ length: 120 }, (_, n) => ({
    ...entry!,
    id: `${id.slice(0, -3)}${String(n).padStart(3, '0')}`,
    state: 'uncertain' as const,
    changedAt: 1_000 + ((n * 7) % 120),
  }));
  till.ledger.commit({ entries });
  const { uncertain, uncertainSince } = queueView(till.ports);
  expect(uncertain).toBe(120);
  expect(uncertainSince).toEqual(Array.from({ length: 100 }, (_, n) => 1_000 + n));
});

describe('P-18: a copy of the queue', () => {
  test('sends nothing by itself, not even when a manager lets the queue run', async () => {
    const { till, id } = await withOneWaiting();
    isHeld(till);
    await till.getsTheLineBack();
    await till.passes(minutes(10));
    expect(await resumeQueue(till.desk)({ managerPin })).toMatchObject({ ok: true });
    await till.passes(hours(1));
    expect(till.bank.applications).toEqual([]);
    expect(till.entryOf(id)).toMatchObject({
      state: 'uncertain',
      reason: 'app.restored',
      wasUncertain: true,
    });
    // How long that has been so is told on every screen.
    const since = till.entryOf(id)?.changedAt;
    expect(queueView(till.ports)).toMatchObject({ uncertain: 1, uncertainSince: [since] });
  });

  test('control: without the hold it goes as soon as the line is back', async () => {
    const { till } = await withOneWaiting();
    await till.getsTheLineBack();
    await till.passes(minutes(1));
    expect(till.bank.applications).toHaveLength(1);
  });

  test('each application is settled by itself: it arrived, or it did not and goes again', async () => {
    const { till, id } = await withOneWaiting();
    const second = await till.sends(
      { ...mari, 'credit_application.amount': '500' },
      { until: till.time.now() + hours(5) },
    );
    isHeld(till);
    await till.getsTheLineBack();
    await resumeQueue(till.desk)({ managerPin });
    const uuid = '11111111-0000-4000-8000-000000000001';
    till.bank.decision = () => ({ reference: `A-10442/${till.application(id).localNumber}` });
    const entryId = till.entryOf(id)?.id ?? '';
    expect(await settleArrived(till.desk)({ entryId, uuid, managerPin })).toMatchObject({ ok: true });
    await till.passes(minutes(11));
    const other = till.entryOf(second)?.id ?? '';
    const checks = { portalLookedAt: true, customerAsked: true } as const;
    expect(
      await settleNotArrived(till.desk)({ entryId: other, checks, then: 'send-again', managerPin }),
    ).toMatchObject({ ok: true });
    await till.passes(minutes(1));
    expect(till.bank.applications).toEqual([`A-10442/${till.application(second).localNumber}`]);
  });

  test('what a person has to correct anyway stays with that person', async () => {
    const till = await aTill();
    till.bank.meetings = [{ never: 'bank.refused' }];
    const id = await till.sends();
    expect(till.entryOf(id)?.state).toBe('needs-you');
    isHeld(till);
    expect(till.entryOf(id)?.state).toBe('needs-you');
  });
});

describe('"it arrived"', () => {
  const uuid = '11111111-0000-4000-8000-000000000001';
  async function withOneUncertain() {
    const till = await aTill();
    till.bank.meetings = ['arrives-unheard'];
    const id = await till.sends();
    const entryId = till.entryOf(id)?.id ?? '';
    const settle = () => settleArrived(till.desk)({ entryId, uuid, managerPin });
    return { till, id, settle };
  }

  test('our own reference decides, whatever figures the bank offers', async () => {
    const { till, id, settle } = await withOneUncertain();
    till.bank.decision = () => ({
      reference: till.bank.applications[0] ?? '',
      amount: euros(31_500),
      period: 24,
    });
    expect(await settle()).toMatchObject({ ok: true });
    expect(till.application(id)).toMatchObject({ bank: { uuid } });
  });

  test('without a reference the figures do, and an answer that tells nothing links nothing', async () => {
    const { till, settle } = await withOneUncertain();
    expect(await settle()).toMatchObject({ failure: { code: 'outbox.other-application' } });
    till.bank.decision = () => ({ amount: euros(45_000), period: 24 });
    expect(await settle()).toMatchObject({ failure: { code: 'outbox.other-application' } });
    till.bank.decision = () => ({ amount: euros(45_000) });
    expect(await settle()).toMatchObject({ ok: true });
  });

  test('one number is one application, whichever name the bank gives it', async () => {
    const { till, settle } = await withOneUncertain();
    await till.getsTheLineBack();
    const known = await till.sends({ ...mari, 'credit_application.amount': '500' });
    const other = till.application(known);
    const taken = 'bank' in other ? other.bank.uuid : '';
    till.bank.decision = () => ({ uuid: taken, reference: till.bank.applications[0] ?? '' });
    expect(await settle()).toMatchObject({ failure: { code: 'outbox.other-application' } });
  });
});
