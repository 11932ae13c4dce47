import { blocked, passed, type Check } from './check.ts';
import { makeDate } from './dates.ts';
import { checkAmount, toDecimalText } from './money.ts';
import { checkLine } from './text.ts';

/**
 * Fields that a product may want and the form has no place of its own for (guide, POST applications). What the
 * guide does not name is text.
 */
export type ExtraKind = 'text' | 'money' | 'date' | 'number';

interface Shape {
  readonly kind: ExtraKind;
  readonly min?: number;
  readonly max?: number;
}

const text: Shape = { kind: 'text' };
const month: Shape = { kind: 'number', min: 1, max: 12 };
const year: Shape = { kind: 'number', min: 1_900, max: 2_100 };
const people: Shape = { kind: 'number', min: 0, max: 30 };

/** Fields that the guide, or a client of the bank, names: staff see them by a word of ours. */
const namedExtras = {
  'purchase.description': text,
  'customer.gender': text,
  'customer_addresses.0.house': text,
  'customer_addresses.0.apartment': text,
  'customer_identification.document_valid_to': { kind: 'date' },
  'credit_application.dependants_count': people,
  'credit_application.dependants_over_18': people,
  'credit_application.monthly_household_costs': { kind: 'money' },
  'credit_application.income_source': text,
  'credit_application.employment_position': text,
  'credit_application.employer_name': text,
  'credit_application.employer_registry_code': text,
  'credit_application.employer_phone': text,
  'credit_application.employment_start_year': year,
  'credit_application.employment_start_month': month,
  'credit_application.employment_end_year': year,
  'credit_application.employment_end_month': month,
  'credit_application.civil_status': text,
  'credit_application.housing_status': text,
  'credit_application.payout_account_number': text,
} as const satisfies Readonly<Record<string, Shape>>;
export type NamedExtra = keyof typeof namedExtras;

/** The name of a field that the guide knows; a list without an index means its first member. */
export function namedExtra(path: string): NamedExtra | null {
  const name = path.replace(/^customer_addresses\.(?!\d)/u, 'customer_addresses.0.');
  return Object.hasOwn(namedExtras, name) ? (name as NamedExtra) : null;
}

function shapeOf(path: string): Shape {
  const name = namedExtra(path);
  return name === null ? text : namedExtras[name];
}

export const extraKind = (path: string): ExtraKind => shapeOf(path).kind;

const longest = 500;
const step = '(?:[a-z][a-z0-9_]{0,63}|[0-9])';
const shapeOfPath = new RegExp(`^[a-z][a-z0-9_]{0,63}(?:\\.${step})+$`, 'u');
const longestPath = 80;

/** A path that can be typed into and sent; anything else a product names is left to the bank. */
export const isExtraPath = (path: string): boolean => path.length <= longestPath && shapeOfPath.test(path);

/** What was typed, in the spelling that goes to the bank: whole numbers, decimal text, `2030-12-31`. */
export function checkExtra(path: string, typed: string): Check<string> {
  const { kind, min = 0, max = 999_999 } = shapeOf(path);
  const plain = typed.trim();
  if (plain === '') return blocked('required');
  switch (kind) {
    case 'text':
      return checkLine(typed, { longest });
    case 'money': {
      const { value, issues } = checkAmount(typed);
      return { value: value && toDecimalText(value), issues };
    }
    case 'number': {
      const number = /^\d{1,6}$/u.test(plain) ? Number(plain) : -1;
      return number >= min && number <= max
        ? passed(String(number))
        : blocked('number.shape', { min: String(min), max: String(max) });
    }
    case 'date':
      return checkDate(plain);
  }
}

const writtenDate = /^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})\.?$/u;
const isoDate = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/u;

/** `31.12.2030`, as people write it in both countries, or `2030-12-31`. */
function checkDate(plain: string): Check<string> {
  const parts = (writtenDate.exec(plain) ?? isoDate.exec(plain))?.groups;
  if (!parts) return blocked('date.shape');
  const date = makeDate(Number(parts.year), Number(parts.month), Number(parts.day));
  return date === null ? blocked('date.none') : passed(date);
}
