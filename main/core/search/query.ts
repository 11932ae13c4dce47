import { fold } from '../../../shared/domain/fold.ts';
import { checkAmount } from '../../../shared/domain/money.ts';
import { normaliseUuid } from '../../../shared/domain/uuid.ts';

/** Everything that one typed word may stand for. */
export interface Term {
  /** Its letters and digits: the beginning of a name or a number. */
  readonly text: string;
  /** Digits alone, four or more: the end of a phone number or of a personal code. */
  readonly digits: string | null;
  /** First and last cent: `450` is everything from 450.00 to 450.99. */
  readonly amount: { readonly from: number; readonly to: number } | null;
  /** The application that has this uuid at the bank. */
  readonly id: string | null;
}

/** One way to understand what was typed; every term of it must fit. */
export type Reading = readonly Term[];

/** Fewer digits end too many numbers. */
const fewestDigits = 4;
/** More ways to understand the same digits only cost time. */
const mostReadings = 8;
const longestForeignPhone = 11;

/**
 * What was typed, word by word. Digits with spaces between them may be one number (`5363 0000`, `1 234,50`) or
 * several (`450 0299`), so there can be more than one reading; none where nothing was typed.
 */
export function readWords(words: string, idAtBank: (uuid: string) => string | null): readonly Reading[] {
  const typed = words.split(/\s+/u).filter((word) => compact(word) !== '');
  let readings: readonly (readonly string[])[] = [[]];
  for (const run of runsOf(typed)) {
    readings = readings
      .flatMap((before) => groupingsOf(run).map((grouping) => [...before, ...grouping]))
      .slice(0, mostReadings);
  }
  if (typed.length === 0) return [];
  return readings.map((reading) => [...new Set(reading)].map((word) => termOf(word, idAtBank)));
}

/** Letters and digits in one spelling; what stands between them is written in many ways. */
export const compact = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');

const isNumeric = (word: string): boolean => /^[€(+]*\d[\d.,()/-]*€?$/u.test(word);

/** Neighbouring words of digits together, each other word alone. */
function runsOf(words: readonly string[]): readonly (readonly string[])[] {
  const runs: string[][] = [];
  for (const word of words) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last !== undefined && isNumeric(word) && isNumeric(last)) run.push(word);
    // `450 eur` is how an amount is written, not a second word.
    else if (!(last !== undefined && isNumeric(last) && word.toLowerCase() === 'eur')) runs.push([word]);
  }
  return runs;
}

/** Word by word, all of them one number, or two numbers. */
function groupingsOf(run: readonly string[]): readonly (readonly string[])[] {
  if (run.length === 1) return [run];
  const places = run.length === 2 ? [] : run.slice(1).map((_, index) => index + 1);
  const joined = [[run], ...places.map((place) => [run.slice(0, place), run.slice(place)])]
    .filter((groups) => groups.every(isOneNumber))
    .map((groups) => groups.map((group) => group.join('')));
  return [run, ...joined];
}

/** Digits throughout, as phones and codes are written, or groups of three behind the first one, as amounts are. */
function isOneNumber(group: readonly string[]): boolean {
  if (group.length === 1) return true;
  if (group.every((word) => /^[(+]*\d[\d()/-]*$/u.test(word))) return true;
  const [first = '', ...rest] = group;
  const last = rest.pop() ?? '';
  return (
    /^€?\d{1,3}$/u.test(first) &&
    rest.every((word) => /^\d{3}$/u.test(word)) &&
    /^\d{3}(?:[.,]\d{0,2})?€?$/u.test(last)
  );
}

function termOf(word: string, idAtBank: (uuid: string) => string | null): Term {
  const uuid = normaliseUuid(word);
  return {
    text: compact(word),
    digits: digitsOf(word),
    amount: amountOf(word),
    id: uuid && idAtBank(uuid),
  };
}

/** As they end a phone number or a code; masked ones as the screen shows them. */
function digitsOf(word: string): string | null {
  const shape = /^•*([(+]*\d[\d()/-]*)$/u.exec(word);
  const digits = shape?.[1]?.replace(/\D/gu, '') ?? '';
  if (digits.length < fewestDigits) return null;
  return digits.length > longestForeignPhone ? digits.replace(/^00/u, '') : digits;
}

/** Cents that were not typed may be any. */
function amountOf(word: string): Term['amount'] {
  const from = checkAmount(word).value?.cents;
  if (from === undefined) return null;
  const decimals = /[.,](\d{1,2})€?$/u.exec(word)?.[1]?.length ?? 0;
  return { from, to: from + 10 ** (2 - decimals) - 1 };
}
