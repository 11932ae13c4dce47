import { expect, test } from 'vitest';
import { errorCodes } from '../../../main/adapters/bank/bank-errors.ts';
import { largestAnswer, parseJson } from '../../../main/adapters/bank/json.ts';
import { readApplication } from '../../../main/adapters/bank/read-application.ts';
import { readBanks } from '../../../main/adapters/bank/read-banks.ts';
import { readContract } from '../../../main/adapters/bank/read-contract.ts';
import { readCalculation, readProduct } from '../../../main/adapters/bank/read-product.ts';
import { euros } from '../../../shared/domain/money.ts';
import { contractUuid } from './a-bank.ts';
import { json } from './answers-read.ts';

test('contradiction 8: a contract is read wrapped and flat', () => {
  const contract = {
    status: 'signed',
    process_status: 'waiting_for_downpayment',
    uuid: contractUuid,
    number: 5,
  };
  expect(readContract(json({ contract }), contractUuid)).toEqual(readContract(json(contract), contractUuid));
  expect(readContract(json(contract), contractUuid)).toMatchObject({
    status: 'signed',
    waitsFor: 'down-payment',
    number: '5',
  });
});

test('contradiction 9: a product is read wrapped and flat, and every value may be text', () => {
  const product = {
    code: 'p1',
    name: 'Hire purchase',
    type: 'loan',
    subtype: 'hire_purchase',
    valid_to: '2030-12-11',
    parameters: {
      min_amount: '300.0',
      max_amount: 7500,
      period_options: ['12', 3, '6', 'many', 6],
      default_period: '12',
      payment_day_options: '[5, 10]',
      default_payment_day: 'null',
      down_payment_enabled: 'false',
      min_age: '21',
      min_net_monthly_income: '600.0',
      application_required_params: 'credit_application.monthly_income, purchase.description',
      allowed_contract_signing_methods: [
        'paper',
        'Digital ',
        'send_to_signing_sms',
        'sms',
        'redirect',
        'owl',
      ],
    },
  };
  expect(readProduct(json({ product }), 'p1')).toEqual(readProduct(json(product), 'p1'));
  expect(readProduct(json(product), 'p1')).toEqual({
    code: 'p1',
    name: 'Hire purchase',
    kind: 'hire-purchase',
    minAmount: euros(30_000),
    maxAmount: euros(750_000),
    periods: [3, 6, 12],
    defaultPeriod: 12,
    paymentDays: [5, 10],
    defaultPaymentDay: null,
    requiredFields: ['credit_application.monthly_income', 'purchase.description'],
    signingMethods: ['paper', 'digital', 'link-by-sms', 'sms-code', 'hosted'],
    hasDownPayment: false,
    downPaymentMinPercent: null,
    minAge: 21,
    minIncome: euros(60_000),
    validTo: '2030-12-11',
  });
  expect(readProduct(json({ code: 'p1', parameters: null }), 'p1')).toMatchObject({
    periods: [],
    minAmount: null,
  });
});

test('where a product has no limits, those of what can be financed stand in, one by one', () => {
  const limits = (parameters: object) => {
    const read = readProduct(json({ code: 'p', parameters }), 'p');
    return [read?.minAmount, read?.maxAmount];
  };
  const financeable = { min_financeable_amount: '100.0', max_financeable_amount: 5_000 };
  expect(limits(financeable)).toEqual([euros(10_000), euros(500_000)]);
  expect(limits({ ...financeable, min_amount: 'null', max_amount: '7500' })).toEqual([
    euros(10_000),
    euros(750_000),
  ]);
  expect(limits({ ...financeable, min_amount: '300', max_amount: null })).toEqual([
    euros(30_000),
    euros(500_000),
  ]);
  expect(limits({})).toEqual([null, null]);
});

test('what a product says about age, income and its last day is read, or absent', () => {
  const wishes = (change: object) => {
    const read = readProduct(json({ code: 'p', ...change }), 'p');
    return [read?.minAge, read?.minIncome, read?.validTo];
  };
  expect(
    wishes({ valid_to: '2030-12-11', parameters: { min_age: 20, min_net_monthly_income: 600 } }),
  ).toEqual([20, euros(60_000), '2030-12-11']);
  expect(wishes({ valid_to: 'soon', parameters: { min_age: 'old', min_net_monthly_income: -5 } })).toEqual([
    null,
    null,
    null,
  ]);
  expect(wishes({})).toEqual([null, null, null]);
});

test('the currency of an answer is not read: all sums are euros', () => {
  const monthly = readCalculation(json({ payment_amount_monthly: '45.10', currency: 'PLN' }))?.monthly;
  expect(monthly).toEqual({ cents: 4_510, currency: 'EUR' });
});

test('kinds of products are told from type and subtype', () => {
  const kind = (change: object) => readProduct(json({ code: 'p', ...change }), 'p')?.kind;
  expect(kind({ type: 'hire_purchase' })).toBe('hire-purchase');
  expect(kind({ type: 'loan', subtype: 'hire-purchase' })).toBe('hire-purchase');
  expect(kind({ type: 'loan', subtype: 'split_into_parts' })).toBe('split');
  expect(kind({ type: 'Indivy Pay in parts' })).toBe('split');
  expect(kind({ type: 'leasing' })).toBe('other');
});

test('contradictions 16 and 17: errors are read in every documented shape', () => {
  expect(errorCodes(json({ error: ['unauthorized'] }))).toEqual(['unauthorized']);
  expect(errorCodes(json({ message: 'unauthorized' }))).toEqual(['unauthorized']);
  expect(errorCodes(json({ Message: ['a', 'b'], error: 'c' }))).toEqual(['a', 'b']);
  expect(errorCodes(json({ message: [] }))).toEqual([]);
  for (const foreign of [
    {},
    [],
    'text',
    null,
    5,
    { message: 5 },
    { message: [5] },
    { message: { a: 'b' } },
  ]) {
    expect(errorCodes(json(JSON.stringify(foreign)))).toBeNull();
  }
});

test("contract statuses are the bank's; unknown ones are not understood and wait for nobody", () => {
  const read = (contract: object) => readContract(json({ contract }), contractUuid);
  expect(read({ status: 'activated ' })).toMatchObject({ status: 'activated', waitsFor: null });
  expect(read({ status: 'unsigned' })).toMatchObject({ status: 'unsigned', waitsFor: 'customer' });
  expect(read({ status: 'signed', process_status: 'waiting_for_partners_confirmation' })?.waitsFor).toBe(
    'shop-approval',
  );
  expect(read({ status: 'activated', process_status: 'waiting_for_downpayment' })?.waitsFor).toBeNull();
  expect(read({ status: 'signed', process_status: 'dreaming' })?.waitsFor).toBeNull();
  expect(read({ status: 'frozen' })).toMatchObject({ status: 'not-understood', waitsFor: null });
  expect(read({})).toBeNull();
  expect(readContract(json([]), contractUuid)).toBeNull();
});

test('instants need an offset', () => {
  const signedAt = (signed_at: unknown) =>
    readContract(json({ contract: { status: 'signed', signed_at } }), contractUuid)?.signedAt;
  expect(signedAt('2024-08-02T11:29:56+03:00')).toBe(Date.UTC(2024, 7, 2, 8, 29, 56));
  expect(signedAt('2024-08-02T08:29:56Z')).toBe(Date.UTC(2024, 7, 2, 8, 29, 56));
  for (const odd of ['2024-08-02T11:29:56', '2024-08-02', 1722587396, null, '2024-99-02T11:29:56Z']) {
    expect(signedAt(odd)).toBeNull();
  }
});

test('contradiction 23: the id of a bank goes back as it came', () => {
  const banks = readBanks(
    json({
      bank_list: [
        { id: 24, name: 'Swedbank', icon_url: 'https://icons.example/s.png' },
        { bank_id: '25', name: 'SEB', logo: 'javascript:alert(1)' },
        { id: 0, name: 'LHV', icon: 'http://icons.example/l.png' },
        { name: 'without id' },
        { id: 7 },
        { id: 90071992547409931, name: 'too long to be exact' },
        null,
      ],
    }),
  );
  expect(banks).toEqual([
    { id: 24, name: 'Swedbank', iconUrl: 'https://icons.example/s.png' },
    { id: '25', name: 'SEB', iconUrl: null },
    { id: 0, name: 'LHV', iconUrl: null },
  ]);
  expect(readBanks(json({ bank_list: [] }))).toEqual([]);
  expect(readBanks(json({ banks: [] }))).toBeNull();
});

test('a calculation is read from numbers and from text', () => {
  const counted = { payment_amount_monthly: 624.12, total_cost: 7489.44, credit_cost_rate_annual: 0.1343 };
  const written = {
    payment_amount_monthly: '624.12',
    total_cost: '7489.44',
    credit_cost_rate_annual: '0.1343',
  };
  expect(readCalculation(json(counted))).toEqual(readCalculation(json(written)));
  expect(readCalculation(json(counted))).toEqual({
    monthly: euros(62_412),
    total: euros(748_944),
    apr: '0.1343',
  });
  expect(readCalculation(json({ total_cost: 5 }))).toBeNull();
});

test('N-26 JSON is read within limits, and never becomes more than data', () => {
  expect(parseJson(Buffer.from('\ufeff{"a":"b"}'))).toEqual({ a: 'b' });
  for (const broken of ['', '{', '{"a":NaN}', "{'a':1}", '{"a":1}x', '[1,]', '\u0000']) {
    expect(parseJson(Buffer.from(broken))).toBeUndefined();
  }
  expect(parseJson(Buffer.from('['.repeat(64) + ']'.repeat(64)))).toBeDefined();
  expect(parseJson(Buffer.from('['.repeat(65) + ']'.repeat(65)))).toBeUndefined();
  expect(parseJson(Buffer.from('['.repeat(200_000)))).toBeUndefined();
  expect(parseJson(Buffer.from(JSON.stringify({ text: '[{"\\'.repeat(100) })))).toEqual({
    text: '[{"\\'.repeat(100),
  });
  const polluted = parseJson(Buffer.from('{"__proto__":{"isAdmin":true},"a":{"__proto__":5}}'));
  expect(JSON.stringify(polluted)).toBe('{"a":{}}');
  expect(Object.assign({}, polluted)).not.toHaveProperty('isAdmin');
  expect(largestAnswer).toBe(2 * 1024 * 1024);
});

test('what is no object is no answer', () => {
  for (const odd of [
    'null',
    '5',
    '"text"',
    '[]',
    'true',
    '{}',
    '{"credit_application":null}',
    '{"credit_application":[]}',
  ]) {
    expect(readApplication(json(odd), 'EE')).toBeNull();
    expect(readProduct(json(odd), 'p')).toBeNull();
    expect(readCalculation(json(odd))).toBeNull();
    expect(readBanks(json(odd))).toBeNull();
  }
});
