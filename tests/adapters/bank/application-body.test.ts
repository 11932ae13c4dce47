import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applicationBody } from '../../../main/adapters/bank/application-body.ts';
import { withExtras } from '../../../main/adapters/bank/extras.ts';
import {
  downPaymentPercent,
  paymentReturn,
  retrievalLocale,
} from '../../../main/adapters/bank/assumptions.ts';
import { euros } from '../../../shared/domain/money.ts';
import { validateRequest } from '../../contract/openapi.ts';
import { aRequest, ours } from './a-bank.ts';

test("an application goes out in the bank's shape: money as text, counts as numbers, consents with their wording", () => {
  expect(applicationBody(aRequest(), ours)).toEqual({
    credit_application: {
      product_code: 'hire_purchase',
      amount: '450.00',
      period: 12,
      payment_day: 15,
      monthly_income: '2900.00',
      monthly_financial_obligations: '100.00',
      salesperson_reference: 'Earl James',
    },
    customer: { identity_code: '37605030299', first_name: 'Mari', last_name: 'Tamm' },
    customer_contact: { mobile: '+37253630000', email: 'mari.tamm@example.ee' },
    customer_addresses: [{ street: 'Niine 11', city: 'Tallinn', zip_code: '10414', country: 'EE' }],
    customer_identification: { document_type: 'id_card', document_number: 'AA9790801' },
    consents: [{ type: 'EMTA_REGISTRY_QUERY', value: true, text: 'Luban küsida.' }],
    purchase: { purchase_reference: 'A-10442/K7-0042' },
  });
});

test('the proof of authentication and the language of the customer stay in the shop', () => {
  const text = JSON.stringify(applicationBody(aRequest({ 'authentication.proof': 'SECRET-PROOF' }), ours));
  expect(text).not.toMatch(/SECRET-PROOF|authentication|id-card|language|partner_urls/u);
});

test('a payment day that is left to the product is left out, and a refused consent is sent as refused', () => {
  const request = aRequest({ 'credit_application.payment_day': '', 'consents.EMTA_REGISTRY_QUERY': 'no' });
  const body = applicationBody(request, ours);
  expect(body.credit_application).not.toHaveProperty('payment_day');
  expect(body.consents).toMatchObject([{ value: false }]);
});

test('a down payment is money like the amount, and absent where there is none', () => {
  const body = applicationBody({ ...aRequest(), downPayment: euros(4_500) }, ours);
  expect(body.credit_application).toMatchObject({ down_payment_amount: '45.00' });
  expect(validateRequest('createApplication', body)).toEqual([]);
  expect(applicationBody(aRequest(), ours).credit_application).not.toHaveProperty('down_payment_amount');
});

test('counts among the further fields go as numbers, sums and words as text, and the document takes them', () => {
  const extras = {
    'credit_application.dependants_count': '2',
    'credit_application.monthly_household_costs': '120.00',
    'credit_application.employment_start_year': '2019',
    'credit_application.employment_position': '7',
    'purchase.description': 'Bicycle',
  };
  const body = applicationBody({ ...aRequest(), extras }, ours);
  expect(body.credit_application).toMatchObject({
    dependants_count: 2,
    monthly_household_costs: '120.00',
    employment_start_year: 2019,
    employment_position: '7',
  });
  expect(validateRequest('createApplication', body)).toEqual([]);
});

test('the sex goes as the bank’s gender where a product wants it, and is left out elsewhere', () => {
  const body = applicationBody({ ...aRequest(), extras: { 'customer.gender': 'f' } }, ours);
  expect(body.customer).toEqual({
    identity_code: '37605030299',
    first_name: 'Mari',
    last_name: 'Tamm',
    gender: 'f',
  });
  expect(validateRequest('createApplication', body)).toEqual([]);
  expect(applicationBody(aRequest(), ours).customer).not.toHaveProperty('gender');
});

test('no list of goods goes along: the purchase is our reference, and what a product wants said of it', () => {
  expect(applicationBody(aRequest(), ours).purchase).toEqual({ purchase_reference: ours.reference });
  const described = { ...aRequest(), extras: { 'purchase.description': 'Bicycle' } };
  expect(applicationBody(described, ours).purchase).toEqual({
    purchase_reference: ours.reference,
    description: 'Bicycle',
  });
});

test('the least down payment is a fraction like the other rates, or a percentage', () => {
  expect(['0.1', '0.075', '0', '15', '15.5', '1', '101', null].map(downPaymentPercent)).toEqual([
    10,
    7.5,
    0,
    15,
    15.5,
    1,
    null,
    null,
  ]);
});

test('a Latvian code keeps its hyphen, unless the shop sends it bare', () => {
  const request = {
    ...aRequest(),
    customer: { identityCode: '161175-19997', firstName: 'A', lastName: 'B' },
  };
  expect(applicationBody(request, ours).customer).toMatchObject({ identity_code: '161175-19997' });
  expect(applicationBody(request, { ...ours, codeHasHyphen: false }).customer).toMatchObject({
    identity_code: '16117519997',
  });
});

test('further fields of a product land where their path says, and nowhere else', () => {
  const extras = {
    'purchase.description': 'Bicycle',
    'credit_application.dependants_count': '2',
    'customer_addresses.0.house': '11',
    'customer_addresses.apartment': '4',
    'additional_details.pep.is_pep': 'no',
    'credit_application.amount': '1.00',
    'customer.first_name.deeper': 'x',
    'customer_addresses.7.house': 'far away',
    'credit_application.income_source': '',
  };
  const body = applicationBody({ ...aRequest(), extras }, ours);
  expect(body).toMatchObject({
    purchase: { purchase_reference: ours.reference, description: 'Bicycle' },
    credit_application: { dependants_count: 2, amount: '450.00' },
    customer: { first_name: 'Mari' },
    additional_details: { pep: { is_pep: 'no' } },
  });
  expect(body.customer_addresses).toEqual([
    { street: 'Niine 11', city: 'Tallinn', zip_code: '10414', country: 'EE', house: '11', apartment: '4' },
  ]);
  expect(body.credit_application).not.toHaveProperty('income_source');
});

test('no path reaches a prototype, and no path throws or removes what was there', () => {
  const hostile = [
    '__proto__.isAdmin',
    'constructor.prototype.isAdmin',
    'customer.__proto__.isAdmin',
    'prototype.x',
    '',
    '.',
    'a..b',
    'A b',
    'customer_addresses.-1.x',
    'customer_addresses.__proto__',
  ];
  const before = applicationBody(aRequest(), ours);
  for (const path of hostile) expect([path, withExtras(before, { [path]: 'yes' })]).toEqual([path, before]);
  const step = fc.oneof(
    fc.constantFrom('customer', 'customer_addresses', '0', '__proto__', 'constructor', 'purchase', 'x'),
    fc.string({ maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 5 }), fc.string(), (path, text) => {
      const after = withExtras(before, { [path.join('.')]: text });
      expect({}).not.toHaveProperty('isAdmin');
      expect(after).toMatchObject(before);
    }),
  );
});

test('the result of a payment has its place in the return address, with the braces as they are', () => {
  expect(paymentReturn('https://shop.example/pay')).toBe('https://shop.example/pay?status={status}');
  expect(paymentReturn('https://shop.example/pay?till=1')).toBe(
    'https://shop.example/pay?till=1&status={status}',
  );
  expect(paymentReturn('https://shop.example/pay#end')).toBe('https://shop.example/pay?status={status}#end');
  expect(paymentReturn('https://shop.example/{status}')).toBe('https://shop.example/{status}');
});

test("English is not among the languages of the bank link: the market's language stands in", () => {
  expect([retrievalLocale('en', 'EE'), retrievalLocale('en', 'LV'), retrievalLocale('ru', 'LV')]).toEqual([
    'et',
    'lv',
    'ru',
  ]);
});
