import { addMonths, daysBetween, type IsoDate } from '../../shared/domain/dates.ts';

/** The price of a product: the yearly rate and the fee for the contract, in thousandths (149 = 14.9 %). */
export interface Price {
  readonly yearlyRate: number;
  readonly contractFee: number;
}

export interface ScheduleOrder {
  readonly amountCents: number;
  /** Months, at least 1. */
  readonly period: number;
  readonly paymentDay: number;
  /** The day of the application; the annual percentage rate is counted from it. */
  readonly madeOn: IsoDate;
}

/** An offer in whole cents; the yearly cost is a decimal fraction with three places in text. */
export interface Schedule extends ScheduleOrder {
  readonly price: Price;
  readonly feeCents: number;
  readonly interestCents: number;
  readonly firstCents: number;
  readonly lastCents: number;
  readonly totalCents: number;
  readonly firstDate: IsoDate;
  readonly lastDate: IsoDate;
  readonly yearlyCost: string;
}

/** The shortest time between an application and its first payment. */
const leadDays = 15;

/** The payment day of the next month; one month later where that is less than 15 days away. */
export function firstPaymentDate(madeOn: IsoDate, paymentDay: number): IsoDate {
  const next = addMonths(madeOn, 1, paymentDay);
  return daysBetween(madeOn, next) >= leadDays ? next : addMonths(madeOn, 2, paymentDay);
}

export interface PaymentDates {
  readonly firstDate: IsoDate;
  readonly lastDate: IsoDate;
}

export function paymentDates({
  madeOn,
  period,
  paymentDay,
}: Omit<ScheduleOrder, 'amountCents'>): PaymentDates {
  const firstDate = firstPaymentDate(madeOn, paymentDay);
  return { firstDate, lastDate: addMonths(firstDate, period - 1, paymentDay) };
}

/**
 * Equal instalments over a reducing balance, the fee spread over them; the last instalment takes up the
 * cents that rounding leaves. These hold to the cent, as in the guide's example: first × (n − 1) + last =
 * total; amount + fee + interest = total.
 */
export function makeSchedule(order: ScheduleOrder, price: Price): Schedule {
  const { amountCents, period } = order;
  const feeCents = roundedShare(amountCents, price.contractFee, 1000);
  const loan = repay(amountCents, period, price.yearlyRate);
  const feeEach = Math.floor(feeCents / period);
  const feeLast = feeCents - feeEach * (period - 1);
  const firstCents = period === 1 ? loan.last + feeLast : loan.each + feeEach;
  const lastCents = loan.last + feeLast;
  const dates = paymentDates(order);
  const payments = Array.from({ length: period }, (_, i) => ({
    cents: i === period - 1 ? lastCents : firstCents,
    day: daysBetween(order.madeOn, addMonths(dates.firstDate, i, order.paymentDay)),
  }));
  return {
    ...order,
    ...dates,
    price,
    feeCents,
    interestCents: loan.interest,
    firstCents,
    lastCents,
    totalCents: amountCents + feeCents + loan.interest,
    yearlyCost: yearlyCost(amountCents, payments),
  };
}

interface Repayment {
  readonly each: number;
  readonly last: number;
  readonly interest: number;
}

function repay(amount: number, period: number, yearlyRate: number): Repayment {
  const rounded = repayBy(level(amount, period, yearlyRate, 'half-up'), amount, period, yearlyRate);
  if (rounded.last > 0) return rounded;
  // Very small sums over many months: rounding up would pay everything back before the last month.
  return repayBy(level(amount, period, yearlyRate, 'down'), amount, period, yearlyRate);
}

function repayBy(each: number, amount: number, period: number, yearlyRate: number): Repayment {
  let [balance, interest] = [amount, 0];
  for (let month = 1; month < period; month += 1) {
    const due = roundedShare(balance, yearlyRate, 12_000);
    interest += due;
    balance -= each - due;
  }
  const due = roundedShare(Math.max(balance, 0), yearlyRate, 12_000);
  return { each, last: balance + due, interest: interest + due };
}

/** The level instalment `P·r·(1+r)ⁿ / ((1+r)ⁿ − 1)` with r = rate / 12 000, in exact fractions. */
function level(amount: number, period: number, yearlyRate: number, rounding: 'half-up' | 'down'): number {
  if (yearlyRate === 0) return Math.floor(amount / period);
  const [rate, unit, n] = [BigInt(yearlyRate), 12_000n, BigInt(period)];
  const grown = (unit + rate) ** n;
  const above = BigInt(amount) * rate * grown;
  const below = unit * (grown - unit ** n);
  return Number(rounding === 'down' ? above / below : (2n * above + below) / (2n * below));
}

/** `cents × part / whole`, rounded half up, in whole numbers throughout. */
const roundedShare = (cents: number, part: number, whole: number): number =>
  Math.floor((2 * cents * part + whole) / (2 * whole));

export interface Payment {
  readonly cents: number;
  /** Days from the application to the payment. */
  readonly day: number;
}

/**
 * The annual percentage rate: the yearly rate at which the payments are worth the amount today, with actual
 * days / 365 counted from the day of the application. The guide's example gives 0.30098, printed 0.301.
 */
export function yearlyCost(amountCents: number, payments: readonly Payment[]): string {
  if (payments.reduce((total, { cents }) => total + cents, 0) <= amountCents) return '0.0';
  const worth = (rate: number) =>
    payments.reduce((total, { cents, day }) => total + cents / (1 + rate) ** (day / 365), 0);
  let [low, high] = [0, 1];
  while (worth(high) > amountCents && high < 1e6) high *= 2;
  for (let i = 0; i < 60; i += 1) {
    const middle = (low + high) / 2;
    if (worth(middle) > amountCents) low = middle;
    else high = middle;
  }
  return high.toFixed(3).replace(/0{1,2}$/u, '');
}
