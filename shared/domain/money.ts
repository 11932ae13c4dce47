import type { Check } from './check.ts';
import { blocked, passed } from './check.ts';

/** The guide's markets pay in euros, so the currency of an answer is not read (assumed). */
export const currency = 'EUR';
export const currencySign = '€';

/** Whole cents; never a float, never without its currency. */
export interface Money {
  readonly cents: number;
  readonly currency: typeof currency;
}

/** No sum of this trade is larger: 9 999 999.99. It also keeps every sum far inside safe integers. */
export const largestCents = 999_999_999;

export const euros = (cents: number): Money => ({ cents, currency });

export const sum = (...parts: readonly Money[]): Money =>
  euros(parts.reduce((all, part) => all + part.cents, 0));

/** `100150` → `"1001.50"`: the form in which money travels to the bank. */
export function toDecimalText({ cents }: Money): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * Reads what people type: `1001`, `1001,5`, `1 001,50`, `1.001,50`, `1,001.50`, `€1001`. One separator before
 * exactly three digits (`1.001`) is read as thousands, with a hint, because it could have meant 1.001.
 */
export function checkAmount(typed: string): Check<Money> {
  const text = typed.replace(/[\s\u00a0\u202f]|€|eur/giu, '');
  if (text === '') return blocked('required');
  if (!/^\d[\d.,]*$/u.test(text)) return blocked('amount.shape');
  const split = splitDecimals(text);
  if (!split) return blocked('amount.shape');
  const whole = split.whole.replace(/^0+(?=\d)/u, '');
  if (whole.length > 8) return blocked('amount.too-large', { max: toDecimalText(euros(largestCents)) });
  const cents = Number(whole) * 100 + Number(split.decimals.padEnd(2, '0'));
  if (cents > largestCents) return blocked('amount.too-large', { max: toDecimalText(euros(largestCents)) });
  return passed(euros(cents), split.ambiguous ? [{ level: 'hint', code: 'amount.ambiguous' }] : []);
}

interface Split {
  readonly whole: string;
  readonly decimals: string;
  readonly ambiguous: boolean;
}

function splitDecimals(text: string): Split | null {
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (last < 0) return { whole: text, decimals: '', ambiguous: false };
  const separator = text.charAt(last);
  const other = separator === '.' ? ',' : '.';
  const head = text.slice(0, last);
  const tail = text.slice(last + 1);
  if (tail.length === 3 && isGroupHead(head, separator)) {
    return { whole: text.replaceAll(separator, ''), decimals: '', ambiguous: !head.includes(separator) };
  }
  if (tail.length > 2 || head.includes(separator) || !isGrouped(head, other)) return null;
  return { whole: head.replaceAll(other, ''), decimals: tail, ambiguous: false };
}

/** What may stand before the last group of thousands: `1`, `123`, `1.234`, and never `1001` or `0`. */
function isGroupHead(text: string, separator: string): boolean {
  const [first = '', ...groups] = text.split(separator);
  return /^[1-9]\d{0,2}$/u.test(first) && groups.every((group) => /^\d{3}$/u.test(group));
}

/** True for digits alone and for `1.234`: a whole number with or without thousands separators. */
const isGrouped = (text: string, separator: string): boolean =>
  /^\d+$/u.test(text) || isGroupHead(text, separator);
