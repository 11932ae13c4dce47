import { describe, expect, test } from 'vitest';
import { days, hours, minutes, seconds } from '../../shared/domain/dates.ts';
import { euros } from '../../shared/domain/money.ts';
import { changesBetween } from '../../main/core/application/comparisons.ts';
import { fingerprintOf } from '../../main/core/application/offer-checks.ts';
import { markSeen } from '../../main/core/application/transitions.ts';
import { anAnswer, anOffer } from '../fakes/scripted-bank.ts';
import { applicationView } from '../../main/core/views/application-view.ts';
import { TodayRow } from '../../shared/bridge/views.ts';
import { outboxView, tiles, todayView } from '../../main/core/views/lists.ts';
import {
  approveContract,
  confirmCode,
  copyPaymentLink,
  handOver,
  startPayment,
  startSigning,
} from '../../main/core/usecases/contract.ts';
import { startQueue } from '../../main/core/usecases/outbox.ts';
import { aTill, type Till, restarted } from './a-till.ts';
import { mari } from '../people.ts';

const withOffer = async (offer = anOffer): Promise<{ till: Till; id: string }> => {
  const till = await aTill();
  till.bank.decision = () => ({ decision: 'offer', offer });
  const id = await till.sends();
  await till.passes(seconds(1));
  return { till, id };
};
const viewOf = (till: Till, id: string) => applicationView(till.application(id), 1, till.desk);

describe('waiting for the decision', () => {
  test('N-39: asks once a second, thirty times, then in slower and slower steps', async () => {
    const till = await aTill();
    await till.sends();
    await till.passes(seconds(30));
    expect(till.bank.reads).toBe(30);
    await till.passes(minutes(5));
    expect(till.bank.reads).toBe(30 + 20);
    await till.passes(minutes(55));
    expect(till.bank.reads).toBe(50 + 55);
    await till.passes(hours(1));
    expect(till.bank.reads).toBe(105 + 12);
  });

  test('a person at the bank who looks is waited for at the same pace', async () => {
    const till = await aTill();
    till.bank.decision = () => ({ decision: 'manual' });
    const id = await till.sends();
    await till.passes(seconds(30));
    expect(till.bank.reads).toBe(30);
    expect(viewOf(till, id)).toMatchObject({ turn: 'bank', can: { accept: false } });
    await till.passes(minutes(5));
    expect(till.bank.reads).toBe(30 + 20);
    till.bank.decision = () => ({ decision: 'offer', offer: anOffer });
    await till.passes(minutes(1));
    expect(till.application(id).status).toBe('offered');
  });

  test('a queue that stands still pauses the count of everybody, and its time does not count', async () => {
    const till = await aTill();
    const id = await till.sends();
    await till.passes(seconds(10));
    till.ledger.commit({ queue: { stopped: 'bank.key-refused', pausedUntil: null } });
    const { elapsedMs } = viewOf(till, id).asking ?? {};
    await till.passes(minutes(5));
    expect(viewOf(till, id).asking).toMatchObject({ isPaused: true, elapsedMs });
    startQueue(till.desk, till.anna.id);
    await till.passes(seconds(2));
    expect(viewOf(till, id)).toMatchObject({ step: 'asking', asking: { isPaused: false } });
    expect(viewOf(till, id).asking?.elapsedMs).toBeLessThan(seconds(15));
  });

  test('a dropped line pauses the count', async () => {
    const till = await aTill();
    await till.sends();
    await till.passes(seconds(10));
    await till.losesTheLine();
    await till.passes(minutes(3));
    expect(till.bank.reads).toBe(10);
    await till.getsTheLineBack();
    await till.passes(seconds(19));
    expect(till.bank.reads).toBeGreaterThanOrEqual(29);
    expect(till.bank.reads).toBeLessThanOrEqual(31);
  });

  test('where not all have a tile, an answer comes before a wait', async () => {
    const till = await aTill();
    const sends = (n: number) => till.sends({ ...mari, 'credit_application.amount': String(450 + n) });
    till.bank.decision = () => ({ decision: 'offer', offer: anOffer });
    const answered = await sends(0);
    await till.passes(seconds(2));
    till.bank.decision = () => ({});
    for (let n = 1; n <= 8; n += 1) {
      await till.passes(seconds(1));
      await sends(n);
    }
    expect(tiles(till.desk)).toHaveLength(8);
    expect(tiles(till.desk)[0]).toMatchObject({ applicationId: answered, isNews: true });
    expect(tiles(till.desk).filter(({ isNews }) => isNews)).toHaveLength(1);
  });

  describe('while no answer comes', () => {
    const shown = (till: Till, id: string) => {
      const { step, asking } = viewOf(till, id);
      const [tile] = tiles(till.desk);
      expect(tile).toMatchObject({ step, elapsedMs: asking?.elapsedMs, isPaused: asking?.isPaused });
      return { step, seconds: (asking?.elapsedMs ?? 0) / 1_000, isPaused: asking?.isPaused };
    };
    const hasReached = (n: number, isPaused = false) => ({ step: 'asking', seconds: n, isPaused });

    test('one read that fails is no longer wait: the step stays, and its time is not counted', async () => {
      const till = await aTill();
      const id = await till.sends();
      await till.passes(seconds(10));
      expect(shown(till, id)).toEqual(hasReached(10));
      till.bank.readTrouble = { reason: 'bank.server-error', retryAfterMs: seconds(5) };
      await till.passes(seconds(4));
      expect(shown(till, id)).toEqual(hasReached(10, true));
      till.bank.readTrouble = null;
      await till.passes(seconds(2));
      expect(shown(till, id)).toEqual(hasReached(11));
      await till.passes(seconds(18));
      expect(shown(till, id)).toEqual(hasReached(29));
      await till.passes(seconds(1));
      expect(viewOf(till, id).step).toBe('more-time');
    });

    test('from the beginning on, the time stands at nothing', async () => {
      const till = await aTill();
      till.bank.readTrouble = { reason: 'bank.server-error' };
      const id = await till.sends();
      await till.passes(seconds(20));
      expect(shown(till, id)).toEqual(hasReached(0, true));
    });

    test('a dropped line is no part of the time, whoever noticed it', async () => {
      const till = await aTill();
      const id = await till.sends();
      await till.passes(seconds(10));
      await till.losesTheLine();
      await till.passes(minutes(3));
      expect(shown(till, id)).toEqual(hasReached(10, true));
      await till.getsTheLineBack();
      expect(shown(till, id)).toEqual(hasReached(11));
      await till.passes(seconds(5));
      expect(shown(till, id)).toEqual(hasReached(16));
    });

    test('the page hears of the pause at once', async () => {
      const told: (string | undefined)[] = [];
      const till = await aTill({ onNews: ({ applicationId }) => void told.push(applicationId) });
      const id = await till.sends();
      await till.passes(seconds(2));
      told.length = 0;
      await till.losesTheLine();
      expect(told).toContain(id);
      await till.getsTheLineBack();
      till.bank.readTrouble = { reason: 'bank.server-error' };
      told.length = 0;
      await till.passes(seconds(1));
      expect(told).toContain(id);
    });

    test.each([
      ['a sign of life', false],
      ['the answer itself', true],
    ])('a till that was closed meanwhile counts on where it was: %s comes first', async (_, isPingLost) => {
      const till = await aTill();
      const id = await till.sends();
      await till.passes(seconds(12));
      void till.stop();
      await till.passes(hours(1));
      if (isPingLost) till.bank.ping = () => new Promise(() => undefined);
      const next = await restarted(till);
      await next.passes(seconds(5));
      expect(viewOf(next, id)).toMatchObject({ step: 'asking', asking: { elapsedMs: seconds(18) } });
    });

    test('the slow steps begin after the fast reads, however long the line was away', async () => {
      const till = await aTill();
      await till.sends();
      await till.passes(seconds(10));
      await till.losesTheLine();
      await till.passes(hours(1));
      await till.getsTheLineBack();
      await till.passes(seconds(30));
      const before = till.bank.reads;
      await till.passes(minutes(4));
      expect(till.bank.reads - before).toBe(16);
    });
  });

  test('goes on after a restart where it was', async () => {
    const till = await aTill();
    const id = await till.sends();
    await till.passes(seconds(12));
    const next = await restarted(till);
    await next.passes(seconds(18));
    expect(next.bank.reads).toBe(30);
    next.bank.decision = () => ({ decision: 'offer', offer: anOffer });
    await next.passes(minutes(1));
    expect(next.application(id).status).toBe('offered');
  });

  test('"Retry-After" is obeyed', async () => {
    const till = await aTill();
    await till.sends();
    till.bank.readTrouble = { reason: 'bank.too-many', retryAfterMs: seconds(40) };
    await till.passes(seconds(1));
    till.bank.readTrouble = null;
    await till.passes(seconds(39));
    expect(till.bank.reads).toBe(0);
    await till.passes(seconds(2));
    expect(till.bank.reads).toBeGreaterThan(0);
  });

  test('never asks twice at once about one application, and about eight at the most', async () => {
    const till = await aTill();
    for (let n = 0; n < 20; n += 1)
      await till.sends({ ...mari, 'credit_application.amount': String(100 + n) });
    await till.passes(seconds(60));
    expect(till.bank.mostReadsUnderWay).toBeLessThanOrEqual(8);
  });

  test('P-19: a machine that slept a day does not ask in a storm', async () => {
    const till = await aTill();
    for (let n = 0; n < 30; n += 1)
      await till.sends({ ...mari, 'credit_application.amount': String(100 + n) });
    await till.passes(minutes(1));
    const before = till.bank.reads;
    till.time.jumps(days(1));
    await till.passes(seconds(1));
    expect(till.bank.reads - before).toBeLessThanOrEqual(60);
    expect(till.bank.mostReadsUnderWay).toBeLessThanOrEqual(8);
  });

  test('negative and manual negative are the same to staff; an unknown word means in progress', async () => {
    const till = await aTill();
    till.bank.decision = () => ({ decision: 'no-offer', messages: ['Because.'] });
    const id = await till.sends();
    await till.passes(seconds(1));
    expect(viewOf(till, id)).toMatchObject({ step: 'no-offer', turn: 'finished' });
    till.bank.decision = () => ({ decision: 'not-understood' });
    const other = await till.sends({ ...mari, 'credit_application.amount': '451' });
    await till.passes(seconds(2));
    expect(viewOf(till, other)).toMatchObject({ step: 'asking', turn: 'bank' });
  });

  test('the generic refusal over conflicting data is told apart from a failed decision', async () => {
    const till = await aTill();
    till.bank.decision = () => ({
      decision: 'failed',
      messages: ['Error has occurred, contact customer support'],
      isGenericRefusal: true,
    });
    const id = await till.sends();
    await till.passes(seconds(1));
    expect(viewOf(till, id).step).toBe('bank-error');
  });

  test('N-30: an answer about another application changes nothing and raises an alarm', async () => {
    const till = await aTill();
    till.bank.decision = () => ({
      uuid: '99999999-0000-4000-8000-000000000009',
      decision: 'offer',
      offer: anOffer,
    });
    const id = await till.sends();
    await till.passes(seconds(2));
    expect(till.application(id)).toMatchObject({ status: 'with-bank', bank: { aliases: [] } });
    expect(till.events).toContain('foreign-answer');
  });

  test('D-03: changed conditions bring a new uuid; the old one stays known and is never accepted', async () => {
    const till = await aTill();
    const uuid = '99999999-0000-4000-8000-000000000009';
    const offer = { ...anOffer, amount: euros(31_500) };
    till.bank.decision = () => ({ uuid, changedConditions: true, decision: 'offer', offer });
    const id = await till.sends();
    await till.passes(seconds(1));
    expect(till.application(id)).toMatchObject({
      bank: { uuid, aliases: ['00000000-0000-4000-8000-000000000001'] },
      changes: [{ field: 'amount', asked: '45000', offered: '31500' }],
    });
    expect(await till.accepts(id)).toMatchObject({
      ok: false,
      failure: { code: 'application.ticks-missing' },
    });
    expect(await till.accepts(id, { changes: true })).toMatchObject({ ok: true });
    expect(till.bank.writes.at(-1)).toBe(`accept ${uuid}`);
  });

  test('conditions that change days later, on an offer that was seen, are news; what was agreed to before does not count', async () => {
    const { till, id } = await withOffer();
    const seen = till.application(id);
    till.ledger.commit({ applications: [markSeen(seen, till.time.now())] });
    expect(tiles(till.desk)).toEqual([]);
    const before = seen.status === 'offered' ? fingerprintOf(seen.bank.uuid, seen.offer) : '';
    await till.passes(days(3));
    const uuid = '99999999-0000-4000-8000-000000000009';
    const offer = { ...anOffer, amount: euros(31_500), validUntil: '2026-12-10' };
    till.bank.decision = () => ({ uuid, changedConditions: true, decision: 'offer', offer });
    await till.passes(minutes(5));
    expect(tiles(till.desk)).toMatchObject([{ applicationId: id, step: 'offered', isNews: true }]);
    expect(viewOf(till, id).offer?.changes).toEqual([{ field: 'amount', asked: '45000', offered: '31500' }]);
    expect(await till.accepts(id, { fingerprint: before, changes: true })).toMatchObject({
      failure: { code: 'application.offer-changed' },
    });
    expect(await till.accepts(id)).toMatchObject({ failure: { code: 'application.ticks-missing' } });
    expect(await till.accepts(id, { changes: true })).toMatchObject({ ok: true });
    expect(till.bank.writes.at(-1)).toBe(`accept ${uuid}`);
  });

  test.each([
    ['the bank says it once and not again', true],
    ['the bank only gives another uuid', false],
  ])('changed conditions stay in sight where %s', async (_, isSaid) => {
    const till = await aTill();
    const uuid = '99999999-0000-4000-8000-000000000009';
    const offer = { ...anOffer, amount: euros(31_500) };
    till.bank.decision = (asked, reads) => ({
      uuid,
      previousUuid: asked === uuid ? null : asked,
      changedConditions: isSaid && asked !== uuid && reads === 1,
      decision: 'offer',
      offer,
    });
    const id = await till.sends();
    await till.passes(minutes(12));
    expect(till.bank.reads).toBeGreaterThan(2);
    expect(viewOf(till, id).offer?.changes).toEqual([{ field: 'amount', asked: '45000', offered: '31500' }]);
    expect(await till.accepts(id)).toMatchObject({ failure: { code: 'application.ticks-missing' } });
  });

  test.each([
    ['another uuid', { uuid: '99999999-0000-4000-8000-000000000009', changedConditions: true }],
    ['the same uuid, said once', { changedConditions: true }],
  ])('other conditions in what is not compared want their tick too: %s', async (_, said) => {
    const till = await aTill();
    till.bank.decision = (_asked, reads) => ({
      ...said,
      changedConditions: reads === 1,
      decision: 'offer',
      offer: anOffer,
    });
    const id = await till.sends();
    await till.passes(minutes(12));
    expect(till.bank.reads).toBeGreaterThan(2);
    expect(viewOf(till, id).offer).toMatchObject({ changes: [], isChanged: true });
    expect(await till.accepts(id)).toMatchObject({ failure: { code: 'application.ticks-missing' } });
    expect(await till.accepts(id, { changes: true })).toMatchObject({ ok: true });
  });

  test.each([
    [null, 0, []],
    [30_000, 30_000, []],
    // What the bank does not tell reads as none.
    [30_000, 0, []],
    [null, 30_000, [{ field: 'down-payment', asked: '0', offered: '30000' }]],
    [30_000, 10_000, [{ field: 'down-payment', asked: '30000', offered: '10000' }]],
  ])('a down payment asked as %s and offered as %i', async (asked, downPayment, changes) => {
    const { till, id } = await withOffer();
    const { request: whole } = till.application(id);
    const request = { ...whole, downPayment: asked === null ? null : euros(asked) };
    const offer = {
      ...anOffer,
      amount: request.amount,
      period: request.period,
      downPayment: euros(downPayment),
    };
    expect(changesBetween(request, anAnswer({ offer }))).toEqual(changes);
  });

  test('N-40: an older answer never undoes a decision', async () => {
    const { till, id } = await withOffer();
    till.bank.decision = () => ({ decision: 'pending' });
    await till.passes(hours(1));
    expect(till.application(id).status).toBe('offered');
  });

  test('a yes without figures is not an offer', async () => {
    const till = await aTill();
    till.bank.decision = () => ({ decision: 'offer', offer: null });
    const id = await till.sends();
    await till.passes(seconds(2));
    expect(viewOf(till, id)).toMatchObject({ step: 'asking', can: { accept: false } });
  });
});

describe('accepting', () => {
  test('accepts what is on the screen and goes on to the contract', async () => {
    const { till, id } = await withOffer();
    expect(await till.accepts(id)).toMatchObject({ ok: true });
    expect(till.application(id)).toMatchObject({ status: 'contract', contract: { status: 'unsigned' } });
  });

  test('figures that changed on the way are not accepted', async () => {
    const { till, id } = await withOffer();
    expect(await till.accepts(id, { fingerprint: 'other' })).toMatchObject({
      ok: false,
      failure: { code: 'application.offer-changed' },
    });
  });

  test('an expired offer and a lost line refuse at once; nothing waits', async () => {
    const { till, id } = await withOffer();
    await till.losesTheLine();
    expect(await till.accepts(id)).toMatchObject({ ok: false, failure: { code: 'line.down' } });
    await till.getsTheLineBack();
    till.time.jumps(days(20));
    expect(await till.accepts(id)).toMatchObject({
      ok: false,
      failure: { code: 'application.offer-expired' },
    });
    expect(till.bank.writes.filter((write) => write.startsWith('accept'))).toEqual([]);
  });

  test('surely not sent: the entry ends and the offer stands', async () => {
    const { till, id } = await withOffer();
    till.bank.meetings = [{ later: 'bank.proxy' }];
    await till.accepts(id);
    expect(till.entryOf(id)).toMatchObject({ state: 'dropped', reason: 'bank.proxy' });
    expect(viewOf(till, id).can.accept).toBe(true);
  });

  test('a lost answer is settled by reading: the contract is there, so it is linked and not repeated', async () => {
    const { till, id } = await withOffer();
    till.bank.meetings = ['arrives-unheard'];
    till.bank.decision = () => ({
      decision: 'offer',
      offer: anOffer,
      contractUuid: 'cccccccc-0000-4000-8000-000000000001',
    });
    await till.accepts(id);
    expect(viewOf(till, id).can.accept).toBe(false);
    await till.passes(seconds(2));
    expect(till.application(id)).toMatchObject({ status: 'contract' });
    expect(till.bank.writes.filter((write) => write.startsWith('accept'))).toHaveLength(1);
    expect(till.entryOf(id)?.state).toBe('done');
  });

  test('a lost answer with the offer still standing is repeated once after 30 s; a second doubt is for a person', async () => {
    const { till, id } = await withOffer();
    till.bank.meetings = ['lost-unheard', 'lost-unheard'];
    await till.accepts(id);
    await till.passes(seconds(28));
    expect(till.entryOf(id)).toMatchObject({ state: 'uncertain', tries: 1 });
    await till.passes(seconds(5));
    expect(till.entryOf(id)).toMatchObject({ state: 'uncertain', tries: 2 });
    await till.passes(minutes(5));
    expect(till.entryOf(id)).toMatchObject({ state: 'needs-you', tries: 2 });
  });

  describe('figures that nobody saw', () => {
    const uuid = '99999999-0000-4000-8000-000000000009';
    const other = { ...anOffer, total: euros(119_988) };
    const accepts = (till: Till) => till.bank.writes.filter((write) => write.startsWith('accept'));

    test('a doubt about one offer never becomes the acceptance of another', async () => {
      const { till, id } = await withOffer();
      till.bank.meetings = ['lost-unheard'];
      await till.accepts(id);
      till.bank.decision = () => ({ uuid, changedConditions: true, decision: 'offer', offer: other });
      await till.passes(minutes(5));
      expect(accepts(till)).toEqual([]);
      expect(till.entryOf(id)).toMatchObject({ kind: 'accept', state: 'dropped' });
      expect(viewOf(till, id)).toMatchObject({ step: 'offered', can: { accept: true } });
    });

    test('nothing is accepted later than now: a queue that rests refuses it', async () => {
      const { till, id } = await withOffer();
      till.ledger.commit({ queue: { stopped: null, pausedUntil: till.time.now() + hours(1) } });
      expect(await till.accepts(id)).toMatchObject({ failure: { code: 'bank.too-many' } });
      expect(
        startSigning(till.desk)({ applicationId: id, method: 'hosted', isAttested: false }, till.anna),
      ).toMatchObject({ ok: false });
    });

    test('an accept that meets a pause on its way is given up', async () => {
      const { till, id } = await withOffer();
      till.bank.meetings = [{ later: 'bank.too-many', retryAfterMs: hours(1) }];
      await till.accepts(id);
      expect(till.entryOf(id)).toMatchObject({ state: 'dropped', reason: 'bank.too-many' });
      till.ledger.commit({ entries: [{ ...till.entryOf(id)!, state: 'waiting' }] });
      till.desk.dispatcher.wake();
      await till.passes(hours(2));
      expect(till.entryOf(id)).toMatchObject({ state: 'dropped' });
      expect(accepts(till)).toEqual([]);
    });

    test('other figures without a word about changed conditions are changes all the same', async () => {
      const { till, id } = await withOffer({ ...anOffer, amount: euros(31_500) });
      expect(viewOf(till, id).offer?.changes).toEqual([
        { field: 'amount', asked: '45000', offered: '31500' },
      ]);
      expect(await till.accepts(id)).toMatchObject({ failure: { code: 'application.ticks-missing' } });
    });
  });

  test('a doubt that went to a person blocks nothing, and ends when the contract appears', async () => {
    const { till, id } = await withOffer();
    till.bank.meetings = ['lost-unheard', 'lost-unheard'];
    await till.accepts(id);
    await till.passes(minutes(3));
    expect(till.entryOf(id)).toMatchObject({ kind: 'accept', state: 'needs-you' });
    expect(viewOf(till, id).can).toMatchObject({ accept: true, cancel: true });
    const contractUuid = 'cccccccc-0000-4000-8000-000000000001';
    till.bank.decision = () => ({ decision: 'offer', offer: anOffer, contractUuid });
    await till.passes(minutes(6));
    expect(till.application(id).status).toBe('contract');
    expect(till.entryOf(id)).toMatchObject({ kind: 'accept', state: 'done' });
    expect(viewOf(till, id).can).toMatchObject({ sign: true, cancelContract: true });
  });

  test('accepting once more after that closes what waited for the person', async () => {
    const { till, id } = await withOffer();
    till.bank.meetings = ['lost-unheard', 'lost-unheard'];
    await till.accepts(id);
    await till.passes(minutes(3));
    expect(await till.accepts(id)).toMatchObject({ ok: true });
    expect(till.application(id).status).toBe('contract');
    expect(till.ledger.openEntries()).toEqual([]);
  });
});

describe('changing one’s mind', () => {
  test('before the bank has it, it is simply not sent', async () => {
    const till = await aTill();
    await till.losesTheLine();
    const id = await till.sends(mari, { until: till.time.now() + hours(5) });
    expect(await till.cancels(id)).toMatchObject({ ok: true });
    await till.getsTheLineBack();
    await till.passes(minutes(10));
    expect(till.bank.writes).toEqual([]);
    expect(till.application(id).status).toBe('dropped');
  });

  test('an offer is cancelled at the bank, also later when the line is down', async () => {
    const { till, id } = await withOffer();
    await till.losesTheLine();
    expect(await till.cancels(id)).toMatchObject({ ok: true });
    await till.getsTheLineBack();
    await till.passes(seconds(10));
    expect(till.application(id).status).toBe('cancelled');
  });

  test('a lost answer is settled by reading', async () => {
    const { till, id } = await withOffer();
    till.bank.meetings = ['arrives-unheard'];
    till.bank.decision = () => ({ decision: 'offer', offer: anOffer, isCancelled: true });
    await till.cancels(id);
    await till.passes(seconds(2));
    expect(till.application(id).status).toBe('cancelled');
    expect(till.bank.writes.filter((write) => write.startsWith('cancel'))).toHaveLength(1);
  });

  test('what waited for the line stays in sight of the outbox when it has gone', async () => {
    const { till, id } = await withOffer();
    await till.losesTheLine();
    await till.cancels(id);
    const seen = () => outboxView(1, till.desk).entries.map(({ kind, state }) => [kind, state]);
    expect(seen()).toContainEqual(['cancel-application', 'waiting']);
    await till.getsTheLineBack();
    await till.passes(minutes(1));
    expect(seen()).toContainEqual(['cancel-application', 'done']);
    await till.passes(days(2));
    expect(seen()).toEqual([]);
  });
});

describe('the contract', () => {
  const inContract = async (values = mari) => {
    const till = await aTill();
    till.bank.decision = () => ({ decision: 'offer', offer: anOffer });
    const id = await till.sends(values);
    await till.passes(seconds(1));
    expect(await till.accepts(id, { changes: true })).toMatchObject({ ok: true });
    return { till, id };
  };
  const parts = { ...mari, 'credit_application.product_code': 'split_3', 'credit_application.period': '3' };

  test('goods stay until it is active, whatever else is said', async () => {
    const { till, id } = await inContract();
    expect(viewOf(till, id).contract).toMatchObject({ goods: 'no' });
    till.bank.contract = () => ({ status: 'signed', waitsFor: null });
    await till.passes(minutes(1));
    expect(viewOf(till, id).contract).toMatchObject({ status: 'signed', goods: 'no', waitsFor: 'bank' });
    till.bank.contract = () => ({ status: 'not-understood' });
    await till.passes(minutes(1));
    expect(viewOf(till, id).contract?.goods).toBe('no');
    expect(await handOver(till.desk)({ applicationId: id }, till.anna)).toMatchObject({ ok: false });
    till.bank.contract = () => ({ status: 'activated', waitsFor: null });
    await till.passes(minutes(1));
    expect(viewOf(till, id).contract).toMatchObject({ status: 'activated', goods: 'yes' });
    expect(await handOver(till.desk)({ applicationId: id }, till.anna)).toMatchObject({ ok: true });
    expect(viewOf(till, id)).toMatchObject({ turn: 'finished', contract: { handedOver: { by: 'Anna K.' } } });
  });

  test('a code by SMS: wrong, wrong, right; then read once a second', async () => {
    const { till, id } = await inContract(parts);
    startSigning(till.desk)({ applicationId: id, method: 'sms-code', isAttested: false }, till.anna);
    await till.passes(seconds(1));
    till.bank.meetings = [{ never: 'bank.refused', codes: ['confirmation_code_is_not_valid'] }];
    confirmCode(till.desk)({ applicationId: id, code: '1111' }, till.anna);
    await till.passes(seconds(1));
    expect(viewOf(till, id).contract?.signing).toMatchObject({ wrongCodes: 1, isConfirmed: false });
    confirmCode(till.desk)({ applicationId: id, code: '0000' }, till.anna);
    await till.passes(10);
    const before = till.bank.reads;
    await till.passes(seconds(15));
    expect(till.bank.reads - before).toBe(15);
    expect(till.bank.writes.at(-1)).toContain('0000');
  });

  test('the code is nowhere on disk', async () => {
    const { till, id } = await inContract(parts);
    startSigning(till.desk)({ applicationId: id, method: 'sms-code', isAttested: false }, till.anna);
    await till.passes(seconds(1));
    confirmCode(till.desk)({ applicationId: id, code: '84736251' }, till.anna);
    await till.passes(seconds(1));
    expect(JSON.stringify([till.application(id), till.entryOf(id), till.ledger.audit])).not.toContain(
      '84736251',
    );
  });

  test('S-11: a hosted page brings a checked link; a link to anywhere else is not kept', async () => {
    const { till, id } = await inContract();
    startSigning(till.desk)({ applicationId: id, method: 'hosted', isAttested: false }, till.anna);
    await till.passes(seconds(1));
    expect(viewOf(till, id).contract?.signing?.link).toBe('https://sign.bank.test/1');
  });

  test('what has happened in the shop is attested first; what the product lacks is not offered', async () => {
    const { till, id } = await inContract();
    const sign = (method: 'paper' | 'sms-code', isAttested: boolean) =>
      startSigning(till.desk)({ applicationId: id, method, isAttested }, till.anna);
    expect(sign('paper', false)).toMatchObject({ ok: false, failure: { code: 'application.ticks-missing' } });
    expect(sign('sms-code', true)).toMatchObject({ ok: false, failure: { code: 'signing.not-offered' } });
    expect(sign('paper', true)).toMatchObject({ ok: true });
  });

  test('statuses only move forward', async () => {
    const { till, id } = await inContract();
    for (const [said, shown] of [
      ['signed', 'signed'],
      ['unsigned', 'signed'],
      ['activated', 'activated'],
    ] as const) {
      till.bank.contract = () => ({ status: said });
      await till.passes(minutes(1));
      expect(viewOf(till, id).contract?.status).toBe(shown);
    }
  });

  test('a down payment: a link for each try, watched every 5 s, and goods stay until the contract is active', async () => {
    const { till, id } = await inContract();
    const pay = () => startPayment(till.desk)({ applicationId: id }, till.anna);
    expect(pay()).toMatchObject({ failure: { code: 'application.wrong-step' } });
    till.bank.contract = () => ({ status: 'signed', waitsFor: 'down-payment' });
    await till.passes(minutes(1));
    expect(viewOf(till, id)).toMatchObject({ turn: 'customer', can: { pay: true, approve: false } });
    pay();
    await till.passes(10);
    pay();
    await till.passes(10);
    expect(viewOf(till, id).contract).toMatchObject({
      goods: 'no',
      payment: { link: 'https://pay.bank.test/1', tries: 2 },
    });
    copyPaymentLink(till.desk)({ applicationId: id });
    expect(till.opened).toEqual(['copied https://pay.bank.test/1']);
    const before = till.bank.reads;
    await till.passes(seconds(30));
    expect(till.bank.reads - before).toBe(6);
    expect(viewOf(till, id).contract?.goods).toBe('no');
    till.bank.contract = () => ({ status: 'activated', waitsFor: null });
    await till.passes(seconds(5));
    expect(viewOf(till, id).contract?.goods).toBe('yes');
  });

  test('the shop’s approval: only when it is asked for, settled by reading, and never yet a yes to the goods', async () => {
    const { till, id } = await inContract();
    const approve = () => approveContract(till.desk)({ applicationId: id }, till.anna);
    expect(approve()).toMatchObject({ failure: { code: 'application.wrong-step' } });
    till.bank.contract = () => ({ status: 'signed', waitsFor: 'shop-approval' });
    await till.passes(minutes(1));
    expect(viewOf(till, id)).toMatchObject({ turn: 'ours', can: { approve: true, cancelContract: true } });
    till.bank.meetings = ['arrives-unheard'];
    approve();
    await till.passes(seconds(5));
    expect(till.entryOf(id)?.state).toBe('uncertain');
    await till.passes(minutes(1));
    // Still waiting after half a minute: it did not arrive, and is sent once more.
    expect(till.bank.writes.filter((each) => each.startsWith('approve'))).toHaveLength(2);
    expect(viewOf(till, id).contract?.goods).toBe('no');
    // The shop has done its part.
    expect(till.entryOf(id)?.state).toBe('done');
    expect([viewOf(till, id).turn, todayView(1, till.ports).rows[0]?.turn]).toEqual(['bank', 'bank']);
    till.bank.contract = () => ({ status: 'activated', waitsFor: null });
    await till.passes(minutes(1));
    expect(viewOf(till, id).contract?.goods).toBe('yes');
  });

  test('a contract that is ended after it was active is seen within a day', async () => {
    const { till, id } = await inContract();
    till.bank.contract = () => ({ status: 'activated', waitsFor: null });
    await till.passes(minutes(1));
    till.bank.contract = () => ({ status: 'terminated', waitsFor: null });
    await till.passes(minutes(5));
    expect(viewOf(till, id).contract).toMatchObject({ status: 'terminated', goods: 'ended' });
  });

  test('a row of Today tells what was asked for, through whom, and its number at the bank as soon as there is one', async () => {
    const till = await aTill();
    const id = await till.sends();
    const { productName, salespersonReference, createdAt, request } = till.ledger.application(id)!;
    expect(todayView(1, till.ports).rows).toMatchObject([
      {
        applicationId: id,
        productName,
        amount: request.amount,
        period: request.period,
        isSeen: false,
        isHandedOver: false,
        salespersonReference,
        createdAt,
      },
    ]);
    await till.passes(seconds(1));
    expect(todayView(1, till.ports).rows[0]?.bankNumber).toBe(viewOf(till, id).bankNumber);
    expect(viewOf(till, id).bankNumber).not.toBeNull();
    // A name of the bank's is as long as the bank makes it.
    const long = 'x'.repeat(5_000);
    const [row] = todayView(1, till.ports).rows;
    expect(TodayRow.safeParse({ ...row, productName: long, bankNumber: long }).error).toBeUndefined();
    // Shops write names into it.
    expect(JSON.stringify(todayView(1, till.ports))).not.toContain(mari['purchase.purchase_reference']);
  });

  test('D-22: figures that do not add up are noted for the manager, not called a fault of the bank', async () => {
    const till = await aTill();
    const wrong = { ...anOffer, total: euros(99_999) };
    till.bank.decision = () => ({ decision: 'offer', offer: wrong });
    const id = await till.sends();
    await till.passes(seconds(1));
    expect(viewOf(till, id)).toMatchObject({ step: 'offered', offer: { sumsAgree: false, payments: null } });
    expect(todayView(1, till.ports).rows).toMatchObject([{ applicationId: id, hasOddFigures: true }]);
    till.bank.decision = () => ({ decision: 'offer', offer: { ...anOffer, apr: null } });
    const right = await till.sends({ ...mari, 'credit_application.amount': '451' });
    await till.passes(seconds(1));
    expect(todayView(1, till.ports).rows).toContainEqual(
      expect.objectContaining({ applicationId: right, hasOddFigures: false }),
    );
    expect(till.ledger.audit).toContainEqual({
      action: 'offer-mismatch',
      actorId: null,
      objectId: id,
      result: 'sums',
    });
    expect(till.ledger.audit).toContainEqual(
      expect.objectContaining({ action: 'offer-mismatch', objectId: right, result: 'no-apr' }),
    );
  });

  test('is asked about for seven days, then no more', async () => {
    const { till } = await inContract();
    await till.passes(days(8));
    const before = till.bank.reads;
    await till.passes(days(1));
    expect(till.bank.reads).toBe(before);
  });
});
