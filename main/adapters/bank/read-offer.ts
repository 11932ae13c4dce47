import { z } from 'zod';
import type { IsoDate } from '../../../shared/domain/dates.ts';
import { euros, type Money } from '../../../shared/domain/money.ts';
import type { Offer } from '../../../shared/domain/offer.ts';
import { date, figure, integer, rate } from './fields.ts';

/** `payment_schedule` of GET applications: money as decimal text, rates as fractions, days as ISO dates. */
export const schedule = z.object({
  period: integer,
  payment_day: integer,
  amount: figure,
  net_credit_amount: figure,
  contract_fee_amount_total: figure,
  credit_cost_amount_total: figure,
  credit_cost_rate_annual: rate,
  interest_rate_annual: rate,
  interest_amount_total: figure,
  first_payment_amount: figure,
  first_payment_date: date,
  last_payment_amount: figure,
  last_payment_date: date,
  payment_amount_monthly: figure,
  repayments_amount_total: figure,
  down_payment_amount_total: figure,
  admin_fee_amount_monthly: figure,
  admin_fee_amount_total: figure,
  insurance_fee_amount_total: figure,
});

type Schedule = z.infer<typeof schedule>;
type Figure = Schedule['amount'];

/** What the credit application around the schedule says. */
interface Around {
  readonly amount: Money | null;
  readonly period: number | null;
  readonly paymentDay: number | null;
  readonly validUntil: IsoDate | null;
  readonly countedFrom: IsoDate | null;
}

/**
 * The offer in the bank's own figures, or null where one that cannot be done without is missing, or any is not
 * readable. Costs that the bank leaves out count as 0.00, as a free product has none; where that is not the
 * truth the sums do not agree, and the offer is flagged before it can be accepted.
 */
export function readOffer(read: Schedule, around: Around): Offer | null {
  const needed = neededFigures(read, around);
  const costs = costFigures(read);
  const period = read.period ?? around.period;
  if (!needed || !costs || period === null || period < 1) return null;
  return {
    ...needed,
    ...costs,
    period,
    paymentDay: read.payment_day ?? around.paymentDay,
    firstDate: read.first_payment_date,
    lastDate: read.last_payment_date,
    apr: read.credit_cost_rate_annual,
    interestRate: read.interest_rate_annual,
    validUntil: around.validUntil,
    countedFrom: around.countedFrom,
  };
}

function neededFigures(read: Schedule, around: Around) {
  return allReadable({
    amount: read.amount === 'absent' ? (around.amount ?? 'absent') : read.amount,
    monthly: read.payment_amount_monthly,
    firstPayment: read.first_payment_amount,
    lastPayment: read.last_payment_amount,
    total: read.repayments_amount_total,
    netCredit: read.net_credit_amount,
  });
}

function costFigures(read: Schedule) {
  return allReadable({
    costOfCredit: orZero(read.credit_cost_amount_total),
    interest: orZero(read.interest_amount_total),
    contractFee: orZero(read.contract_fee_amount_total),
    administrationFee: orZero(read.admin_fee_amount_total),
    administrationFeeMonthly: orZero(read.admin_fee_amount_monthly),
    insuranceFee: orZero(read.insurance_fee_amount_total),
    downPayment: orZero(read.down_payment_amount_total),
  });
}

const orZero = (read: Figure): Figure => (read === 'absent' ? euros(0) : read);

function allReadable<K extends string>(
  figures: Readonly<Record<K, Figure>>,
): Readonly<Record<K, Money>> | null {
  return Object.values<Figure>(figures).every((read) => typeof read === 'object')
    ? (figures as Readonly<Record<K, Money>>)
    : null;
}
