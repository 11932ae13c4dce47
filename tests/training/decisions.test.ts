import { expect, test } from 'vitest';
import { validateResponse } from '../contract/openapi.ts';
import { aBank, anOrder } from './a-bank.ts';

const seconds = (n: number) => n * 1_000;

/** Reads the decision at moments counted from the sending. */
async function decisions(amount: string, at: readonly number[], speed = 1) {
  const bank = await aBank({ speed });
  const uuid = await bank.send(amount);
  const seen: unknown[] = [];
  let passed = 0;
  for (const moment of at) {
    bank.advance(seconds(moment) - passed);
    passed = seconds(moment);
    seen.push(await bank.decision(uuid));
  }
  return seen;
}

test.each([
  ['10.00', 2, 'positive'],
  ['500.00', 2, 'positive'],
  ['500.01', 4, 'positive'],
  ['599.99', 4, 'positive'],
  ['600.00', 12, 'positive'],
  ['699.99', 12, 'positive'],
  ['800.00', 2, 'income_proof_required'],
  ['900.00', 2, 'income_proof_required'],
  ['1000.00', 2, 'negative'],
  ['1200.00', 40, 'manual_negative'],
  ['1300.00', 2, 'failed'],
  ['1400.00', 90, 'positive'],
  ['2100.00', 4, 'positive'],
  ['14999.99', 4, 'positive'],
  ['15000.00', 2, 'positive'],
  ['16000.00', 2, 'positive'],
  ['16000.01', 4, 'positive'],
  ['20000.00', 4, 'positive'],
])('%s EUR stay pending for %i s and are then %s', async (amount, after, status) => {
  expect(await decisions(amount, [0, after - 0.001, after, 9_000])).toEqual([
    'pending',
    'pending',
    status,
    status,
  ]);
});

test('speed divides the waiting', async () => {
  expect(await decisions('600.00', [1.1, 1.2], 10)).toEqual(['pending', 'positive']);
});

test('another speed counts from then on, and what was planned keeps its time', async () => {
  const bank = await aBank();
  const before = await bank.send('600.00');
  bank.setSpeed(10);
  const after = await bank.send('600.00');
  bank.advance(seconds(1.2));
  expect([await bank.decision(before), await bank.decision(after)]).toEqual(['pending', 'positive']);
  bank.advance(seconds(10.8));
  expect(await bank.decision(before)).toBe('positive');
  expect(() => bank.setSpeed(0)).toThrow(RangeError);
});

test('1100 EUR go to a person first and are then positive', async () => {
  expect(await decisions('1100.00', [1, 2, 59, 60])).toEqual(['pending', 'manual', 'manual', 'positive']);
});

test('700 EUR come back under a new uuid with 70 % of the amount', async () => {
  const bank = await aBank();
  const asked = await bank.send('755.50');
  expect(await bank.decision(asked)).toBe('pending');
  bank.advance(seconds(3));
  const latest = await bank.read(asked);
  const offered = latest.text('credit_application.uuid');
  expect(offered).not.toBe(asked);
  expect(latest.body).toMatchObject({
    credit_application: {
      amount: '528.85',
      changed_conditions: true,
      previous_uuid: asked,
      decision_status: 'positive',
    },
    payment_schedule: { amount: '528.85' },
  });
  expect((await bank.read(offered)).body).toEqual(latest.body);
  expect((await bank.read(offered, 'initial')).at('credit_application.uuid')).toBe(asked);
  expect((await bank.read(asked, 'exact')).body).toMatchObject({
    credit_application: {
      uuid: asked,
      amount: '755.5',
      changed_conditions: false,
      decision_status: 'pending',
    },
    payment_schedule: null,
  });
  expect((await bank.call('acceptApplication', { uuid: asked })).status).toBe(422);
  expect((await bank.call('cancelApplication', { uuid: asked })).status).toBe(422);
  expect((await bank.call('acceptApplication', { uuid: offered })).status).toBe(201);
});

test('the new uuid does not exist before the conditions change', async () => {
  let time = Date.UTC(2026, 10, 23);
  const bank = await aBank({ now: () => time });
  const asked = await bank.send('700.00');
  time += seconds(3);
  const offered = (await bank.read(asked)).text('credit_application.uuid');
  time -= seconds(1);
  expect((await bank.read(offered)).status).toBe(404);
});

test('1500 EUR: the first three reads answer 500, then the decision is read', async () => {
  const bank = await aBank();
  const uuid = await bank.send('1500.00');
  bank.advance(seconds(2));
  const statuses: number[] = [];
  for (let i = 0; i < 4; i += 1) statuses.push((await bank.read(uuid)).status);
  expect(statuses).toEqual([500, 500, 500, 200]);
  expect(await bank.decision(uuid)).toBe('positive');
});

test('1600 EUR: the line is cut without an answer, and the application is there all the same', async () => {
  const bank = await aBank({ stateFile: null });
  await expect(bank.call('createApplication', { body: anOrder('1600.00') })).rejects.toThrow('fetch failed');
  expect(bank.received()).toMatchObject([{ method: 'POST', purchaseReference: 'A-10442' }]);
  // The number that the next application gets shows that one was given away.
  const next = await bank.call('createApplication', { body: anOrder('450.00') });
  expect(next.at('number')).toBe(89_002_917_002);
});

test('1700 EUR answer the generic bank error at once', async () => {
  const bank = await aBank();
  const answer = await bank.call('createApplication', { body: anOrder('1700.00') });
  expect(answer.body).toMatchObject({
    status: 'failed',
    decision_status: 'failed',
    decision_messages: ['Error has occurred, contact customer support'],
    start_date: null,
  });
  expect(await bank.decision(answer.text('uuid'))).toBe('failed');
});

test('1800 EUR refuse the key, and nothing is created', async () => {
  const bank = await aBank();
  const answer = await bank.call('createApplication', { body: anOrder('1800.00') });
  expect([answer.status, answer.body]).toEqual([401, { error: ['unauthorized'] }]);
  const next = await bank.call('createApplication', { body: anOrder('450.00') });
  expect(next.at('number')).toBe(89_002_917_001);
});

test('1900 EUR: every answer about the application takes eight seconds, others do not', async () => {
  const bank = await aBank({ speed: 80 });
  const took = async (run: () => Promise<unknown>) => {
    const start = performance.now();
    await run();
    return performance.now() - start;
  };
  const quick = await bank.send('450.00');
  let uuid = '';
  expect(await took(async () => (uuid = await bank.send('1900.00')))).toBeGreaterThanOrEqual(98);
  expect(await took(() => bank.read(uuid))).toBeGreaterThanOrEqual(98);
  bank.advance(seconds(1));
  let contract = '';
  const accept = async () =>
    (contract = (await bank.call('acceptApplication', { uuid })).text('contract.uuid'));
  expect(await took(accept)).toBeGreaterThanOrEqual(98);
  expect(await took(() => bank.contract(contract))).toBeGreaterThanOrEqual(98);
  expect(await took(() => bank.read(quick))).toBeLessThan(98);
});

test('2000 EUR get a word that no guide knows, in an answer that is right in everything else', async () => {
  const bank = await aBank();
  const uuid = await bank.send('2000.00');
  bank.advance(seconds(3_600));
  const { body } = await bank.call('getApplication', { uuid, isOutsideContract: true });
  expect(body).toMatchObject({
    credit_application: { decision_status: 'under_review' },
    payment_schedule: null,
  });
  const known = JSON.parse(JSON.stringify(body).replace('under_review', 'pending')) as unknown;
  expect(validateResponse('getApplication', 200, known)).toEqual([]);
});

test('a decision against the customer carries a text, and no offer', async () => {
  const bank = await aBank({ market: 'LV' });
  const uuid = await bank.send('1000.00');
  bank.advance(seconds(2));
  const answer = await bank.read(uuid);
  expect(answer.body).toMatchObject({
    credit_application: {
      credit_application_status: 'declined',
      decision_messages: ['Diemžēl pašlaik nevaram Jums piedāvāt kredītu.'],
    },
    payment_schedule: null,
  });
});
