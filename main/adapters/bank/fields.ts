import { z } from 'zod';
import { isIsoDate, makeDate, type Instant, type IsoDate } from '../../../shared/domain/dates.ts';
import { euros, largestCents, type Money } from '../../../shared/domain/money.ts';
import { cleanText } from '../../../shared/domain/text.ts';
import { normaliseUuid } from '../../../shared/domain/uuid.ts';
import { JsonNumber } from './json.ts';

// The content policy refuses code made at run time, and so does this program everywhere.
z.config({ jitless: true });

/**
 * One value as the bank may write it: text or number for the same field, `null` and `"null"`, absent. Anything
 * else counts as absent: a field that cannot be read never spoils the answer around it, except where a shape
 * demands it.
 */
const scalar = z
  .union([z.string(), z.boolean(), z.null(), z.instanceof(JsonNumber)])
  .optional()
  .catch(undefined)
  .transform((value) => {
    const text =
      value instanceof JsonNumber ? value.text : typeof value === 'boolean' ? String(value) : value;
    const trimmed = text?.trim() ?? '';
    return trimmed === '' || trimmed === 'null' ? null : trimmed;
  });

/** Text or digits, without controls and direction marks, at most 2,000 characters. */
export const text = scalar.transform((value) => (value === null ? null : clean(value)));

/** Digits only; `"12"`, `12` and `12.0` are the same. */
export const integer = scalar.transform((value) =>
  value !== null && /^\d{1,9}(?:\.0+)?$/u.test(value) ? Number.parseInt(value, 10) : null,
);

export const flag = scalar.transform((value) => value?.toLowerCase() === 'true');

/** A fraction in decimal text, `0.149`; kept as text. */
export const rate = scalar.transform((value) =>
  value !== null && /^\d{1,12}(?:\.\d{1,20})?$/u.test(value) ? value : null,
);

/** Money that may be missing. */
export const money = scalar.transform((value) => (value === null ? null : readMoney(value)));

/** Money where "not given" and "not readable" mean different things. */
export const figure = scalar.transform((value): Money | 'absent' | 'unreadable' =>
  value === null ? 'absent' : (readMoney(value) ?? 'unreadable'),
);

export const date = scalar.transform((value): IsoDate | null => {
  const day = value?.slice(0, 10) ?? '';
  return isIsoDate(day) && /^(?:$|T)/u.test(value?.slice(10) ?? '') ? day : null;
});

/** A point in time with its offset; without one it could be any of several hours. */
export const instant = scalar.transform((value): Instant | null => {
  if (value === null || !/^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/u.test(value)) return null;
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : time;
});

/** A uuid in the one spelling, or an issue. */
export const uuid = z.string().transform((value, context) => {
  const normal = normaliseUuid(value);
  if (normal !== null) return normal;
  context.addIssue('not a uuid');
  return z.NEVER;
});

export const uuidOrNull = uuid.nullable().catch(null);

/** No list or text of the bank's is looked at beyond this: megabytes of it would stop the program. */
const mostItems = 200;
const mostCharacters = 20_000;
const bounded = <T extends z.ZodType>(shape: T) =>
  z.preprocess((value) => {
    if (Array.isArray(value)) return value.slice(0, mostItems) as unknown[];
    return typeof value === 'string' ? value.slice(0, mostCharacters) : value;
  }, shape);

/** A string, or a list of strings, that must be there. */
export const sentences = bounded(z.union([z.string(), z.array(z.string())])).transform(
  (value): readonly string[] => (typeof value === 'string' ? [value] : value),
);

/** One sentence or a list of them; what is not text is left out. */
export const messages = bounded(z.union([z.array(scalar), scalar.transform((value) => [value])])).transform(
  (list) =>
    cleanSentences(
      list.filter((sentence) => sentence !== null),
      longestMessage,
    ),
);

/** A list of words, or one text that holds them (`"[paper, digital]"`, `"3,6,12"`). */
export const wordList = bounded(
  z.union([z.array(scalar), scalar.transform((value) => value?.split(/[^\w.-]+/u) ?? [])]),
).transform((list): readonly string[] =>
  list.flatMap((word) => (word === null || word === '' ? [] : [word])),
);

/** An address that is checked again where it is used; here only that there is one. */
export const link = z.string().min(1).max(4_096);

const longestText = 2_000;
/** What the bank has to say to a customer: the page shows the beginning, and the rest when it is asked for. */
const longestMessage = 5_000;
const mostSentences = 20;

/** The bank's sentences as they may be shown: visible characters only, clamped. */
export function cleanSentences(sentencesRead: readonly string[], longest = longestText): readonly string[] {
  return sentencesRead
    .slice(0, mostSentences)
    .map((sentence) => clean(sentence, longest))
    .filter((sentence) => sentence !== '');
}

/** At most so many characters, and never more than a picture takes (`BankText`), without halving one. */
function clean(value: string, longest = longestText): string {
  const characters = Array.from(cleanText(value.slice(0, 2 * longest).toWellFormed()).text);
  const text = characters.slice(0, longest).join('');
  return text.length <= longestMessage
    ? text
    : text.slice(0, longestMessage).replace(/[\ud800-\udbff]$/u, '');
}

/**
 * `1001`, `"1001.0"`, `1001.50` → cents, digit by digit. A third decimal that is not zero, an exponent, a sign
 * or a sum beyond this trade makes it unreadable: rounding a figure of the bank would be a figure of ours.
 */
function readMoney(value: string): Money | null {
  const [, whole, decimals = ''] = /^(\d{1,12})(?:\.(\d{1,20}))?$/u.exec(value) ?? [];
  if (whole === undefined || !/^\d{0,2}0*$/u.test(decimals)) return null;
  const cents = Number(whole) * 100 + Number(decimals.slice(0, 2).padEnd(2, '0'));
  return cents <= largestCents ? euros(cents) : null;
}

/**
 * The calendar day at the market on which something happened. The offset in the bank's text is the market's
 * own; only a text in UTC has to be turned.
 */
export function dayAt(timeZone: string, value: string | null): IsoDate | null {
  const [, day, offset] = /^(\d{4}-\d{2}-\d{2})T[\d:.]+(Z|[+-]\d{2}:?\d{2})?$/u.exec(value ?? '') ?? [];
  if (day === undefined || !isIsoDate(day)) return null;
  if (offset === undefined || !/^(?:Z|[+-]00:?00)$/u.test(offset)) return day;
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const [d = 0, m = 0, y = 0] = parts
    .format(Date.parse(value ?? ''))
    .split('/')
    .map(Number);
  return makeDate(y, m, d);
}
