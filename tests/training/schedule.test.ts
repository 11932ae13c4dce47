import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMonths, daysBetween, makeDate } from '../../shared/domain/dates.ts';
import { guideSchedule } from '../../main/training/guide-example.ts';
import { centsText, readCents } from '../../main/training/figures.ts';
import { firstPaymentDate, makeSchedule, yearlyCost } from '../../main/training/schedule.ts';

const hirePurchase = { yearlyRate: 149, contractFee: 11 };
const free = { yearlyRate: 0, contractFee: 0 };

const someDay = fc
  .tuple(
    fc.integer({ min: 2000, max: 2100 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  )
  .map(([year, month, day]) => makeDate(year, month, day))
  .filter((date) => date !== null);

const someOrder = fc.record({
  amountCents: fc.integer({ min: 1_000, max: 99_999_999 }),
  period: fc.integer({ min: 1, max: 120 }),
  paymentDay: fc.integer({ min: 1, max: 31 }),
  madeOn: someDay,
});

test.each([
  ['with interest and a fee', hirePurchase],
  ['without cost', free],
])('the figures of every schedule %s add up to the cent', (_, price) => {
  fc.assert(
    fc.property(someOrder, (order) => {
      const schedule = makeSchedule(order, price);
      const { firstCents, lastCents, totalCents, feeCents, interestCents } = schedule;
      expect(firstCents * (order.period - 1) + lastCents).toBe(totalCents);
      expect(order.amountCents + feeCents + interestCents).toBe(totalCents);
      expect([firstCents, lastCents, feeCents, interestCents].every(Number.isSafeInteger)).toBe(true);
      expect(Math.min(firstCents, lastCents)).toBeGreaterThan(0);
      expect(Math.min(feeCents, interestCents)).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 2_000 },
  );
});

test('payments come monthly on the chosen day, the first between 15 days and two months away', () => {
  fc.assert(
    fc.property(someOrder, (order) => {
      const { firstDate, lastDate } = makeSchedule(order, hirePurchase);
      const days = daysBetween(order.madeOn, firstDate);
      expect(days).toBeGreaterThanOrEqual(15);
      expect(days).toBeLessThanOrEqual(62);
      expect(lastDate).toBe(addMonths(firstDate, order.period - 1, order.paymentDay));
    }),
  );
});

test.each([
  ['2020-11-05', 15, '2020-12-15'],
  ['2026-11-23', 5, '2027-01-05'],
  ['2026-11-23', 10, '2026-12-10'],
  ['2026-11-20', 5, '2026-12-05'],
  ['2026-11-21', 5, '2027-01-05'],
])('an application of %s with payment day %i is first paid on %s', (madeOn, paymentDay, first) => {
  expect(firstPaymentDate(madeOn, paymentDay)).toBe(first);
});

test("the yearly cost of the guide's example is the guide's", () => {
  const cents = readCents(guideSchedule.payment_amount_monthly) ?? 0;
  const payments = Array.from({ length: 12 }, (_, i) => ({
    cents,
    day: daysBetween('2020-11-05', addMonths(guideSchedule.first_payment_date, i)),
  }));
  expect(yearlyCost(100_100, payments)).toBe(guideSchedule.credit_cost_rate_annual);
});

test('a schedule at 14.9 % over 12 months has the annuity that the textbook gives', () => {
  const schedule = makeSchedule(
    { amountCents: 100_000, period: 12, paymentDay: 15, madeOn: '2026-11-05' },
    hirePurchase,
  );
  // 1000 × r(1+r)¹² / ((1+r)¹² − 1) with r = 0.149 / 12 is 90.2107…; the fee of 11.00 adds 0.91 a month.
  expect(schedule).toMatchObject({ firstCents: 9_021 + 91, feeCents: 1_100 });
  expect(Math.abs(schedule.lastCents - schedule.firstCents)).toBeLessThanOrEqual(20);
});

test('a schedule without cost only divides, and has no yearly cost', () => {
  const order = { amountCents: 10_000, period: 3, paymentDay: 5, madeOn: '2026-11-05' };
  expect(makeSchedule(order, free)).toMatchObject({
    firstCents: 3_333,
    lastCents: 3_334,
    totalCents: 10_000,
    yearlyCost: '0.0',
  });
});

test('the smallest sum over the longest time still leaves something for the last month', () => {
  for (let amountCents = 1_000; amountCents < 4_000; amountCents += 1) {
    const order = { amountCents, period: 60, paymentDay: 5, madeOn: '2026-11-05' };
    expect(makeSchedule(order, hirePurchase).lastCents).toBeGreaterThan(0);
  }
});

test("money is written as in the guide's examples and read in every documented way", () => {
  expect([100_100, 9_657, 0, 5, 10_050].map(centsText)).toEqual(['1001.0', '96.57', '0.0', '0.05', '100.5']);
  expect(['2400', '2400.00', '0.5', 2400, 1001.5, '1001.500'].map(readCents)).toEqual([
    240_000, 240_000, 50, 240_000, 100_150, 100_150,
  ]);
  for (const junk of ['', '-1', '1,5', '1e3', 1e21, NaN, '0x10', null, [], '1.001']) {
    expect([junk, readCents(junk)]).toEqual([junk, null]);
  }
});
