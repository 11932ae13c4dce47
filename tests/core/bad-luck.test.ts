import { describe, expect, test } from 'vitest';
import { days, hours, minutes, seconds } from '../../shared/domain/dates.ts';
import { isAboutIt } from '../../main/core/application/transitions.ts';
import { outboxView } from '../../main/core/views/lists.ts';
import { MemoryLedger } from '../fakes/memory-ledger.ts';
import { anAnswer } from '../fakes/scripted-bank.ts';
import { mari } from '../people.ts';
import { aTill, managerPin } from './a-till.ts';

describe('P-07: a disk that refuses', () => {
  test('does not make the watcher storm the bank, and loses no answer', async () => {
    const till = await aTill();
    await till.sends();
    const before = till.bank.reads;
    till.ledger.refuses = Infinity;
    await till.passes(minutes(1));
    // One read, one rest of five seconds, and so on.
    expect(till.bank.reads - before).toBeLessThanOrEqual(13);
    till.ledger.refuses = 0;
    till.bank.decision = () => ({ decision: 'no-offer' });
    await till.passes(seconds(10));
    expect(till.ledger.applicationsSince(0, 1)[0]?.status).toBe('no-offer');
  });

  test('does not keep the till from locking', async () => {
    const till = await aTill();
    await till.desk.session.unlock(managerPin);
    till.ledger.refuses = Infinity;
    await till.passes(minutes(4));
    expect(till.desk.session.person()).toBeNull();
    expect(till.events).toContain('storage-failed');
  });

  test('does not end the program when the line comes back', async () => {
    const till = await aTill();
    await till.losesTheLine();
    await till.sends(mari, { until: till.time.now() + hours(1) });
    till.ledger.refuses = 3;
    await till.getsTheLineBack();
    await till.passes(minutes(1));
    expect(till.bank.applications).toHaveLength(1);
  });
});

describe('P-23: an entry that cannot be worked on', () => {
  test('whose application does not open waits for a person, in sight, and the others go', async () => {
    const ledger = new MemoryLedger();
    const till = await aTill({ ledger });
    await till.losesTheLine();
    const id = await till.sends(mari, { until: till.time.now() + hours(1) });
    const { application } = ledger;
    ledger.application = (asked: string) => (asked === id ? null : application(asked));
    await till.sends({ ...mari, 'credit_application.amount': '451' }, { until: till.time.now() + hours(1) });
    await till.getsTheLineBack();
    await till.passes(minutes(1));
    expect(till.bank.applications).toHaveLength(1);
    expect(till.entryOf(id)).toMatchObject({ state: 'needs-you', reason: 'unexpected' });
    const { entries } = outboxView(1, till.desk);
    expect(entries.find(({ applicationId }) => applicationId === id)).toMatchObject({
      state: 'needs-you',
      customer: '',
      can: { discard: true, settle: false, correct: false },
    });
  });

  test('that breaks after the gate is not known to have arrived', async () => {
    const till = await aTill();
    const create = till.bank.createApplication;
    till.bank.createApplication = async (request, ours, attempt) => {
      await create(request, ours, attempt);
      throw new TypeError('a bug after the answer');
    };
    const id = await till.sends();
    await till.passes(minutes(10));
    expect(till.entryOf(id)).toMatchObject({ state: 'uncertain', wasUncertain: true });
    expect(till.bank.applications).toHaveLength(1);
  });
});

test('N-23: reads that fail rest longer and longer, and leave the quick places to others', async () => {
  const till = await aTill();
  for (let n = 0; n < 8; n += 1) {
    await till.sends({ ...mari, 'credit_application.amount': String(500 + n) });
  }
  till.bank.readTrouble = { reason: 'bank.server-error' };
  await till.passes(seconds(30));
  const before = till.bank.failedReads;
  await till.passes(hours(1));
  expect(till.bank.failedReads - before).toBeLessThan(8 * 20);
  till.bank.readTrouble = null;
  const quick = await till.sends({ ...mari, 'credit_application.amount': '999' });
  const reads = till.bank.reads;
  await till.passes(seconds(10));
  expect(till.bank.reads - reads).toBeGreaterThanOrEqual(10);
  expect(till.ledger.watch(quick)?.reads).toBe(10);
});

test('N-34: who vouches for the bank’s certificate is on record once a run, and when it becomes another one', async () => {
  const till = await aTill();
  const amounts = ['401', '402', '403', '404', '405'];
  const sendsAs = async (issuer: string | null): Promise<void> => {
    till.bank.certificateIssuer = issuer;
    await till.sends({ ...mari, 'credit_application.amount': amounts.shift() ?? '' });
    await till.passes(seconds(1));
  };
  for (const issuer of ['Authority', 'Authority', null, 'The shop’s own', 'Authority']) await sendsAs(issuer);
  const issuers = till.ledger.audit.filter(({ action }) => action === 'certificate');
  expect(issuers.map(({ result }) => result)).toEqual(['Authority', 'The shop’s own', 'Authority']);
});

test('a queue that stopped for a missing record, or a restored copy, still reads what is at the bank', async () => {
  const till = await aTill();
  const id = await till.sends();
  till.ledger.commit({ queue: { stopped: 'app.restored', pausedUntil: null } });
  till.bank.decision = () => ({ decision: 'no-offer' });
  await till.passes(seconds(2));
  expect(till.application(id).status).toBe('no-offer');
});

test('N-35: a clock that is set back keeps nothing waiting for hours', async () => {
  const till = await aTill();
  await till.losesTheLine();
  await till.sends(mari, { until: till.time.now() + hours(20) });
  till.time.jumps(-hours(10));
  await till.getsTheLineBack();
  await till.passes(minutes(1));
  expect(till.bank.applications).toHaveLength(1);
  const before = till.bank.reads;
  till.time.jumps(-hours(5));
  await till.passes(minutes(1));
  expect(till.bank.reads - before).toBeGreaterThanOrEqual(3);
});

test.each([-days(3_650), -days(1), hours(1), days(20)])(
  'N-35: a clock that jumps by %i ms during a send costs neither the answer nor the pace',
  async (jump) => {
    const till = await aTill();
    const hold = Promise.withResolvers<undefined>();
    till.bank.hold = hold.promise;
    const id = await till.sends();
    await till.passes(seconds(2));
    till.time.jumps(jump);
    await till.passes(seconds(3));
    // The send goes on waiting for its answer; nothing is tried beside it.
    expect(till.bank.applications).toEqual([]);
    hold.resolve(undefined);
    till.bank.hold = null;
    const before = till.bank.reads;
    await till.passes(seconds(10));
    expect(till.bank.applications).toHaveLength(1);
    expect(till.application(id).status).toBe('with-bank');
    expect(till.bank.reads - before).toBeGreaterThanOrEqual(8);
    expect(till.bank.reads - before).toBeLessThanOrEqual(12);
  },
);

test('N-30: changed conditions of another application are not ours', () => {
  const bank = { uuid: 'b', number: null, aliases: ['a'] };
  const about = (change: Parameters<typeof anAnswer>[0]) => isAboutIt(bank, anAnswer(change));
  expect(about({ uuid: 'b' })).toBe(true);
  expect(about({ uuid: 'c' })).toBe(false);
  expect(about({ uuid: 'c', changedConditions: true })).toBe(true);
  expect(about({ uuid: 'c', changedConditions: true, previousUuid: 'b' })).toBe(true);
  expect(about({ uuid: 'c', changedConditions: true, previousUuid: 'a' })).toBe(true);
  expect(about({ uuid: 'c', changedConditions: true, previousUuid: 'x' })).toBe(false);
});

test('N-35: a clock that is set back by less than an hour keeps nothing waiting either', async () => {
  const till = await aTill();
  await till.losesTheLine();
  await till.sends(mari, { until: till.time.now() + hours(20) });
  await till.passes(seconds(1));
  till.time.jumps(-minutes(40));
  await till.getsTheLineBack();
  await till.passes(seconds(10));
  expect(till.bank.applications).toHaveLength(1);
});
