import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { CreditApplication } from '../../main/core/application/application.ts';
import { StorageFailure, type LogFacts } from '../../main/core/ports.ts';
import { createFinder } from '../../main/core/search/finder.ts';
import { findApplications } from '../../main/core/usecases/find-applications.ts';
import { maskedCode } from '../../main/core/views/masks.ts';
import { turnOf, stepOf } from '../../main/core/views/step.ts';
import { entryView } from '../../main/core/views/entry-view.ts';
import { calls } from '../../shared/bridge/contract.ts';
import { days, minutes, seconds } from '../../shared/domain/dates.ts';
import { euros } from '../../shared/domain/money.ts';
import { inEveryStatus } from '../adapters/ledger/samples.ts';
import { FakeTime } from '../fakes/fake-time.ts';
import { MemoryLedger } from '../fakes/memory-ledger.ts';
import { anOffer } from '../fakes/scripted-bank.ts';
import { mari } from '../people.ts';
import { aTill, restarted, type Till } from './a-till.ts';

const find = (till: Till, words: string) => {
  const answer = findApplications(till.desk)({ words });
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
};
const idsOf = (till: Till, words: string) => find(till, words).rows.map(({ applicationId }) => applicationId);

/** Finished long ago. */
const older = (count: number, now: number): CreditApplication[] =>
  Array.from({ length: count }, (_, index) => {
    const sample = inEveryStatus()['no-offer'];
    const { request } = sample;
    return {
      ...sample,
      id: randomUUID(),
      localNumber: `K7-9${String(index).padStart(4, '0')}`,
      createdAt: now - days(100) - index,
      changedAt: now - days(90) - index,
      request: { ...request, customer: { ...request.customer, lastName: 'Põldoja' } },
    };
  });

describe('the search of a till', () => {
  test('finds what was just sent, masked, with whose turn it is', async () => {
    const till = await aTill();
    const id = await till.sends({ ...mari, 'customer.last_name': 'Õunapuu' });
    const found = find(till, 'ounapuu');
    expect(found).toMatchObject({
      rows: [{ applicationId: id, customer: 'Mari Õ.', identityCode: '•••0299', localNumber: 'K7-0001' }],
      more: 0,
      drafts: [],
    });
    expect(JSON.stringify(found)).not.toMatch(/unapuu|37605030299|53630000/u);
    expect(calls['today.find'].reply.safeParse(found).success).toBe(true);
  });

  test('finds half-typed forms beside them, and names nobody', async () => {
    const till = await aTill();
    const values = { 'customer.last_name': 'Õunapuu', 'customer.first_name': 'Jaan' };
    till.ledger.commit({
      drafts: [
        {
          id: randomUUID(),
          personId: till.anna.id,
          savedAt: till.time.now(),
          values,
          customerLanguage: 'et',
        },
      ],
    });
    expect(find(till, 'oun').drafts).toMatchObject([{ customer: 'Jaan Õ.', by: 'Anna K.' }]);
    expect(find(till, 'oun tamm').drafts).toEqual([]);
  });

  test('reads what is older in the background, and says so until it is done', async () => {
    const till = await aTill();
    till.ledger.commit({ applications: older(200, till.time.now()) });
    const recent = await till.sends(mari);
    const again = await restarted(till);
    // The till has been open for no time at all.
    expect(find(again, 'poldoja')).toMatchObject({ rows: [], isComplete: false });
    expect(idsOf(again, 'tamm')).toEqual([recent]);
    await again.passes(seconds(5));
    expect(find(again, 'poldoja')).toMatchObject({ more: 150, isComplete: true });
    expect(find(again, 'poldoja').rows).toHaveLength(50);
  });

  test('knows every answer of the bank at once', async () => {
    const till = await aTill();
    await till.passes(seconds(5));
    const id = await till.sends(mari);
    const number = (till.application(id) as { bank: { number: string } }).bank.number;
    expect(idsOf(till, number)).toEqual([id]);
    expect(find(till, number).rows[0]?.step).toBe('asking');
    till.bank.decision = () => ({ decision: 'offer', offer: { ...anOffer, amount: euros(31_577) } });
    await till.passes(seconds(2));
    expect(find(till, '315,77').rows).toMatchObject([
      { applicationId: id, step: 'offered', turn: 'customer' },
    ]);
  });

  test('finds by any number that the bank gave, while nothing else has been read yet', async () => {
    const till = await aTill();
    const [old] = older(1, till.time.now());
    const [present, earlier] = [randomUUID(), randomUUID()];
    till.ledger.commit({
      applications: [
        { ...old, bank: { uuid: present, number: null, aliases: [earlier] } } as CreditApplication,
      ],
    });
    const again = await restarted(till);
    for (const uuid of [present, earlier, present.toUpperCase()])
      expect(find(again, uuid)).toMatchObject({ rows: [{ applicationId: old?.id }], isCertain: true });
    expect(find(again, randomUUID()).rows).toEqual([]);
  });

  test('forgets what is erased at once, and everything when the till closes', async () => {
    const till = await aTill();
    const [id, other] = [
      await till.sends(mari),
      await till.sends({ ...mari, 'credit_application.amount': '777' }),
    ];
    await till.passes(seconds(5));
    expect(idsOf(till, 'tamm').sort()).toEqual([id, other].sort());
    till.ledger.eraseApplications([id], () => ({}));
    expect(idsOf(till, 'tamm')).toEqual([other]);
    await till.stop();
    expect(find(till, 'tamm')).toMatchObject({ rows: [], more: 0 });
    // What is written afterwards is another one's affair.
    till.ledger.commit({ applications: older(1, till.time.now()) });
    expect(find(till, 'poldoja').rows).toEqual([]);
  });

  test('leaves no word and no name in the log, whatever happens', async () => {
    const logged: unknown[] = [];
    const [ledger, time] = [new MemoryLedger(), new FakeTime()];
    ledger.commit({ applications: older(3, time.now()) });
    ledger.applicationsFrom = () => {
      throw new StorageFailure('storage.damaged');
    };
    const log = { event: (code: string, facts?: LogFacts) => void logged.push([code, facts]) };
    const finder = createFinder({ ledger, clock: time, timer: time, log });
    finder.start();
    await time.passes(seconds(3));
    expect(finder.find(finder.read('Põldoja 0299'), 9)).toMatchObject({ isComplete: false });
    expect(logged).toEqual([['storage-failed', { reason: 'storage.damaged' }]]);
  });
});

describe('reading in the background', () => {
  /** Counts what is read, and at what times; each application takes a while to open. */
  function aFinder(count: number, msEach: number) {
    const [ledger, time] = [new MemoryLedger(), new FakeTime()];
    ledger.commit({ applications: older(count, time.now()) });
    const slices: { at: number; ms: number }[] = [];
    let spent = 0;
    const { now, today, dayOf, startOfDay, endOfDay } = time;
    const clock = { now, today, dayOf, startOfDay, endOfDay, steady: () => time.steady() + spent };
    const read = ledger.applicationsFrom;
    ledger.applicationsFrom = (place, most) => {
      const part = read(place, most);
      if (slices.at(-1)?.at !== time.steady()) slices.push({ at: time.steady(), ms: 0 });
      spent += part.applications.length * msEach;
      slices.at(-1)!.ms += part.applications.length * msEach;
      return part;
    };
    const finder = createFinder({ ledger, clock, timer: time, log: { event: () => undefined } });
    return { finder, ledger, time, slices };
  }

  test('does not begin with the start, takes a few milliseconds at a time, and rests in between', async () => {
    const { finder, time, slices } = aFinder(2_000, 0.1);
    finder.start();
    await time.passes(seconds(1));
    expect(slices).toEqual([]);
    await time.passes(seconds(30));
    expect(Math.max(...slices.map(({ ms }) => ms))).toBeLessThanOrEqual(4);
    const rests = slices.slice(1).map(({ at }, index) => at - (slices[index]?.at ?? 0));
    expect(Math.min(...rests)).toBeGreaterThanOrEqual(10);
    expect(finder.find(finder.read('poldoja'), 1)).toMatchObject({ more: 1_999, isComplete: true });
  });

  test('on a slow disk a slice is shorter, not longer', async () => {
    const { finder, time, slices } = aFinder(50, 5);
    finder.start();
    await time.passes(seconds(30));
    expect(Math.max(...slices.map(({ ms }) => ms))).toBeLessThanOrEqual(8 * 5);
    expect(slices).toHaveLength(7);
  });

  test('goes on after a disk that did not answer', async () => {
    const { finder, ledger, time } = aFinder(20, 0);
    const read = ledger.applicationsFrom;
    let isBroken = true;
    ledger.applicationsFrom = (place, most) => {
      if (isBroken) throw new StorageFailure('storage.failed');
      return read(place, most);
    };
    finder.start();
    await time.passes(seconds(10));
    isBroken = false;
    await time.passes(minutes(2));
    expect(finder.find(finder.read('poldoja'), 1)).toMatchObject({ more: 19, isComplete: true });
  });

  test('ends with the till', async () => {
    const { finder, time, slices } = aFinder(2_000, 0.1);
    finder.start();
    await time.passes(seconds(2) + 20);
    finder.stop();
    const before = slices.length;
    await time.passes(minutes(5));
    expect(slices).toHaveLength(before);
  });
});

describe('how it looks in a list', () => {
  test('a personal code shows its last four characters and nothing of birth and sex', () => {
    expect([maskedCode('37605030299'), maskedCode('161175-19997')]).toEqual(['•••0299', '•••9997']);
  });

  test('data that the bank could not take are our turn: they are compared, and sent as a copy', () => {
    const { failed } = inEveryStatus();
    const turn = (application: CreditApplication) =>
      turnOf(application, stepOf(application, null, null), null, false);
    expect(turn(failed)).toBe('ours');
    expect(turn({ ...failed, isGeneric: false } as CreditApplication)).toBe('finished');
  });

  test('what was sent is done, wherever its application has got to since', async () => {
    const till = await aTill();
    till.bank.decision = () => ({ decision: 'offer', offer: anOffer });
    const id = await till.sends();
    await till.passes(seconds(2));
    expect(find(till, 'tamm').rows[0]?.turn).toBe('customer');
    const entry = till.entryOf(id);
    if (!entry) throw new Error('no entry');
    expect(entryView(entry, till.application(id), till.desk)).toMatchObject({
      state: 'done',
      turn: 'finished',
    });
    expect(entryView({ ...entry, state: 'dropped' }, null, till.desk).turn).toBe('finished');
  });
});
