import type { IsoDate } from './dates.ts';
import type { Money } from './money.ts';

/** A rate as the bank sends it: a decimal fraction in text, `"0.149"` = 14.9 %. */
type Rate = string;

/**
 * The bank's offer, in the bank's own figures (guide, GET application, `payment_schedule`). We compute
 * checks on it, never figures.
 */
export interface Offer {
  readonly amount: Money;
  readonly period: number;
  readonly paymentDay: number | null;
  readonly monthly: Money;
  readonly firstPayment: Money;
  readonly lastPayment: Money;
  readonly firstDate: IsoDate | null;
  readonly lastDate: IsoDate | null;
  readonly total: Money;
  readonly costOfCredit: Money;
  readonly interest: Money;
  readonly contractFee: Money;
  readonly administrationFee: Money;
  readonly administrationFeeMonthly: Money;
  readonly insuranceFee: Money;
  readonly downPayment: Money;
  readonly netCredit: Money;
  readonly apr: Rate | null;
  readonly interestRate: Rate | null;
  readonly validUntil: IsoDate | null;
  /** The day from which the bank counts the yearly rate. */
  readonly countedFrom: IsoDate | null;
}

export interface Payment {
  readonly number: number;
  readonly date: IsoDate;
  readonly amount: Money;
  /** Paid so far, this payment included. */
  readonly paid: Money;
}

export const changeFields = ['amount', 'period', 'payment-day', 'down-payment', 'product'] as const;

/** `asked` and `offered` in the same unit: cents, months or a day of the month. */
export interface Change {
  readonly field: (typeof changeFields)[number];
  readonly asked: string;
  readonly offered: string;
}
