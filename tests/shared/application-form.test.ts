import { describe, expect, test } from 'vitest';
import {
  checkForm,
  extraFields,
  formFields,
  hasDownPayment,
  leastDownPayment,
  mayStayEmpty,
  purchaseOf,
  startingValues,
  type FormRules,
} from '../../shared/domain/application-form.ts';
import { euros } from '../../shared/domain/money.ts';
import type { ProductTerms } from '../../shared/domain/product.ts';
import { hirePurchase, mari, taxBoardConsent } from '../people.ts';

const rules: FormRules = {
  market: 'EE',
  strictness: 'live',
  today: '2026-11-23',
  product: hirePurchase,
  consents: [taxBoardConsent],
  documentTypes: ['id_card'],
  customerLanguage: 'et',
};
const issueOf = (values: Record<string, string>, field: string) =>
  checkForm({ ...mari, ...values }, rules).issues[field]?.map(({ level, code }) => `${level} ${code}`);

describe('the form of a credit application', () => {
  test('a complete form becomes a request in one spelling', () => {
    const { issues, request } = checkForm(mari, rules);
    expect(issues).toEqual({});
    expect(request).toEqual({
      productCode: 'hire_purchase',
      amount: { cents: 45_000, currency: 'EUR' },
      period: 12,
      paymentDay: 15,
      downPayment: null,
      ownReference: 'A-10442',
      customer: { identityCode: '37605030299', firstName: 'Mari', lastName: 'Tamm' },
      contact: { mobile: '+37253630000', email: 'mari.tamm@example.ee' },
      address: { street: 'Niine 11', city: 'Tallinn', postcode: '10414', country: 'EE' },
      document: { type: 'id_card', number: 'AA9790801' },
      authentication: { method: 'id-card', proof: 'seen at the counter' },
      monthlyIncome: { cents: 290_000, currency: 'EUR' },
      monthlyObligations: { cents: 10_000, currency: 'EUR' },
      consents: [
        { type: 'EMTA_REGISTRY_QUERY', isGiven: true, text: 'Luban küsida.', language: 'et', version: '1' },
      ],
      extras: {},
      customerLanguage: 'et',
    });
  });

  test('a document that the shop does not take is to be chosen again', () => {
    const values = { ...mari, 'customer_identification.document_type': 'passport' };
    const { issues, request } = checkForm(values, rules);
    expect(request).toBeNull();
    expect(issues).toEqual({
      'customer_identification.document_type': [{ level: 'block', code: 'choice' }],
    });
    const taken = checkForm(values, { ...rules, documentTypes: ['id_card', 'passport'] });
    expect(taken.request?.document.type).toBe('passport');
  });

  test('an empty form names every field it needs and makes no request', () => {
    const { issues, request } = checkForm({}, rules);
    expect(request).toBeNull();
    const optional = [
      'credit_application.payment_day',
      'credit_application.down_payment_amount',
      'purchase.purchase_reference',
    ];
    expect(Object.keys(issues).sort()).toEqual(
      [...formFields.filter((field) => !optional.includes(field)), 'consents.EMTA_REGISTRY_QUERY'].sort(),
    );
  });

  test('every single required field, left empty, keeps the application back', () => {
    for (const field of Object.keys(mari)) {
      if (['credit_application.payment_day', 'purchase.purchase_reference'].includes(field)) continue;
      expect([field, checkForm({ ...mari, [field]: '' }, rules).request]).toEqual([field, null]);
    }
  });

  test('the product sets the limits', () => {
    expect(issueOf({ 'credit_application.amount': '9,99' }, 'credit_application.amount')).toEqual([
      'block amount.too-small',
    ]);
    expect(issueOf({ 'credit_application.amount': '20000,01' }, 'credit_application.amount')).toEqual([
      'block amount.too-large',
    ]);
    expect(issueOf({ 'credit_application.period': '7' }, 'credit_application.period')).toEqual([
      'block period.not-offered',
    ]);
    expect(issueOf({ 'credit_application.payment_day': '31' }, 'credit_application.payment_day')).toEqual([
      'block payment-day.not-offered',
    ]);
    expect(checkForm(mari, { ...rules, product: null }).request).toBeNull();
  });

  test('exactly at the limits an amount passes, a cent beyond them it does not', () => {
    const amountOf = (typed: string) =>
      issueOf({ 'credit_application.amount': typed }, 'credit_application.amount');
    expect([amountOf('10'), amountOf('10,00'), amountOf('20 000,00')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([amountOf('9.99'), amountOf('0'), amountOf('20000.01')]).toEqual([
      ['block amount.too-small'],
      ['block amount.too-small'],
      ['block amount.too-large'],
    ]);
    const open = { ...hirePurchase, minAmount: null, maxAmount: null };
    const free = (typed: string) =>
      checkForm({ ...mari, 'credit_application.amount': typed }, { ...rules, product: open }).issues;
    expect(free('0')['credit_application.amount']?.[0]?.code).toBe('amount.too-small');
    expect(free('0,01')['credit_application.amount']).toBeUndefined();
  });

  test('a street and a town in Cyrillic letters advise about the keyboard and hold nothing back', () => {
    const fields = ['customer_addresses.0.street', 'customer_addresses.0.city'];
    const typed = Object.fromEntries(fields.map((field) => [field, 'Нарва']));
    for (const field of fields) expect(issueOf(typed, field)).toEqual(['hint text.layout']);
    expect(checkForm({ ...mari, ...typed }, rules).request?.address).toMatchObject({
      street: 'Нарва',
      city: 'Нарва',
    });
  });

  test('a doubtful code passes only when it is typed again identically', () => {
    const doubtful = { 'customer.identity_code': '38808050001' };
    expect(issueOf(doubtful, 'customer.identity_code')).toEqual(['confirm identity-code.check-digit']);
    expect(
      issueOf({ ...doubtful, 'again.customer.identity_code': '38808050002' }, 'customer.identity_code'),
    ).toEqual(['confirm identity-code.check-digit', 'confirm again.different']);
    const again = { ...mari, ...doubtful, 'again.customer.identity_code': '38808050001' };
    expect(checkForm(again, rules).request?.customer.identityCode).toBe('38808050001');
    expect(checkForm(again, rules).confirmed).toEqual(['customer.identity_code']);
    const open = checkForm({ ...again, 'again.customer.identity_code': '' }, rules);
    expect([open.request, open.confirmed]).toEqual([null, []]);
  });

  test('what was typed again without a doubt confirms nothing', () => {
    const code = mari['customer.identity_code'] ?? '';
    expect(checkForm({ ...mari, 'again.customer.identity_code': code }, rules).confirmed).toEqual([]);
  });

  test('refusing a consent is an answer, and is sent with the wording that was shown', () => {
    const { request } = checkForm(
      { ...mari, 'consents.EMTA_REGISTRY_QUERY': 'no' },
      { ...rules, customerLanguage: 'ru' },
    );
    expect(request?.consents).toEqual([
      { type: 'EMTA_REGISTRY_QUERY', isGiven: false, text: 'Разрешаю запрос.', language: 'ru', version: '1' },
    ]);
  });

  test('fields that a product wants beyond the form become extra fields that must be filled', () => {
    const product = {
      ...hirePurchase,
      requiredFields: ['purchase.description', 'credit_application.monthly_income'],
    };
    expect(extraFields(product)).toEqual(['purchase.description']);
    expect(checkForm(mari, { ...rules, product }).issues['purchase.description']?.[0]?.code).toBe('required');
    const filled = { ...mari, 'purchase.description': 'Bicycle' };
    expect(checkForm(filled, { ...rules, product }).request?.extras).toEqual({
      'purchase.description': 'Bicycle',
    });
  });

  test('what a product wants is never asked for twice, and what is no path is left to the bank', () => {
    const requiredFields = [
      'purchase.description',
      'purchase.description',
      'customer_addresses.city',
      'customer_addresses.0.country',
      'consents.EMTA_REGISTRY_QUERY',
      'customer',
      'Purchase.Description',
      'purchase description',
      'purchase..description',
      `purchase.${'x'.repeat(80)}`,
      '__proto__.x',
      'customer_addresses.0.house',
    ];
    expect(extraFields({ ...hirePurchase, requiredFields })).toEqual([
      'purchase.description',
      'customer_addresses.0.house',
    ]);
    const many = Array.from({ length: 60 }, (_, n) => `purchase.field_${n}`);
    expect(extraFields({ ...hirePurchase, requiredFields: many })).toHaveLength(20);
  });

  test('further fields are numbers, sums and days where the guide has them so', () => {
    const extra = (path: string, typed: string) => {
      const product = { ...hirePurchase, requiredFields: [path] };
      const { issues, request } = checkForm({ ...mari, [path]: typed }, { ...rules, product });
      return issues[path]?.[0]?.code ?? request?.extras[path];
    };
    const credit = (name: string, typed: string) => extra(`credit_application.${name}`, typed);
    expect([' 2 ', '02', '0'].map((typed) => credit('dependants_count', typed))).toEqual(['2', '2', '0']);
    for (const typed of ['two', '-1', '1.5', '31', '1e3']) {
      expect([typed, credit('dependants_count', typed)]).toEqual([typed, 'number.shape']);
    }
    expect([credit('employment_start_month', '12'), credit('employment_start_month', '13')]).toEqual([
      '12',
      'number.shape',
    ]);
    expect([credit('employment_start_year', '2019'), credit('employment_start_year', '19')]).toEqual([
      '2019',
      'number.shape',
    ]);
    expect([credit('monthly_household_costs', '1 200,5'), credit('monthly_household_costs', 'much')]).toEqual(
      ['1200.50', 'amount.shape'],
    );
    expect(credit('employment_position', ' private_sector_employee ')).toBe('private_sector_employee');
    const until = 'customer_identification.document_valid_to';
    expect(['31.12.2030', '1.2.2030', '2030-02-01'].map((typed) => extra(until, typed))).toEqual([
      '2030-12-31',
      '2030-02-01',
      '2030-02-01',
    ]);
    for (const typed of ['12/31/2030', 'soon', '31.12.30']) {
      expect([typed, extra(until, typed)]).toEqual([typed, 'date.shape']);
    }
    for (const typed of ['31.02.2030', '31.4.2030', '2030-13-01']) {
      expect([typed, extra(until, typed)]).toEqual([typed, 'date.none']);
    }
    for (const path of [until, 'credit_application.dependants_count', 'x.y']) {
      expect([path, extra(path, '  ')]).toEqual([path, 'required']);
    }
  });

  test('what the form knows and may stay empty must be filled in where the product wants it', () => {
    const wanted = ['credit_application.payment_day', 'purchase.purchase_reference'] as const;
    const product = { ...hirePurchase, requiredFields: wanted };
    for (const field of wanted) {
      expect(mayStayEmpty(field, hirePurchase)).toBe(true);
      expect(mayStayEmpty(field, product)).toBe(false);
      expect(issueOf({ [field]: '' }, field)).toBeUndefined();
      const { issues, request } = checkForm({ ...mari, [field]: '' }, { ...rules, product });
      expect([issues[field]?.[0]?.code, request]).toEqual(['required', null]);
    }
    expect(extraFields(product)).toEqual([]);
  });

  test('starts with the product defaults and never with a consent', () => {
    const values = startingValues('LV', hirePurchase);
    expect(values).toMatchObject({ 'credit_application.period': '12', 'customer_addresses.0.country': 'LV' });
    expect(Object.keys(values).some((field) => field.startsWith('consents.'))).toBe(false);
  });

  test('what the customer declares, and how the customer was identified, is asked: a form as it starts has neither', () => {
    const { issues } = checkForm(startingValues('EE', hirePurchase), rules);
    const asked = ['monthly_income', 'monthly_financial_obligations'].map(
      (field) => `credit_application.${field}`,
    );
    for (const field of [...asked, 'authentication.method', 'authentication.proof'])
      expect([field, issues[field]?.[0]?.code]).toEqual([field, 'required']);
  });
});

describe('a down payment', () => {
  const field = 'credit_application.down_payment_amount';
  const withIt: ProductTerms = { ...hirePurchase, hasDownPayment: true, downPaymentMinPercent: 10 };
  const paying = (typed: string, product: ProductTerms, more: Record<string, string> = {}) =>
    checkForm({ ...mari, [field]: typed, ...more }, { ...rules, product });
  const codes = (typed: string, product: ProductTerms) =>
    paying(typed, product).issues[field]?.map(({ code, facts }) => `${code} ${facts?.min ?? ''}`.trim());

  test('is asked for only where the product has one, or wants the field', () => {
    expect([hasDownPayment(hirePurchase), hasDownPayment(withIt), hasDownPayment(null)]).toEqual([
      false,
      true,
      false,
    ]);
    expect(hasDownPayment({ ...hirePurchase, requiredFields: [field] })).toBe(true);
    expect(extraFields({ ...withIt, requiredFields: [field] })).toEqual([]);
    expect(paying('50', hirePurchase).request?.downPayment).toBeNull();
    expect(paying('nonsense', hirePurchase).issues).toEqual({});
  });

  test('has the product’s least part of the amount, to the cent', () => {
    expect(codes('44,99', withIt)).toEqual(['amount.too-small 45.00']);
    expect(paying('45', withIt).request?.downPayment).toEqual(euros(4_500));
    expect(codes('', withIt)).toEqual(['required']);
    expect(codes('x', withIt)).toEqual(['amount.shape']);
    expect(leastDownPayment({ ...withIt, downPaymentMinPercent: 7.5 }, euros(10_001))).toEqual(euros(751));
    expect(leastDownPayment({ ...withIt, downPaymentMinPercent: 10 }, euros(45_000))).toEqual(euros(4_500));
    expect(leastDownPayment({ ...withIt, downPaymentMinPercent: null }, euros(45_000))).toBeNull();
  });

  test('may be left out where the bank names no least part and does not want the field', () => {
    const free = { ...withIt, downPaymentMinPercent: null };
    expect(paying('', free).request).toMatchObject({ downPayment: null });
    expect(paying('0', free).request).toMatchObject({ downPayment: euros(0) });
    expect(paying('', { ...free, requiredFields: [field] }).request).toBeNull();
  });
});

describe('what a product says of its customers', () => {
  const income = 'credit_application.monthly_income';
  const asked = (values: Record<string, string>, product: Partial<ProductTerms>) =>
    checkForm({ ...mari, ...values }, { ...rules, product: { ...hirePurchase, ...product } });

  test('an income below the product’s least is told, and the bank decides about it', () => {
    const low = asked({ [income]: '599,99' }, { minIncome: euros(60_000) });
    expect(low.issues[income]).toEqual([
      { level: 'hint', code: 'amount.low-income', facts: { min: '600.00' } },
    ]);
    expect(low.request?.monthlyIncome).toEqual(euros(59_999));
    expect(asked({ [income]: '600' }, { minIncome: euros(60_000) }).issues).toEqual({});
    expect(asked({ [income]: '0' }, {}).issues).toEqual({});
  });

  test('a customer too young for the product is stopped at a live till, as one under 18 is', () => {
    // Mari is 50.
    const field = 'customer.identity_code';
    expect(asked({}, { minAge: 51 })).toMatchObject({
      request: null,
      issues: { [field]: [{ level: 'block', code: 'identity-code.age-under', facts: { age: 51 } }] },
    });
    expect(asked({}, { minAge: 50 }).issues).toEqual({});
    const child = { [field]: '51107121760' };
    const underAge = [{ level: 'block', code: 'identity-code.age-under', facts: { age: 18 } }];
    for (const minAge of [null, 0, 16]) expect(asked(child, { minAge }).issues[field]).toEqual(underAge);
  });
});

describe('the purchase as it can be reckoned', () => {
  test('is there as soon as amount, period and payment day are right, whoever buys', () => {
    const bought = {
      'credit_application.product_code': 'hire_purchase',
      'credit_application.amount': '1 001,50',
      'credit_application.period': '12',
    };
    expect(purchaseOf(bought, hirePurchase)).toEqual({
      productCode: 'hire_purchase',
      amount: euros(100_150),
      period: 12,
      paymentDay: null,
      downPayment: null,
    });
    expect(purchaseOf({ ...bought, 'credit_application.payment_day': '10' }, hirePurchase)?.paymentDay).toBe(
      10,
    );
  });

  test.each([
    ['credit_application.amount', ''],
    ['credit_application.amount', '5'],
    ['credit_application.amount', '20000,01'],
    ['credit_application.period', '7'],
    ['credit_application.payment_day', '31'],
    ['credit_application.product_code', 'another'],
  ])('is not there while %s is "%s"', (field, typed) => {
    expect(purchaseOf({ ...mari, [field]: typed }, hirePurchase)).toBeNull();
    expect(purchaseOf({ ...mari }, hirePurchase)).not.toBeNull();
  });
});
