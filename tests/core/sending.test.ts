import { describe, expect, test, vi } from 'vitest';
import { hours, minutes, seconds } from '../../shared/domain/dates.ts';
import { ScriptedBank } from '../fakes/scripted-bank.ts';
import { mari, andris } from '../people.ts';
import { aTill, managerPin, restarted } from './a-till.ts';
import {
  discardEntry,
  resumeQueue,
  settleArrived,
  settleNotArrived,
} from '../../main/core/usecases/outbox.ts';
import { submitApplication } from '../../main/core/usecases/submit-application.ts';

const tonight = (till: { time: { now(): number } }) => ({ until: till.time.now() + hours(8) });

describe('sending an application', () => {
  test('what was pressed once arrives once, and its number is kept', async () => {
    const till = await aTill();
    const id = await till.sends();
    expect(till.bank.applications).toEqual(['A-10442/K7-0001']);
    expect(till.application(id)).toMatchObject({ status: 'with-bank', bank: { number: '89000000001' } });
    expect(till.entryOf(id)?.state).toBe('done');
  });

  test('the entry is on disk before the bank hears anything', async () => {
    const bank = new ScriptedBank();
    bank.hold = new Promise(() => undefined);
    const till = await aTill({ bank });
    const id = await till.sends();
    expect(till.entryOf(id)?.state).toBe('sending');
    expect(till.ledger.unansweredAttempts()).toMatchObject([{ phase: 'connecting' }]);
    expect(bank.writes).toEqual([]);
  });

  test('D-01: pressing twice, or a thousand times, makes one application', async () => {
    const till = await aTill();
    const draftId = crypto.randomUUID();
    const answers = await Promise.all(Array.from({ length: 1_000 }, () => till.submits(mari, null, draftId)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(till.bank.applications).toHaveLength(1);
  });

  test('bad input is refused by main too, with the field named and nothing written', async () => {
    const till = await aTill();
    const answer = await till.submits({ ...mari, 'customer.identity_code': '37605030298' });
    expect(answer).toEqual({
      ok: false,
      failure: {
        code: 'application.invalid',
        facts: { 'customer.identity_code': 'identity-code.check-digit' },
      },
    });
    expect(till.ledger.openEntries()).toEqual([]);
  });

  test('how many doubts were passed by typing again is on record, and nothing of what was typed', async () => {
    const till = await aTill();
    const code = '38808050001';
    const doubtful = { ...mari, 'customer.identity_code': code, 'again.customer.identity_code': code };
    await till.sends(doubtful);
    await till.sends({ ...doubtful, 'credit_application.amount': '451' }, tonight(till));
    await till.sends({ ...mari, 'credit_application.amount': '452' });
    const lines = till.ledger.audit.filter(({ action }) => action === 'submit');
    expect(lines.map(({ result }) => result)).toEqual(['now,confirmed:1', 'later,confirmed:1', 'now']);
    expect(JSON.stringify(till.ledger.audit)).not.toContain(code);
  });

  test('who sends is the salesperson reference', async () => {
    const till = await aTill();
    const id = await till.sends();
    expect(till.application(id).salespersonReference).toBe('Anna K.');
  });

  test.each([true, false])(
    'whether a code goes with its hyphen is as the shop has it: %s',
    async (wanted) => {
      const till = await aTill();
      const { shop, bank } = till.ports;
      shop.save({ ...shop.settings(), codeHasHyphen: wanted });
      const sent = vi.spyOn(bank, 'createApplication');
      await till.sends();
      expect(sent.mock.calls[0]?.[1]).toMatchObject({ codeHasHyphen: wanted });
    },
  );

  test('D-02: the same customer, amount and product within seven days needs a manager, on record', async () => {
    const till = await aTill();
    await till.sends();
    const twin = await till.submits({ ...mari, 'customer.first_name': 'MARI' });
    expect(twin).toMatchObject({
      ok: false,
      failure: { code: 'application.twin', facts: { localNumber: 'K7-0001' } },
    });
    expect(await till.submits({ ...mari, 'credit_application.amount': '451' })).toMatchObject({ ok: true });
    const passed = await submitApplication(till.desk)(
      {
        draftId: crypto.randomUUID(),
        values: { ...mari },
        customerLanguage: 'et',
        later: null,
        twinPin: managerPin,
      },
      till.anna,
    );
    expect(passed.ok).toBe(true);
    expect(till.ledger.audit.filter(({ action }) => action === 'twin-passed')).toHaveLength(1);
  });
});

describe('without a line', () => {
  test('an application put in the outbox reaches the bank once, after the line is back', async () => {
    const till = await aTill();
    await till.losesTheLine();
    const id = await till.sends(mari, tonight(till));
    await till.passes(minutes(20));
    expect(till.bank.applications).toEqual([]);
    expect(till.entryOf(id)?.state).toBe('waiting');
    await till.getsTheLineBack();
    await till.passes(minutes(20));
    expect(till.bank.applications).toEqual(['A-10442/K7-0001']);
    expect(till.application(id).status).toBe('with-bank');
  });

  test('Send is answered with "no connection"; nothing is queued without the customer knowing', async () => {
    const till = await aTill();
    await till.losesTheLine();
    expect(await till.submits()).toMatchObject({ ok: false, failure: { code: 'line.down' } });
    expect(till.ledger.openEntries()).toEqual([]);
  });

  test('a line that breaks at the moment of sending keeps the entry for five minutes, then asks the customer', async () => {
    const till = await aTill();
    till.bank.isReachable = false;
    const id = await till.sends();
    expect(till.entryOf(id)).toMatchObject({ state: 'waiting', reason: 'line.down', tries: 1 });
    await till.passes(minutes(6));
    expect(till.entryOf(id)?.state).toBe('expired');
    await till.getsTheLineBack();
    await till.passes(minutes(5));
    expect(till.bank.applications).toEqual([]);
  });

  test('N-01: it tries again after 5 s, 15 s, 45 s, 2 min and then every 5 min', async () => {
    const till = await aTill();
    till.bank.isReachable = false;
    const id = await till.sends(mari, tonight(till));
    const triedAt: number[] = [];
    for (let second = 1; second <= 800; second += 1) {
      const before = till.entryOf(id)?.tries ?? 0;
      await till.passes(seconds(1));
      if ((till.entryOf(id)?.tries ?? 0) > before) triedAt.push(second);
    }
    expect(triedAt).toEqual([5, 20, 65, 185, 485, 785]);
    expect(till.bank.applications).toEqual([]);
  });

  test('N-37: a line that flaps every few seconds makes no try of every flap, and one delivery', async () => {
    const till = await aTill();
    till.bank.isReachable = false;
    const id = await till.sends(mari, tonight(till));
    till.bank.meetings = Array.from({ length: 10 }, () => ({ later: 'bank.proxy' }) as const);
    for (let flap = 0; flap < 20; flap += 1) {
      await till.getsTheLineBack();
      await till.passes(seconds(1));
      await till.losesTheLine();
      await till.passes(seconds(1));
    }
    expect(till.entryOf(id)?.tries).toBeLessThanOrEqual(9);
    await till.getsTheLineBack();
    till.bank.meetings = [];
    await till.passes(minutes(6));
    expect(till.bank.applications).toHaveLength(1);
  });

  test('P-24: an entry does not outlive the time the customer agreed to', async () => {
    const till = await aTill();
    await till.losesTheLine();
    const id = await till.sends(mari, { until: till.time.now() + hours(1) });
    await till.passes(hours(2));
    await till.getsTheLineBack();
    expect(till.entryOf(id)?.state).toBe('expired');
    expect(till.bank.applications).toEqual([]);
  });

  test('customers do not wait for each other: one that the bank refuses does not hold up the rest', async () => {
    const till = await aTill();
    await till.losesTheLine();
    const first = await till.sends(mari, tonight(till));
    const others = [];
    for (let n = 0; n < 5; n += 1) {
      others.push(await till.sends({ ...mari, 'credit_application.amount': String(100 + n) }, tonight(till)));
    }
    till.bank.meetings = [{ never: 'bank.refused', codes: ['product_not_found'] }];
    await till.getsTheLineBack();
    await till.passes(minutes(1));
    expect(till.entryOf(first)?.state).toBe('needs-you');
    expect(others.map((id) => till.entryOf(id)?.state)).toEqual(others.map(() => 'done'));
  });
});

describe('a kill in the middle', () => {
  test('before the gate nothing had left: it goes again, once', async () => {
    const bank = new ScriptedBank();
    bank.hold = new Promise(() => undefined);
    const till = await aTill({ bank });
    const id = await till.sends();
    bank.hold = null;
    const next = await restarted(till);
    await next.passes(seconds(1));
    expect(next.bank.applications).toHaveLength(1);
    expect(next.entryOf(id)?.state).toBe('done');
  });

  test('P-01: after the gate nobody knows, so it is never sent again by the program', async () => {
    const till = await aTill();
    till.bank.meetings = ['arrives-unheard'];
    const id = await till.sends();
    // The answer was on its way when the program was killed: undo what was written after the gate.
    const entry = till.entryOf(id);
    expect(entry?.state).toBe('uncertain');
    const next = await restarted(till);
    await next.losesTheLine();
    await next.getsTheLineBack();
    await next.passes(hours(5));
    expect(next.bank.applications).toHaveLength(1);
    expect(next.entryOf(id)?.state).toBe('uncertain');
  });
});

describe('what the bank answers', () => {
  test('N-12: no answer means uncertain, and nothing repeats it', async () => {
    const till = await aTill();
    till.bank.meetings = ['lost-unheard'];
    const id = await till.sends();
    await till.passes(hours(3));
    expect(till.entryOf(id)).toMatchObject({ state: 'uncertain', reason: 'bank.no-answer', tries: 1 });
    expect(till.bank.writes).toEqual([]);
  });

  test('a refusal waits for a person, with the bank’s codes and everything that was typed', async () => {
    const till = await aTill();
    till.bank.meetings = [{ never: 'bank.refused', codes: ['customer_email_is_not_valid'] }];
    const id = await till.sends();
    expect(till.entryOf(id)).toMatchObject({ state: 'needs-you', codes: ['customer_email_is_not_valid'] });
    expect(till.application(id)).toMatchObject({
      status: 'not-taken',
      request: { customer: { firstName: 'Mari' } },
    });
  });

  test('N-17: a refused key stops the queue after one request; a manager starts it again', async () => {
    const till = await aTill();
    till.bank.meetings = [{ later: 'bank.key-refused' }];
    const ids = [];
    for (let n = 0; n < 20; n += 1) {
      ids.push(await till.sends({ ...mari, 'credit_application.amount': String(100 + n) }, tonight(till)));
    }
    await till.passes(hours(1));
    expect(till.bank.applications).toEqual([]);
    expect(till.ledger.queueState().stopped).toBe('bank.key-refused');
    expect(await resumeQueue(till.desk)({ managerPin: '135790' })).toMatchObject({ ok: false });
    expect(await resumeQueue(till.desk)({ managerPin })).toMatchObject({ ok: true });
    await till.passes(minutes(1));
    expect(till.bank.applications).toHaveLength(ids.length);
  });

  test('N-18: a missing shop address is a refusal and an alarm for the whole queue', async () => {
    const till = await aTill();
    till.bank.meetings = [{ never: 'bank.not-found' }];
    const id = await till.sends();
    expect(till.entryOf(id)?.state).toBe('needs-you');
    expect(till.ledger.queueState().stopped).toBe('bank.not-found');
  });

  test.each([
    [seconds(7), seconds(7)],
    [0, seconds(1)],
    [hours(30), hours(1)],
  ])(
    'N-22: "too many requests" for %i ms pauses everything for %i ms and repeats once',
    async (asked, pause) => {
      const till = await aTill();
      till.bank.meetings = [{ later: 'bank.too-many', retryAfterMs: asked }];
      const id = await till.sends(mari, { until: till.time.now() + hours(12) });
      const other = await till.sends(andrisInEstonia, { until: till.time.now() + hours(12) });
      await till.passes(pause - 1);
      expect(till.bank.applications).toEqual([]);
      await till.passes(2);
      expect(till.bank.applications).toHaveLength(2);
      expect([till.entryOf(id)?.state, till.entryOf(other)?.state]).toEqual(['done', 'done']);
    },
  );

  test('a second "too many requests" waits for a person', async () => {
    const till = await aTill();
    till.bank.meetings = [{ later: 'bank.too-many' }, { later: 'bank.too-many' }];
    const id = await till.sends(mari, tonight(till));
    await till.passes(hours(2));
    expect(till.entryOf(id)?.state).toBe('needs-you');
  });

  test('P-08: a disk that is full at the gate sends nothing, and says so', async () => {
    const till = await aTill();
    const bank = till.bank;
    let release = (): void => undefined;
    bank.hold = new Promise((resolve) => (release = resolve));
    const id = await till.sends(mari, tonight(till));
    till.ledger.refuses = 1;
    release();
    bank.hold = null;
    await till.passes(1);
    expect(bank.applications).toEqual([]);
    expect(till.entryOf(id)).toMatchObject({ state: 'waiting', reason: 'storage.failed' });
  });

  test('P-07: an answer that the disk does not take is written as soon as it does', async () => {
    const bank = new ScriptedBank();
    const till = await aTill({ bank });
    let release = (): void => undefined;
    bank.hold = new Promise((resolve) => (release = resolve));
    const id = await till.sends();
    const pass = till.ledger.passGate;
    till.ledger.passGate = (attempt: string) => {
      const passed = pass(attempt);
      till.ledger.refuses = 2;
      return passed;
    };
    release();
    bank.hold = null;
    await till.passes(seconds(4));
    expect(till.entryOf(id)?.state).toBe('sending');
    await till.passes(seconds(20));
    expect(till.application(id).status).toBe('with-bank');
    expect(bank.applications).toHaveLength(1);
  });
});

describe('settling an uncertain entry', () => {
  const uncertain = async () => {
    const till = await aTill();
    till.bank.meetings = ['arrives-unheard'];
    const id = await till.sends();
    return { till, id, entryId: till.entryOf(id)?.id ?? '' };
  };
  const arrivedAs = '00000000-0000-4000-8000-000000000001';

  test('"it arrived": the number is read and linked when it is the same application', async () => {
    const { till, id, entryId } = await uncertain();
    till.bank.decision = () => ({
      amount: { cents: 45_000, currency: 'EUR' },
      period: 12,
      reference: 'A-10442/K7-0001',
    });
    expect(
      await settleArrived(till.desk)({ entryId, uuid: arrivedAs.toUpperCase(), managerPin }),
    ).toMatchObject({ ok: true });
    expect(till.application(id)).toMatchObject({ status: 'with-bank', bank: { uuid: arrivedAs } });
    expect(till.ledger.openEntries()).toEqual([]);
  });

  test('another application’s number is not linked, and the differences are named', async () => {
    const { till, id, entryId } = await uncertain();
    till.bank.decision = () => ({ amount: { cents: 99_900, currency: 'EUR' }, period: 24 });
    expect(await settleArrived(till.desk)({ entryId, uuid: arrivedAs, managerPin })).toMatchObject({
      ok: false,
      failure: { code: 'outbox.other-application', facts: { differences: 'amount,period' } },
    });
    expect(till.application(id).status).toBe('to-send');
  });

  test('"it did not arrive" needs ten minutes, and sends a new attempt under the same reference', async () => {
    const { till, id, entryId } = await uncertain();
    const settle = () =>
      settleNotArrived(till.desk)({
        entryId,
        then: 'send-again',
        checks: { portalLookedAt: true, customerAsked: true },
        managerPin,
      });
    expect(await settle()).toMatchObject({ ok: false, failure: { code: 'outbox.too-early' } });
    await till.passes(minutes(10));
    expect(await settle()).toMatchObject({ ok: true });
    await till.passes(seconds(1));
    expect(till.bank.applications).toEqual(['A-10442/K7-0001', 'A-10442/K7-0001']);
    expect(till.application(id).status).toBe('with-bank');
    expect(till.ledger.audit.filter(({ action }) => action === 'settle')).toHaveLength(1);
  });

  test('N-21: a refusal after an uncertain attempt proves nothing', async () => {
    const { till, id, entryId } = await uncertain();
    await till.passes(minutes(11));
    till.bank.meetings = [{ never: 'bank.refused', codes: ['x'] }];
    await settleNotArrived(till.desk)({
      entryId,
      then: 'send-again',
      checks: { portalLookedAt: true, customerAsked: true },
      managerPin,
    });
    await till.passes(seconds(1));
    expect(till.entryOf(id)?.state).toBe('uncertain');
    expect(till.application(id).status).toBe('to-send');
  });

  test('a salesperson’s PIN settles nothing, and an uncertain entry cannot be discarded', async () => {
    const { till, entryId } = await uncertain();
    expect(await settleArrived(till.desk)({ entryId, uuid: arrivedAs, managerPin: '135790' })).toMatchObject({
      ok: false,
    });
    expect(await discardEntry(till.desk)({ entryId, managerPin }, till.anna)).toMatchObject({
      ok: false,
      failure: { code: 'outbox.wrong-state' },
    });
  });
});

const andrisInEstonia = {
  ...andris,
  'customer.identity_code': '38001085718',
  'customer_contact.mobile': '51234567',
  'customer_addresses.0.zip_code': '10414',
  'customer_addresses.0.country': 'EE',
};
