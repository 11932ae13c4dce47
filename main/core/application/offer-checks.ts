import { addMonths, daysBetween, partsOf } from '../../../shared/domain/dates.ts';
import type { Offer, Payment } from '../../../shared/domain/offer.ts';
import { euros, sum } from '../../../shared/domain/money.ts';

/** The bank's payments may differ from its total by rounding, never by more. */
const toleranceCents = 5;
const aprTolerance = 0.01;

/**
 * The payments, one by one, from the bank's own first, monthly and last figures. Null where they do not add
 * up to the bank's total, or do not end on the bank's last day: then only the figures are shown.
 */
export function paymentsOf(offer: Offer): readonly Payment[] | null {
  const { period, firstDate, lastDate, firstPayment, monthly, lastPayment, total } = offer;
  if (period < 1 || period > 600 || firstDate === null) return null;
  const amounts = Array.from({ length: period }, (_, index) => {
    if (index === 0) return firstPayment;
    return index === period - 1 ? lastPayment : monthly;
  });
  if (Math.abs(sum(...amounts).cents - total.cents) > toleranceCents) return null;
  const day = offer.paymentDay ?? partsOf(firstDate).day;
  const dateOf = (index: number): string => (index === 0 ? firstDate : addMonths(firstDate, index, day));
  if (lastDate !== null && dateOf(period - 1) !== lastDate) return null;
  let paid = 0;
  return amounts.map((amount, index) => {
    paid += amount.cents;
    return { number: index + 1, date: dateOf(index), amount, paid: euros(paid) };
  });
}

/** amount + interest + fees = total, within the rounding of one payment each. */
export function doSumsAgree(offer: Offer): boolean {
  const costs = sum(offer.interest, offer.contractFee, offer.administrationFee, offer.insuranceFee);
  const isTotalRight = Math.abs(offer.netCredit.cents + costs.cents - offer.total.cents) <= toleranceCents;
  const isCostRight = Math.abs(costs.cents - offer.costOfCredit.cents) <= toleranceCents;
  return isTotalRight && isCostRight && paymentsOf(offer) !== null;
}

/** Whether the bank's yearly rate follows from its own dates and amounts; null where it cannot be told. */
export function doesAprAgree(offer: Offer): boolean | null {
  const payments = paymentsOf(offer);
  const stated = offer.apr === null ? NaN : Number(offer.apr);
  if (!payments || offer.countedFrom === null || !Number.isFinite(stated)) return null;
  const computed = yearlyRate(offer.netCredit.cents, payments, offer.countedFrom);
  return computed === null ? null : Math.abs(computed - stated) <= aprTolerance;
}

/**
 * Yearly internal rate, actual days / 365, counted from a day. A check only, never shown: it may use
 * floating point, because rates are not money.
 */
export function yearlyRate(borrowedCents: number, payments: readonly Payment[], from: string): number | null {
  const flows = payments.map(({ date, amount }) => ({
    years: daysBetween(from, date) / 365,
    cents: amount.cents,
  }));
  const valueAt = (rate: number): number =>
    flows.reduce((all, { years, cents }) => all + cents / (1 + rate) ** years, 0) - borrowedCents;
  let [low, high] = [-0.99, 100];
  if (borrowedCents <= 0 || valueAt(low) < 0 || valueAt(high) > 0) return null;
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (valueAt(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Names the figures of an offer, so that accepting can say which ones were on the screen. */
export function fingerprintOf(uuid: string, offer: Offer): string {
  const text = JSON.stringify([
    uuid,
    ...Object.keys(offer)
      .sort()
      .map((key) => [key, offer[key as keyof Offer]]),
  ]);
  // FNV-1a, 53 bits of it: tells figures apart, guards nothing.
  let [high, low] = [0x811c9dc5, 0x1b873593];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 0x01000193) >>> 0;
    low = Math.imul(low ^ (code + high), 0x85ebca6b) >>> 0;
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
