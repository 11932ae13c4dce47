import { expect, test } from 'vitest';
import { guideApplication, guideExample } from '../../main/training/guide-example.ts';
import { aBank, anOrder, type OrderChanges } from './a-bank.ts';

const day = 86_400_000;

test("the answer to a new application has the JSON types of the guide's example", async () => {
  const bank = await aBank();
  const answer = await bank.call('createApplication', {
    body: anOrder('1001.50', { product: 'hire_purchase' }),
  });
  expect(answer.body).toEqual({
    uuid: answer.text('uuid'),
    number: 89_002_917_001,
    status: 'pending',
    product_code: 'hire_purchase',
    amount: 1001.5,
    period: 12,
    down_payment_amount: 0,
    payment_day: 15,
    start_date: '2026-12-15',
    end_date: '2027-11-15',
    decision_status: 'pending',
    decision_messages: [],
    changed_conditions: false,
    previous_uuid: null,
    salesperson_reference: 'Earl James',
  });
});

test('by a switch it is all texts, and the messages are one text', async () => {
  const bank = await aBank({ answers: { shape: 'strings', messages: 'string' } });
  const answer = await bank.call('createApplication', { body: anOrder('1700.00', { paymentDay: '5' }) });
  expect(answer.body).toMatchObject({
    number: '89002917001',
    amount: '1700.0',
    period: '12',
    payment_day: '5',
    decision_messages: 'Error has occurred, contact customer support',
  });
  const read = await bank.read(await bank.send('450.00'));
  expect(read.at('credit_application.period')).toBe('12');
});

test('an offer shows the figures and the times of the market', async () => {
  const bank = await aBank();
  const uuid = await bank.send('450.00', { paymentDay: 20 });
  bank.advance(2_000);
  expect((await bank.read(uuid)).body).toMatchObject({
    product: { code: 'hire_purchase', name: 'Järelmaks', subtype: 'hire_purchase', type: 'loan' },
    shop: { uuid: bank.shopUuid },
    credit_application: {
      uuid,
      number: '89002917001',
      credit_application_status: 'pre_request',
      process_status: 'offer',
      created_at: '2026-11-23T10:00:00+02:00',
      confirmed_at: '2026-11-23T10:00:02+02:00',
      offer_valid_to: '2026-12-03',
      monthly_income: '2900.0',
      monthly_financial_obligations: 100,
    },
    purchase: { purchase_reference: 'A-10442' },
    contract: null,
    payment_schedule: {
      amount: '450.0',
      interest_rate_annual: '0.149',
      contract_fee_prc: '0.011',
      contract_fee_amount_total: '4.95',
      first_payment_date: '2026-12-20',
      last_payment_date: '2027-11-20',
      payment_day: 20,
    },
  });
});

test('split into parts costs the customer nothing', async () => {
  const bank = await aBank({ market: 'LV' });
  const uuid = await bank.send('100.00', { product: 'split_3', period: 3 });
  bank.advance(2_000);
  expect((await bank.read(uuid)).body).toMatchObject({
    product: { name: 'Maksājums daļās', subtype: 'split_into_parts' },
    payment_schedule: {
      first_payment_amount: '33.33',
      last_payment_amount: '33.34',
      credit_cost_amount_total: '0.0',
      credit_cost_rate_annual: '0.0',
      interest_rate_annual: '0.0',
      contract_fee_amount_total: '0.0',
    },
  });
});

test("the guide's example is there under its uuid, as the guide prints it", async () => {
  const bank = await aBank();
  expect((await bank.read(guideExample.uuid)).body).toEqual(guideApplication(bank.shopUuid));
});

test("who asks for the guide's example is offered the guide's figures", async () => {
  const bank = await aBank();
  const uuid = await bank.send('1001', { product: 'example_product' });
  bank.advance(2_000);
  expect((await bank.read(uuid)).body).toMatchObject({
    credit_application: { offer_valid_to: '2020-11-15', decision_status: 'positive' },
    payment_schedule: {
      payment_amount_monthly: '96.57',
      repayments_amount_total: '1158.84',
      credit_cost_rate_annual: '0.301',
      first_payment_date: '2020-12-15',
    },
  });
  expect((await bank.call('acceptApplication', { uuid })).status).toBe(201);
});

test('an empty request names everything that is missing', async () => {
  const bank = await aBank();
  const answer = await bank.call('createApplication', { body: {} });
  expect([answer.status, answer.at('message')]).toEqual([
    422,
    [
      'credit_application_is_missing',
      'credit_application_is_empty',
      'credit_application_product_code_is_missing',
      'customer_is_missing',
      'customer_identity_code_is_missing',
      'customer_first_name_is_missing',
      'customer_last_name_is_missing',
      'customer_contact_is_missing',
    ],
  ]);
});

const consent = { type: 'EMTA_REGISTRY_QUERY', value: true, text: 'I allow the query.' };
const wrong: readonly (readonly [string, string, OrderChanges, string])[] = [
  ['an unknown product', '450.00', { product: 'no_such' }, 'product_not_found'],
  ['an amount below the product', '9.99', {}, 'credit_application_amount_is_not_valid'],
  ['an amount above the product', '20000.01', {}, 'credit_application_amount_is_not_valid'],
  ['an amount with a comma', '450,00', {}, 'credit_application_amount_is_not_valid'],
  ['an amount with three decimals', '450.001', {}, 'credit_application_amount_is_not_valid'],
  ['no amount', '', {}, 'credit_application_amount_is_missing'],
  ['a period that is no option', '450.00', { period: 13 }, 'credit_application_period_is_not_valid'],
  [
    'a payment day that is no option',
    '450.00',
    { paymentDay: 31 },
    'credit_application_payment_day_is_not_valid',
  ],
  ['no income', '450.00', { credit: { monthly_income: '' } }, 'credit_application_monthly_income_is_missing'],
  ['no e-mail', '450.00', { contact: { email: null } }, 'customer_contact_email_is_missing'],
  ['an e-mail without @', '450.00', { contact: { email: 'mari' } }, 'customer_contact_email_is_not_valid'],
  ['a short phone', '450.00', { contact: { mobile: '112' } }, 'customer_contact_mobile_is_not_valid'],
  ['a name that is a number', '450.00', { customer: { last_name: 7 } }, 'customer_last_name_is_not_valid'],
  [
    'a name without end',
    '450.00',
    { customer: { last_name: 'x'.repeat(201) } },
    'customer_last_name_is_not_valid',
  ],
  [
    'consents without end',
    '450.00',
    { more: { consents: Array(21).fill(consent) } },
    'consents_is_not_valid',
  ],
  ['consents that are no list', '450.00', { more: { consents: {} } }, 'consents_is_not_valid'],
  [
    'a consent without its text',
    '450.00',
    { more: { consents: [{ type: 'A', value: true }] } },
    'consents_is_not_valid',
  ],
  [
    'a callback address that is none',
    '450.00',
    { more: { partner_urls: { callback_url: 'file:///etc' } } },
    'partner_urls_callback_url_is_not_valid',
  ],
  [
    'a down payment where there is none',
    '450.00',
    { credit: { down_payment_amount: '50.00' } },
    'credit_application_down_payment_amount_is_not_valid',
  ],
  [
    'a down payment below a tenth',
    '450.00',
    { product: 'hire_purchase_down_payment', credit: { down_payment_amount: '44.99' } },
    'credit_application_down_payment_amount_is_not_valid',
  ],
  [
    'no down payment where one is needed',
    '450.00',
    { product: 'hire_purchase_down_payment' },
    'credit_application_down_payment_amount_is_missing',
  ],
];
test.each(wrong)('%s is refused', async (_, amount, changes, code) => {
  const bank = await aBank();
  const answer = await bank.call('createApplication', { body: anOrder(amount, changes) });
  expect([answer.status, answer.at('message')]).toEqual([422, [code]]);
});

test('numbers and texts of digits are both taken, and a down payment of nothing anywhere', async () => {
  const bank = await aBank();
  const body = anOrder(450.5, { period: '24', paymentDay: '5', credit: { down_payment_amount: '0.00' } });
  expect((await bank.call('createApplication', { body })).body).toMatchObject({
    amount: 450.5,
    period: 24,
    payment_day: 5,
  });
});

const other = { customer: { identity_code: '38001085718' } } as const;
const own = {
  contact: { mobile: '+37255550001', email: 'juku@example.ee' },
  documentNumber: 'AB1234567',
} as const;
const clashes: readonly (readonly [string, OrderChanges])[] = [
  ['phone', { ...other, ...own, contact: { ...own.contact, mobile: '00372 5363 0000' } }],
  ['phone without its country', { ...other, ...own, contact: { ...own.contact, mobile: '53630000' } }],
  ['e-mail', { ...other, ...own, contact: { ...own.contact, email: 'Mari.TAMM@Example.ee' } }],
  ['document number', { ...other, ...own, documentNumber: 'aa 9790801' }],
];
test.each(clashes)(
  "another customer's %s gives the generic bank error, and takes nothing",
  async (_, changes) => {
    const bank = await aBank();
    await bank.send('450.00');
    const answer = await bank.call('createApplication', { body: anOrder('450.00', changes) });
    expect(answer.body).toMatchObject({
      decision_status: 'failed',
      decision_messages: ['Error has occurred, contact customer support'],
    });
    const clean = await bank.call('createApplication', { body: anOrder('450.00', { ...other, ...own }) });
    expect(clean.at('decision_status')).toBe('pending');
    const mari = await bank.call('createApplication', { body: anOrder('450.00') });
    expect(mari.at('decision_status')).toBe('pending');
  },
);

test('a known customer may come with new and with old data, however the code is spelt', async () => {
  const bank = await aBank({ market: 'LV' });
  const customer = { identity_code: '161175-19997' };
  await bank.send('450.00', { customer });
  const body = anOrder('450.00', { customer: { identity_code: '16117519997' }, contact: own.contact });
  expect((await bank.call('createApplication', { body })).at('decision_status')).toBe('pending');
});

test('accepting makes one contract, once', async () => {
  const bank = await aBank();
  const { uuid, contract } = await bank.accepted();
  expect((await bank.read(uuid)).body).toMatchObject({
    credit_application: {
      credit_application_status: 'accepted',
      process_status: 'waiting_for_customer_signing',
    },
    contract: { uuid: contract, status: 'unsigned' },
  });
  const again = await bank.call('acceptApplication', { uuid });
  expect([again.status, again.at('message')]).toEqual([422, ['can_not_accept']]);
});

test('an application without an offer cannot be accepted', async () => {
  const bank = await aBank();
  const answer = await bank.call('acceptApplication', { uuid: await bank.send('450.00') });
  expect([answer.status, answer.at('message')]).toEqual([422, ['application_is_not_positive']]);
});

test('an offer can be accepted for ten days', async () => {
  const bank = await aBank();
  const [early, late] = [await bank.send('450.00'), await bank.send('460.00')];
  bank.advance(10 * day);
  expect((await bank.call('acceptApplication', { uuid: early })).status).toBe(201);
  bank.advance(day);
  expect((await bank.call('acceptApplication', { uuid: late })).at('message')).toEqual(['can_not_accept']);
});

test('an open application can be cancelled once, and then not accepted', async () => {
  const bank = await aBank();
  const uuid = await bank.send('450.00');
  bank.advance(2_000);
  expect((await bank.call('cancelApplication', { uuid })).status).toBe(204);
  expect((await bank.read(uuid)).body).toMatchObject({
    credit_application: { credit_application_status: 'cancelled', process_status: 'cancelled' },
    payment_schedule: null,
  });
  expect((await bank.call('cancelApplication', { uuid })).at('message')).toEqual(['can_not_cancel']);
  expect((await bank.call('acceptApplication', { uuid })).at('message')).toEqual(['can_not_accept']);
});

test('an application that was accepted, or decided against, cannot be cancelled', async () => {
  const bank = await aBank();
  const { uuid } = await bank.accepted();
  const negative = await bank.send('1000.00');
  bank.advance(2_000);
  expect((await bank.call('cancelApplication', { uuid })).status).toBe(422);
  expect((await bank.call('cancelApplication', { uuid: negative })).status).toBe(422);
});

test('an unknown application is not found by any operation', async () => {
  const bank = await aBank();
  const uuid = '00000000-0000-4000-8000-000000000000';
  for (const id of ['getApplication', 'acceptApplication', 'cancelApplication', 'listBanks']) {
    const answer = await bank.call(id, { uuid });
    expect([id, answer.status, answer.at('message')]).toEqual([id, 404, ['application_not_found']]);
  }
});
