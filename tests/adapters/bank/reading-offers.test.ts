import { expect, test } from 'vitest';
import { readApplication } from '../../../main/adapters/bank/read-application.ts';
import { euros } from '../../../shared/domain/money.ts';
import { applicationUuid } from './a-bank.ts';
import { guideSchedule, json, nested, offerOf } from './answers-read.ts';

test("the offer holds the guide's own figures", () => {
  const core = { offer_valid_to: '2020-11-15', created_at: '2020-11-05T13:01:42+02:00', max_limit: '3000.0' };
  expect(offerOf({}, core)).toEqual({
    amount: euros(100_100),
    period: 12,
    paymentDay: 15,
    monthly: euros(9_657),
    firstPayment: euros(9_657),
    lastPayment: euros(9_657),
    firstDate: '2020-12-15',
    lastDate: '2021-11-15',
    total: euros(115_884),
    costOfCredit: euros(15_784),
    interest: euros(14_684),
    contractFee: euros(1_100),
    administrationFee: euros(0),
    administrationFeeMonthly: euros(0),
    insuranceFee: euros(0),
    downPayment: euros(0),
    netCredit: euros(100_100),
    apr: '0.301',
    interestRate: '0.149',
    validUntil: '2020-11-15',
    countedFrom: '2020-11-05',
  });
  expect(JSON.stringify(nested(core, { payment_schedule: guideSchedule }))).not.toContain('300000');
});

test('D-05: money is read digit by digit and never rounded', () => {
  const total = (written: string) => {
    const schedule = JSON.stringify({ ...guideSchedule, repayments_amount_total: 'HERE' }).replace(
      '"HERE"',
      written,
    );
    const text = `{"credit_application":{"uuid":"${applicationUuid}","decision_status":"positive"},"payment_schedule":${schedule}}`;
    return readApplication(json(text), 'EE')?.offer?.total.cents;
  };
  expect(total('1001.1')).toBe(100_110);
  expect(total('"1001.10000"')).toBe(100_110);
  expect(total('0.29')).toBe(29);
  expect(total('"4.35"')).toBe(435);
  expect(total('9999999.99')).toBe(999_999_999);
  for (const odd of [
    '1001.105',
    '"1001,50"',
    '1e3',
    '"1 000"',
    '-1',
    '"-0.01"',
    '10000000',
    '"NaN"',
    'true',
    '[1]',
    '{}',
    '1e400',
    '"٣"',
  ]) {
    expect([odd, total(odd)]).toEqual([odd, undefined]);
  }
});

test('an offer without a figure that is needed is none; costs that are left out count as nothing', () => {
  for (const needed of [
    'payment_amount_monthly',
    'first_payment_amount',
    'last_payment_amount',
    'repayments_amount_total',
    'net_credit_amount',
  ]) {
    expect(offerOf({ [needed]: null })).toBeNull();
    expect(offerOf({ [needed]: 'soon' })).toBeNull();
  }
  expect(offerOf({ insurance_fee_amount_total: null, contract_fee_amount_total: 'null' })).toMatchObject({
    insuranceFee: euros(0),
    contractFee: euros(0),
  });
  expect(offerOf({ contract_fee_amount_total: 'eleven' })).toBeNull();
  expect(offerOf({ amount: null, period: null }, { amount: '500', period: 6 })).toMatchObject({
    amount: euros(50_000),
    period: 6,
  });
  expect(offerOf({ period: null })).toBeNull();
  expect(offerOf({ period: 0 })).toBeNull();
  expect(nested({}, { payment_schedule: null })?.offer).toBeNull();
});

test('rates stay text, dates must exist', () => {
  expect(offerOf({ credit_cost_rate_annual: 0.1, interest_rate_annual: '14,9 %' })).toMatchObject({
    apr: '0.1',
    interestRate: null,
  });
  expect(
    offerOf({ first_payment_date: '2021-02-29', last_payment_date: '2021-11-15T00:00:00+02:00' }),
  ).toMatchObject({
    firstDate: null,
    lastDate: '2021-11-15',
  });
});

test('the yearly rate is counted from the day at the market', () => {
  const countedFrom = (created_at: unknown) => offerOf({}, { created_at })?.countedFrom;
  expect(countedFrom('2026-11-05T00:30:00+02:00')).toBe('2026-11-05');
  expect(countedFrom('2026-11-04T22:30:00Z')).toBe('2026-11-05');
  expect(countedFrom('2026-07-04T20:59:59.999+00:00')).toBe('2026-07-04');
  expect(countedFrom('2026-07-04T21:00:00Z')).toBe('2026-07-05');
  expect(countedFrom('2026-13-05T00:30:00+02:00')).toBeNull();
  expect(countedFrom('yesterday')).toBeNull();
  expect(countedFrom(null)).toBeNull();
});
