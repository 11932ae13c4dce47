import { fold } from '../../../shared/domain/fold.ts';
import { compact, type Term } from './query.ts';
import type { Subject } from './subject.ts';

/**
 * What something is found by, in the form that is quick to look through: a hundred thousand cards are looked at
 * with every key, so plain numbers say first whether the texts of a card are worth a look.
 */
export interface Card {
  /** Every beginning that fits, each behind a line end; whole numbers are closed by a return. */
  readonly words: string;
  /** The pairs of letters that these begin with, as bits of two numbers. */
  readonly lowPairs: number;
  readonly highPairs: number;
  readonly code: string;
  readonly codeEnd: number;
  readonly phone: string;
  readonly phoneEnd: number;
  readonly cents: number;
  /** Where the bank offered another amount. */
  readonly otherCents: number;
}

/** A typed word in the form in which cards are asked for it. */
export interface Needle {
  readonly beginning: string;
  readonly whole: string;
  readonly lowPair: number;
  readonly highPair: number;
  readonly digits: string;
  readonly end: number;
  readonly fromCents: number;
  readonly toCents: number;
}

const none = -1;
const endLength = 4;
/** From so many digits on a personal code is being typed from its beginning. */
const fewestOfCode = 6;

export function cardOf({ names, numbers, identityCode, phone, amounts }: Subject): Card {
  const beginnings = [...names, ...numbers].flatMap(beginningsOf);
  const whole = numbers.map(compact).filter((number) => number !== '');
  const [code, phoneDigits] = [digitsOf(identityCode), digitsOf(phone)];
  let [lowPairs, highPairs] = [0, 0];
  for (const beginning of beginnings) {
    const { low, high } = pairOf(beginning);
    lowPairs |= low;
    highPairs |= high;
  }
  const lines = new Set([
    ...whole.map((number) => `\n${number}\r`),
    ...beginnings.map((each) => `\n${each}`),
  ]);
  return {
    words: [...lines].join(''),
    lowPairs,
    highPairs,
    code,
    codeEnd: endOf(code),
    phone: phoneDigits,
    phoneEnd: endOf(phoneDigits),
    cents: amounts[0]?.cents ?? none,
    otherCents: amounts[1]?.cents ?? none,
  };
}

export function needleOf({ text, digits, amount }: Term): Needle {
  const { low, high } = pairOf(text);
  return {
    beginning: `\n${text}`,
    whole: `\n${text}\r`,
    lowPair: low,
    highPair: high,
    digits: digits ?? '',
    end: endOf(digits ?? ''),
    fromCents: amount?.from ?? Infinity,
    toCents: amount?.to ?? none,
  };
}

export const fits = (card: Card, needle: Needle): boolean =>
  begins(card, needle) ||
  endsOrIsCode(card, needle) ||
  costs(card.cents, needle) ||
  costs(card.otherCents, needle);

/** One of its numbers or references, from the first to the last character. */
export const isExactly = (card: Card, { whole }: Needle): boolean => card.words.includes(whole);

const begins = (card: Card, { beginning, lowPair, highPair }: Needle): boolean =>
  (card.lowPairs & lowPair) === lowPair &&
  (card.highPairs & highPair) === highPair &&
  card.words.includes(beginning);

function endsOrIsCode({ code, codeEnd, phone, phoneEnd }: Card, { digits, end }: Needle): boolean {
  if (end === none) return false;
  if (codeEnd === end && code.endsWith(digits)) return true;
  if (phoneEnd === end && phone.endsWith(digits)) return true;
  return digits.length >= fewestOfCode && code.startsWith(digits);
}

const costs = (cents: number, { fromCents, toCents }: Needle): boolean =>
  cents >= fromCents && cents <= toCents;

/** Where somebody may begin to type: `Mari-Liis` and `Liis`; `INV-2026/10442`, `2026/10442` and `10442`. */
function beginningsOf(text: string): readonly string[] {
  const apart = fold(text).replace(/(?<=\p{L})(?=\d{3})/gu, ' ');
  const parts = apart.match(/[\p{L}\p{N}]+/gu) ?? [];
  return parts.map((_, index) => parts.slice(index).join(''));
}

const bitsEach = 30;

/** One bit for the first two letters, which other pairs may share; none where there is only one letter. */
function pairOf(text: string): { readonly low: number; readonly high: number } {
  if (text.length < 2) return { low: 0, high: 0 };
  const bit = (text.charCodeAt(0) * 31 + text.charCodeAt(1)) % (2 * bitsEach);
  return bit < bitsEach ? { low: 1 << bit, high: 0 } : { low: 0, high: 1 << (bit - bitsEach) };
}

const digitsOf = (text: string): string => text.replace(/\D/gu, '');

const endOf = (digits: string): number =>
  digits.length < endLength ? none : Number(digits.slice(-endLength));
