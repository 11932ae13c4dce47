import { expect, test } from 'vitest';
import { products } from '../../main/training/products.ts';
import { aBank } from './a-bank.ts';

const shapes = ['guide', 'strings'] as const;
const markets = ['EE', 'LV'] as const;
const cases = markets.flatMap((market) => shapes.map((shape) => [market, shape] as const));

test.each(cases)(
  'every product of %s is shown in the shape "%s", flat and wrapped',
  async (market, shape) => {
    const flat = await aBank({ market, answers: { shape } });
    const wrapped = await aBank({ market, answers: { shape, product: 'wrapped' } });
    for (const { code, name } of products) {
      const query = { product_code: code };
      const answer = await flat.call('getProduct', { query });
      expect(answer.body).toMatchObject({ code, name: name[market] });
      expect((await wrapped.call('getProduct', { query })).at('product')).toMatchObject({ code });
    }
  },
);

test('products are called as customers of the country call them', () => {
  for (const { name } of products) {
    expect(name.EE).toMatch(/^(?:Järelmaks|Osadeks jagamine|Juhendi näide)/u);
    expect(name.LV).toMatch(/^(?:Pirkums uz nomaksu|Maksājums daļās|Rokasgrāmatas piemērs)/u);
    expect(`${name.EE} ${name.LV}`).not.toMatch(/purchase|parts|payment|shop|guide/iu);
  }
});

test('a product tells its limits and ways, as numbers and flags or as texts', async () => {
  const query = { product_code: 'hire_purchase_approval' };
  const plain = await (await aBank()).call('getProduct', { query });
  expect(plain.at('parameters')).toMatchObject({
    min_amount: '10.0',
    max_amount: '20000.0',
    period_options: [3, 6, 12, 24, 36, 48, 60],
    payment_day_options: [5, 10, 15, 20, 25],
    down_payment_enabled: false,
    allowed_contract_signing_methods: [
      'redirect',
      'send_to_signing_sms',
      'send_to_signing_email',
      'digital',
      'paper',
    ],
    contract_activation_requires_partner_approval: true,
  });
  const texts = await (await aBank({ answers: { shape: 'strings' } })).call('getProduct', { query });
  expect(texts.at('parameters')).toMatchObject({
    period_options: ['3', '6', '12', '24', '36', '48', '60'],
    contract_activation_requires_partner_approval: 'true',
  });
});

test('an unknown product is not found', async () => {
  const bank = await aBank();
  const answer = await bank.call('getProduct', { query: { product_code: 'x' } });
  expect([answer.status, answer.at('message')]).toEqual([404, ['product_not_found']]);
  expect((await bank.call('getProduct')).status).toBe(404);
});

test.each(['simple', 'advanced', 'payment_schedule'])(
  'a calculation is made at the level "%s"',
  async (level) => {
    for (const shape of shapes) {
      const bank = await aBank({ answers: { shape } });
      const body = {
        product_code: 'hire_purchase',
        amount: 450,
        period: 12,
        payment_day: 5,
        response_level: level,
      };
      const answer = await bank.call('calculate', { body });
      expect(answer.status).toBe(201);
      expect(answer.at('payment_amount_monthly')).toBe(shape === 'guide' ? 41.01 : '41.01');
      expect(answer.at('credit_cost_rate_annual')).toBeTypeOf(shape === 'guide' ? 'number' : 'string');
      expect([answer.at('advanced') !== undefined, answer.at('payment_schedule') !== undefined]).toEqual([
        level !== 'simple',
        level === 'payment_schedule',
      ]);
    }
  },
);

test('a calculation gives the figures that the application is then offered', async () => {
  const bank = await aBank();
  const body = { product_code: 'hire_purchase', amount: '450.00', period: '24' };
  const calculated = await bank.call('calculate', { body });
  const uuid = await bank.send('450.00', { period: 24 });
  bank.advance(2_000);
  const schedule = (await bank.read(uuid)).at('payment_schedule') as Record<string, string>;
  expect(Number(schedule.payment_amount_monthly)).toBe(calculated.at('payment_amount_monthly'));
  expect(Number(schedule.repayments_amount_total)).toBe(calculated.at('total_cost'));
  expect(Number(schedule.credit_cost_amount_total)).toBe(calculated.at('total_cost_of_credit'));
});

test.each([
  [{}, ['product_code_is_missing']],
  [{ product_code: 'x' }, ['product_not_found']],
  [{ product_code: 'split_3' }, ['amount_is_missing', 'period_is_missing']],
  [{ product_code: 'split_3', amount: 3000, period: 5 }, ['amount_is_not_valid', 'period_is_not_valid']],
  [
    { product_code: 'split_3', amount: 300, period: 3, response_level: 'all' },
    ['response_level_does_not_have_a_valid_value'],
  ],
])('a calculation of %j is refused', async (body, codes) => {
  const bank = await aBank();
  const answer = await bank.call('calculate', { body });
  expect([answer.status, answer.at('message')]).toEqual([422, codes]);
});
