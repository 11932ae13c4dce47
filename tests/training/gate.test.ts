import { connect } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ReceivedRequests } from '../../main/training/received.ts';
import { aBank, anOrder, answerOf, type Bank } from './a-bank.ts';
import { addressOf, operationIds } from '../contract/openapi.ts';

const uuid = '00000000-0000-4000-8000-000000000000';
const shopOperations = operationIds.filter((id) => id !== 'ping');

test.each(shopOperations)('%s wants the key, and the shop that the key is for', async (id) => {
  const bank = await aBank();
  for (const key of [null, 'another-key', bank.apiKey.slice(1)]) {
    const answer = await bank.call(id, { uuid, key });
    expect([answer.status, answer.body]).toEqual([401, { error: ['unauthorized'] }]);
  }
  const answer = await bank.call(id, { uuid, shop: uuid });
  const message = 'User is not authorized to access this resource with an explicit deny';
  expect([answer.status, answer.body]).toEqual([403, { message }]);
});

test('ping answers with the key and without, not with a wrong one', async () => {
  const bank = await aBank();
  expect((await bank.call('ping')).body).toEqual({ response: 'pong' });
  expect((await bank.call('ping', { key: null })).body).toEqual({ response: 'pong' });
  expect((await bank.call('ping', { key: 'x' })).status).toBe(401);
});

test('shop and key can be chosen, and the shop is known in either case', async () => {
  const bank = await aBank({ shopUuid: 'A93F1F44-0000-4469-BFCC-C1DE9E969213', apiKey: 'k' });
  expect(bank.shopUuid).toBe('a93f1f44-0000-4469-bfcc-c1de9e969213');
  const answer = await bank.call('getApplication', { uuid, shop: bank.shopUuid.toUpperCase() });
  expect(answer.status).toBe(404);
});

const ask = async (bank: Bank, path: string, init: RequestInit = {}) =>
  answerOf(
    await fetch(bank.address + path, { headers: { authorization: `Bearer ${bank.apiKey}` }, ...init }),
  );

test('a path that is no operation is not found, a method that is none is not allowed', async () => {
  const bank = await aBank();
  const shop = `shops/${bank.shopUuid}`;
  for (const path of [
    '',
    'shops',
    shop,
    `${shop}/application`,
    `${shop}/applications/`,
    `${shop}/contracts/x/y/z`,
  ]) {
    const answer = await ask(bank, path);
    expect([path, answer.status, answer.body]).toEqual([path, 404, { message: ['not_found'] }]);
  }
  const answer = await ask(bank, `${shop}/contracts/${uuid}/signings`, { method: 'PUT' });
  expect([answer.status, answer.body]).toEqual([405, { message: ['method_not_allowed'] }]);
  const allow = await fetch(`${bank.address}${shop}/contracts/${uuid}/signings`, {
    headers: { authorization: `Bearer ${bank.apiKey}` },
  });
  expect([allow.status, allow.headers.get('allow')]).toEqual([405, 'POST, PATCH']);
  expect((await fetch(`${bank.origin}/nowhere`)).status).toBe(404);
});

const shapes = [
  [
    'arrays',
    { error: ['unauthorized'] },
    { message: ['application_not_found'] },
    { message: ['product_not_found'] },
  ],
  ['strings', { message: 'unauthorized' }, { message: 'not_found' }, { message: 'product_not_found' }],
  ['capital', { Message: 'unauthorized' }, { Message: 'not_found' }, { Message: 'product_not_found' }],
] as const;
test.each(shapes)('errors come as %s by a switch', async (errors, unauthorized, notFound, invalid) => {
  const bank = await aBank({ answers: { errors } });
  expect((await bank.call('getContract', { uuid, key: null })).body).toEqual(unauthorized);
  expect((await bank.call('getApplication', { uuid })).body).toEqual(notFound);
  expect((await bank.call('calculate', { body: { product_code: 'x' } })).body).toEqual(invalid);
  expect((await bank.call('calculate', { raw: '{' })).status).toBe(400);
  const broken = await bank.send('1500.00');
  expect((await bank.read(broken)).status).toBe(500);
});

const withBody = [
  'createApplication',
  'initiateRetrieval',
  'createSigning',
  'confirmSigning',
  'createPaymentLink',
  'calculate',
];
test.each(withBody)('%s refuses a body that is no JSON, and one that is too long', async (id) => {
  const bank = await aBank();
  for (const raw of ['', '{', 'null null', '\u0000', '{"a":NaN}']) {
    expect((await bank.call(id, { uuid, raw })).status).toBe(400);
  }
  const long = await bank.call(id, { uuid, raw: JSON.stringify({ text: 'x'.repeat(300_000) }) });
  expect([long.status, long.at('message')]).toEqual([413, ['body_is_too_large']]);
});

/** JSON that has the names of the fields in it, with anything under them. */
const fieldNames = [
  'credit_application',
  'customer',
  'customer_contact',
  'consents',
  'purchase',
  'partner_urls',
  'method',
];
const innerNames = [
  'product_code',
  'amount',
  'period',
  'payment_day',
  'identity_code',
  'mobile',
  'email',
  'callback_url',
  '__proto__',
  'constructor',
];
const anything = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom('hire_purchase', '450.00', 12, -1, 1e308, '', '\ud800', '__proto__', []),
);
const bodies = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(
    fc.constantFrom(...fieldNames),
    fc.oneof(anything, fc.dictionary(fc.constantFrom(...innerNames), anything)),
  ),
);
test('no JSON, however odd, makes the bank fall over: it refuses', { timeout: 60_000 }, async () => {
  const bank = await aBank();
  const { contract } = await bank.accepted();
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...withBody), bodies, async (id, body) => {
      const answer = await bank.call(id, { uuid: contract, raw: JSON.stringify(body) });
      expect([400, 422]).toContain(answer.status);
    }),
    { numRuns: 400 },
  );
});

test('nesting without end in a body is refused like any other junk', async () => {
  const bank = await aBank();
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  expect((await bank.call('createApplication', { raw: deep })).status).toBe(422);
});

test('a request that is half there is not counted as received', async () => {
  const bank = await aBank();
  const { port } = new URL(bank.origin);
  const { path } = addressOf('createApplication');
  const closed = new Promise((resolve) => {
    const socket = connect(Number(port), '127.0.0.1', () => {
      const target = `/partner/v2${path.replace('{shop_uuid}', bank.shopUuid)}`;
      const head = `POST ${target} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${bank.apiKey}\r\nContent-Length: 900`;
      socket.write(`${head}\r\n\r\n{"credit_application":`, () => socket.destroySoon());
    });
    socket.on('close', resolve);
  });
  await closed;
  await bank.send('450.00');
  expect(bank.received()).toHaveLength(1);
});

test('received requests are told with their purchase reference and time, refused ones too', async () => {
  const bank = await aBank();
  const path = `/partner/v2/shops/${bank.shopUuid}/applications`;
  await bank.call('createApplication', { body: anOrder('450.00') });
  bank.advance(1_000);
  await bank.call('createApplication', {
    body: anOrder('450.00', { more: { purchase: { purchase_reference: 'B-1' } } }),
    key: 'wrong',
  });
  const [first, second] = bank.received();
  expect(first).toMatchObject({ method: 'POST', path, purchaseReference: 'A-10442' });
  expect(second).toMatchObject({ purchaseReference: 'B-1', at: (first?.at ?? 0) + 1_000 });
  bank.reset();
  expect(bank.received()).toEqual([]);
});

test('of very many received requests the last 10 000 are told', () => {
  const requests = new ReceivedRequests();
  const note = (at: number) => requests.note({ method: 'GET', path: '/', purchaseReference: null, at });
  for (let at = 1; at <= 10_001; at += 1) note(at);
  expect([requests.last().length, requests.last()[0]?.at]).toEqual([10_000, 2]);
  for (let at = 10_002; at <= 40_000; at += 1) note(at);
  expect([requests.last().length, requests.last().at(-1)?.at]).toEqual([10_000, 40_000]);
});

test('a reset forgets applications, customers and the time that was added', async () => {
  const bank = await aBank();
  const sent = await bank.send('450.00');
  bank.advance(60_000);
  bank.reset();
  expect((await bank.read(sent)).status).toBe(404);
  const customer = { identity_code: '38001085718' };
  const answer = await bank.call('createApplication', { body: anOrder('450.00', { customer }) });
  expect(answer.body).toMatchObject({ number: 89_002_917_001, decision_status: 'pending' });
});

test('the line can be cut and mended, and what was there is there', async () => {
  const bank = await aBank();
  const sent = await bank.send('450.00');
  await bank.pauseListening();
  await expect(bank.read(sent)).rejects.toThrow('fetch failed');
  await bank.pauseListening();
  await bank.resumeListening();
  await bank.resumeListening();
  expect((await bank.read(sent)).status).toBe(200);
});

test('cutting the line ends a call that waits for its answer', async () => {
  const bank = await aBank();
  const call = bank.call('createApplication', { body: anOrder('1900.00') });
  const failed = expect(call).rejects.toThrow('fetch failed');
  while (bank.received().length === 0) await new Promise(setImmediate);
  await bank.pauseListening();
  await failed;
});

test('time is not turned back, and a speed has to be one', async () => {
  const bank = await aBank();
  expect(() => bank.advance(-1)).toThrow(RangeError);
  expect(() => bank.advance(NaN)).toThrow(RangeError);
  await expect(aBank({ speed: 0 })).rejects.toThrow(RangeError);
});

test('two markets side by side do not know each other', async () => {
  const [estonia, latvia] = [await aBank(), await aBank({ market: 'LV' })];
  const sent = await estonia.send('450.00');
  expect((await latvia.read(sent)).status).toBe(404);
});
