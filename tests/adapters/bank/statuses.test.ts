import { expect, test } from 'vitest';
import type { Attempt, BankApi, SendOutcome } from '../../../main/core/ports.ts';
import { FakeTime } from '../../fakes/fake-time.ts';
import { aCreated, answers, type Headers } from '../../rig/lying-bank.ts';
import { anAttempt, applicationUuid, contractUuid, someBanks } from './a-bank.ts';

const { lying, submit, aCounter } = someBanks();

const html = '<!doctype html><html><body>Sign in to the shop network</body></html>';
const isHtml: Headers = { 'content-type': 'text/html; charset=utf-8' };
const unknown = (reason: string, certainlyReceived = false) => ({
  kind: 'unknown',
  reason,
  certainlyReceived,
});
const never = (reason: string, codes: readonly string[] = []) => ({ kind: 'never', reason, codes });

type Case = readonly [what: string, status: number, body: unknown, wanted: object, headers?: Headers];

/** The table of docs/reliability.md for POST applications, row by row. */
const rows: readonly Case[] = [
  ['201 with an application', 201, aCreated, { kind: 'done' }],
  ['200 with an application', 200, aCreated, { kind: 'done' }],
  ['201 with a failed decision', 201, { ...aCreated, decision_status: 'failed' }, { kind: 'done' }],
  ['201 without a content type', 201, JSON.stringify(aCreated), { kind: 'done' }],
  ['N-24 200 with a page', 200, html, unknown('bank.portal-page'), isHtml],
  [
    'N-24 200 with a page that says it is JSON',
    200,
    html,
    unknown('bank.portal-page'),
    { 'content-type': 'application/json' },
  ],
  ['201 with nothing', 201, '', unknown('bank.not-understood')],
  [
    '201 with nothing that says it is JSON',
    201,
    '',
    unknown('bank.not-understood', true),
    { 'content-type': 'application/json' },
  ],
  ['201 with a body without uuid', 201, { number: 1 }, unknown('bank.not-understood', true)],
  ['201 with a uuid that is none', 201, { ...aCreated, uuid: '17' }, unknown('bank.not-understood', true)],
  ['201 with a list', 201, [aCreated], unknown('bank.not-understood', true)],
  [
    '201 with an application in a place that is not documented',
    201,
    { data: { uuid: aCreated.uuid } },
    { ...unknown('bank.not-understood', true), candidateUuid: aCreated.uuid },
  ],
  [
    '201 with half an application that does not say it is JSON',
    201,
    JSON.stringify(aCreated).slice(0, 80),
    { ...unknown('bank.not-understood'), candidateUuid: null },
  ],
  ['204', 204, '', unknown('bank.not-understood', true)],
  ['202 with an application', 202, aCreated, unknown('bank.not-understood', true)],
  ['206 with an application', 206, aCreated, unknown('bank.not-understood', true)],
  ['304', 304, '', unknown('bank.redirected')],
  ["400 in the bank's shape", 400, { message: 'bad' }, never('bank.refused', ['bad'])],
  ["413 in the bank's shape", 413, { message: 'too_long' }, never('bank.refused', ['too_long'])],
  ["415 in the bank's shape", 415, { error: ['type'] }, never('bank.refused', ['type'])],
  [
    'N-20 422 with a text',
    422,
    { message: 'amount_is_missing' },
    never('bank.refused', ['amount_is_missing']),
  ],
  ['N-20 422 with a list', 422, { message: ['a', 'b'] }, never('bank.refused', ['a', 'b'])],
  ['N-20 422 with a capital', 422, { Message: ['a'] }, never('bank.refused', ['a'])],
  ['N-20 422 with unknown codes', 422, { message: ['ūbung <b>'] }, never('bank.refused', ['ūbung <b>'])],
  [
    '422 with the generic refusal',
    422,
    { message: 'Error has occurred, contact customer support' },
    never('bank.refused', ['Error has occurred, contact customer support']),
  ],
  ['422 with a page', 422, html, unknown('bank.not-understood'), isHtml],
  ['422 with a foreign shape', 422, { errors: ['a'] }, unknown('bank.not-understood')],
  ['422 with a deeper shape', 422, { message: { amount: ['a'] } }, unknown('bank.not-understood')],
  ['422 with nothing', 422, '', unknown('bank.not-understood')],
  ['N-17 401 of the guide', 401, { error: ['unauthorized'] }, { kind: 'later', reason: 'bank.key-refused' }],
  [
    'N-17 401 of the other pages',
    401,
    { message: 'unauthorized' },
    { kind: 'later', reason: 'bank.key-refused' },
  ],
  ['401 with a page', 401, html, unknown('bank.not-understood'), isHtml],
  ['N-17 403', 403, { message: 'explicit deny' }, { kind: 'later', reason: 'bank.shop-refused' }],
  ['403 with a page', 403, html, unknown('bank.not-understood'), isHtml],
  ['N-18 404 in JSON', 404, { message: 'not_found' }, never('bank.not-found', ['not_found'])],
  ['N-18 404 with a page', 404, html, never('bank.not-found'), isHtml],
  ['N-18 405 in JSON', 405, { message: ['no'] }, never('bank.not-found', ['no'])],
  ['N-18 405 with a page', 405, html, never('bank.not-found'), isHtml],
  ['N-19 409', 409, { message: 'already_there' }, unknown('bank.conflict')],
  ['408', 408, { message: 'slow' }, unknown('bank.server-error')],
  ['425', 425, { message: 'early' }, unknown('bank.server-error')],
  ['421', 421, { message: 'misdirected' }, unknown('bank.not-understood')],
  ['429 with a page', 429, html, unknown('bank.too-many'), isHtml],
  ["402 in the bank's shape", 402, { message: 'pay' }, unknown('bank.not-understood')],
  ["451 in the bank's shape", 451, { message: 'law' }, unknown('bank.not-understood')],
  ...[500, 502, 503, 504, 599].flatMap((status): Case[] => [
    [`N-23 ${status} in JSON`, status, { message: 'internal_server_error' }, unknown('bank.server-error')],
    [`N-23 ${status} with a page`, status, html, unknown('bank.server-error'), isHtml],
  ]),
];

for (const [what, status, body, wanted, headers] of rows) {
  test(`POST applications answered with ${what}`, async () => {
    const bank = await lying([answers(status, body, headers)]);
    const { outcome, attempt } = await submit(bank.address);
    expect(outcome).toMatchObject({ ...wanted, evidence: { status } });
    expect([attempt.phase, bank.posts(), bank.connections]).toEqual(['bytes', 1, 1]);
  });
}

const waits: readonly (readonly [string, Headers, number | undefined])[] = [
  ['seconds', { 'retry-after': '120' }, 120_000],
  ['no time', { 'retry-after': '0' }, 1_000],
  ['a negative time', { 'retry-after': '-5' }, 1_000],
  ['ten years', { 'retry-after': '315360000' }, 3_600_000],
  ['a date', { 'retry-after': 'Mon, 23 Nov 2026 10:01:30 GMT' }, 90_000],
  [
    "a date by the bank's own clock",
    { date: 'Mon, 23 Nov 2026 13:00:00 GMT', 'retry-after': 'Mon, 23 Nov 2026 13:00:40 GMT' },
    40_000,
  ],
  ['a date that is over', { 'retry-after': 'Mon, 23 Nov 2020 10:00:00 GMT' }, 1_000],
  ['words', { 'retry-after': 'when you can' }, undefined],
  ['nothing', {}, undefined],
];
test.each(waits)('N-22 429 that asks for %s', async (_what, headers, wanted) => {
  const bank = await lying([answers(429, { message: 'too_many' }, headers)]);
  const { outcome } = await submit(bank.address);
  expect(outcome).toMatchObject({ kind: 'later', reason: 'bank.too-many' });
  expect(outcome.kind === 'later' && outcome.retryAfterMs).toBe(wanted);
  const counter = aCounter(bank.address, { clock: new FakeTime() });
  const read = await counter.readApplication(applicationUuid);
  expect(read).toMatchObject({ kind: 'unread', reason: 'bank.too-many', status: 429 });
  expect(read.kind === 'unread' && read.retryAfterMs).toBe(wanted);
});

type Write = (bank: BankApi, attempt: Attempt) => Promise<SendOutcome<unknown>>;
const aFile = {
  name: 'statement-1.pdf',
  type: 'application/pdf',
  size: 4,
  open: async function* () {
    yield await Promise.resolve(Buffer.from('%PDF'));
  },
} as const;
const writes: readonly (readonly [string, Write, object | string])[] = [
  ['accept', (bank, attempt) => bank.accept(applicationUuid, attempt), { contract: { uuid: contractUuid } }],
  ['cancel of an application', (bank, attempt) => bank.cancelApplication(applicationUuid, attempt), ''],
  [
    'retrieval',
    (bank, attempt) =>
      bank.startRetrieval(
        { applicationUuid, bankId: 24, language: 'et', returnUrl: 'https://shop.example/' },
        attempt,
      ),
    { retrieval_id: 'x', redirect_url: 'https://ob.example/1' },
  ],
  [
    'statements',
    (bank, attempt) =>
      bank.sendStatements({ applicationUuid, files: [aFile], description: 'Salary' }, attempt),
    {},
  ],
  [
    'hosted signing',
    (bank, attempt) => bank.startSigning(contractUuid, 'hosted', 'https://shop.example/', attempt),
    { redirect_url: 'https://sign.example/1' },
  ],
  ['signing by SMS', (bank, attempt) => bank.startSigning(contractUuid, 'sms-code', '', attempt), {}],
  ['confirmation', (bank, attempt) => bank.confirmSigning(contractUuid, '0000', attempt), {}],
  [
    'payment link',
    (bank, attempt) => bank.startPayment(contractUuid, 'https://shop.example/', attempt),
    { redirect_url: 'https://pay.example/1' },
  ],
  ['approval', (bank, attempt) => bank.approveContract(contractUuid, attempt), ''],
  ['cancel of a contract', (bank, attempt) => bank.cancelContract(contractUuid, attempt), ''],
];

test.each(writes)('%s: each kind of answer ends as it must', async (what, write, body) => {
  const needsContent = what !== 'signing by SMS' && typeof body === 'object' && Object.keys(body).length > 0;
  const cases: readonly Case[] = [
    ['', 201, body, { kind: 'done' }],
    ['', 200, body, { kind: 'done' }],
    ['', 204, '', needsContent ? unknown('bank.not-understood') : { kind: 'done' }],
    ['', 200, html, unknown('bank.portal-page'), isHtml],
    ['', 200, 'well', unknown('bank.not-understood')],
    ['', 307, '', unknown('bank.redirected'), { location: 'https://elsewhere.example/' }],
    ['', 422, { message: ['can_not'] }, never('bank.refused', ['can_not'])],
    ['', 401, { error: ['unauthorized'] }, { kind: 'later', reason: 'bank.key-refused' }],
    ['', 404, { message: ['contract_not_found'] }, never('bank.not-found', ['contract_not_found'])],
    ['', 409, { message: 'x' }, unknown('bank.conflict')],
    [
      '',
      429,
      { message: 'x' },
      { kind: 'later', reason: 'bank.too-many', retryAfterMs: 7_000 },
      { 'retry-after': '7' },
    ],
    ['', 503, html, unknown('bank.server-error'), isHtml],
  ];
  for (const [, status, answer, wanted, headers] of cases) {
    const bank = await lying([answers(status, answer, headers)]);
    const counter = aCounter(bank.address);
    const attempt = anAttempt();
    expect(await write(counter, attempt), String(status)).toMatchObject(wanted);
    expect([attempt.phase, bank.connections, bank.requests.length]).toEqual(['bytes', 1, 1]);
  }
});

test('what an accept, a link or hosted signing is for must be in the answer', async () => {
  const bank = await lying([answers(201, {})]);
  const counter = aCounter(bank.address);
  for (const outcome of [
    await counter.accept(applicationUuid, anAttempt()),
    await counter.startSigning(contractUuid, 'hosted', '', anAttempt()),
    await counter.startPayment(contractUuid, '', anAttempt()),
  ]) {
    expect(outcome).toMatchObject(unknown('bank.not-understood', true));
  }
});

const reads: readonly (readonly [string, (bank: BankApi) => Promise<unknown>])[] = [
  ['application', (bank) => bank.readApplication(applicationUuid)],
  ['contract', (bank) => bank.readContract(contractUuid)],
  ['printout', (bank) => bank.readPrintout(contractUuid)],
  ['product', (bank) => bank.readProduct('p')],
  [
    'calculation',
    (bank) =>
      bank.calculate({
        productCode: 'p',
        amount: { cents: 1, currency: 'EUR' },
        period: 1,
        paymentDay: null,
        downPayment: null,
      }),
  ],
  ['ping', (bank) => bank.ping()],
];
const unread: readonly Case[] = [
  ['', 200, html, { reason: 'bank.portal-page' }, isHtml],
  ['', 200, [], { reason: 'bank.not-understood' }],
  ['', 200, '', { reason: 'bank.not-understood' }],
  ['', 302, '', { reason: 'bank.redirected' }, { location: 'http://localhost/' }],
  ['', 401, { error: ['unauthorized'] }, { reason: 'bank.key-refused' }],
  ['', 401, html, { reason: 'bank.not-understood' }, isHtml],
  ['', 403, { message: 'deny' }, { reason: 'bank.shop-refused' }],
  ['', 404, { message: ['not_found'] }, { reason: 'bank.not-found' }],
  ['a gateway’s own 404 says nothing about the key', 404, html, { reason: 'bank.not-understood' }, isHtml],
  ['', 405, html, { reason: 'bank.not-understood' }, isHtml],
  ['', 409, { message: 'x' }, { reason: 'bank.conflict' }],
  ['', 422, { message: ['product_code_is_missing'] }, { reason: 'bank.refused' }],
  ['', 500, { message: 'internal_server_error' }, { reason: 'bank.server-error' }],
  ['', 503, html, { reason: 'bank.server-error', retryAfterMs: 30_000 }, { ...isHtml, 'retry-after': '30' }],
];
test.each(reads)('N-23 reading a %s is tried once, whatever is answered', async (_what, read) => {
  for (const [, status, body, wanted, headers] of unread) {
    const bank = await lying([answers(status, body, headers)]);
    const counter = aCounter(bank.address);
    expect(await read(counter), `${status}`).toMatchObject({ kind: 'unread', status, ...wanted });
    expect(bank.requests.length).toBe(1);
  }
});

test('N-30 an answer about another contract or another product is not taken', async () => {
  const bank = await lying([
    answers(200, { contract: { status: 'activated', uuid: applicationUuid } }),
    answers(200, { code: 'another', parameters: {} }),
  ]);
  const counter = aCounter(bank.address);
  expect(await counter.readContract(contractUuid)).toMatchObject({
    kind: 'unread',
    reason: 'bank.not-understood',
  });
  expect(await counter.readProduct('mine')).toMatchObject({ kind: 'unread', reason: 'bank.not-understood' });
});

test('N-30 an answer about another application says so, for the core to raise the alarm', async () => {
  const other = '11111111-2222-4333-8444-555555555555';
  const bank = await lying([
    answers(200, { credit_application: { uuid: other, decision_status: 'positive' } }),
  ]);
  const counter = aCounter(bank.address);
  expect(await counter.readApplication(applicationUuid)).toMatchObject({
    kind: 'read',
    value: { uuid: other, changedConditions: false, previousUuid: null },
  });
});

test('a refusal without end is cut to what a screen can show', async () => {
  const many = Array.from({ length: 100 }, (_, n) => `code_${n}`);
  const bank = await lying([answers(422, { message: ['x'.repeat(9_000), 'a\u202eb\u0000c', ...many] })]);
  const { outcome } = await submit(bank.address);
  const codes = outcome.kind === 'never' ? outcome.codes : [];
  expect(codes.length).toBe(20);
  expect(codes[0]?.length).toBe(2_000);
  expect(codes[1]).toBe('abc');
});
