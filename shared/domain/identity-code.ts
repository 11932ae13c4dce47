import type { Check, FieldIssue } from './check.ts';
import { blocked, passed } from './check.ts';
import { ageOn, makeDate, type IsoDate } from './dates.ts';
import type { Market, Strictness } from './market.ts';

export interface IdentityCode {
  /** As it goes to the bank: 11 digits (EE), `DDMMYY-NNNNN` (LV). */
  readonly code: string;
  /** Null where the code does not tell: Latvian codes since 2017, and a sample's impossible century. */
  readonly birthDate: IsoDate | null;
  readonly sex: 'male' | 'female' | null;
}

/** Without the dash of the Latvian spelling, for comparing. */
export const bareIdentityCode = (identityCode: string): string =>
  identityCode.replace(/[^0-9A-Za-z]/gu, '').toUpperCase();

export interface IdentityCodeRules {
  readonly market: Market;
  readonly strictness: Strictness;
  readonly today: IsoDate;
  /** Where a product wants older customers than the law does. */
  readonly minAge?: number | null;
}

const youngestAge = 18;
const oldestAge = 120;

/** Estonian isikukood or Latvian personas kods, by the market. */
export function checkIdentityCode(typed: string, rules: IdentityCodeRules): Check<IdentityCode> {
  const compact = typed.replace(/[\s\u00a0-]/gu, '');
  if (compact === '') return blocked('required');
  if (!/^\d+$/u.test(compact)) return blocked('identity-code.digits');
  if (compact.length !== 11) return blocked('identity-code.length', { n: compact.length });
  return rules.market === 'EE' ? checkEstonian(compact, rules) : checkLatvian(compact, rules);
}

function checkEstonian(code: string, rules: IdentityCodeRules): Check<IdentityCode> {
  const digits = Array.from(code, Number);
  const first = digits[0] ?? 0;
  const century = first < 1 || first > 8 ? null : 1800 + Math.floor((first - 1) / 2) * 100;
  const date = dateIn(century, code.slice(1, 3), code.slice(3, 5), code.slice(5, 7));
  if (!date) return blocked('identity-code.date');
  const isRight = estonianCheckDigit(digits) === digits[10];
  if (century === null) return judged({ code, birthDate: null, sex: null }, isRight, rules);
  return judged({ code, birthDate: date, sex: first % 2 === 1 ? 'male' : 'female' }, isRight, rules);
}

/** Two passes of weights, modulo 11; the second only when the first leaves 10. */
export function estonianCheckDigit(digits: readonly number[]): number {
  for (const weights of [
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 1],
    [3, 4, 5, 6, 7, 8, 9, 1, 2, 3],
  ]) {
    const remainder = weighted(digits, weights) % 11;
    if (remainder < 10) return remainder;
  }
  return 0;
}

function checkLatvian(compact: string, rules: IdentityCodeRules): Check<IdentityCode> {
  const code = `${compact.slice(0, 6)}-${compact.slice(6)}`;
  if (/^3[2-9]/u.test(compact)) return passed({ code, birthDate: null, sex: null });
  const century = [1800, 1900, 2000][Number(compact[6])] ?? null;
  const date = dateIn(century, compact.slice(4, 6), compact.slice(2, 4), compact.slice(0, 2));
  if (!date) return blocked('identity-code.date');
  const digits = Array.from(compact, Number);
  const remainder = (1101 - weighted(digits, [1, 6, 3, 7, 9, 10, 5, 8, 4, 2])) % 11;
  const isRight = remainder < 10 && remainder === digits[10];
  return judged({ code, birthDate: century === null ? null : date, sex: null }, isRight, rules);
}

/** Null where there is no such day. Where the century is not known every 29 February may have been. */
const dateIn = (century: number | null, year: string, month: string, day: string): IsoDate | null =>
  makeDate((century ?? 2000) + Number(century === null ? '00' : year), Number(month), Number(day));

const weighted = (digits: readonly number[], weights: readonly number[]): number =>
  weights.reduce((all, weight, index) => all + weight * (digits[index] ?? 0), 0);

function judged(
  identity: IdentityCode,
  isCheckDigitRight: boolean,
  { strictness, today, minAge }: IdentityCodeRules,
): Check<IdentityCode> {
  const doubt = (
    code: FieldIssue['code'],
    live: FieldIssue['level'],
    facts?: FieldIssue['facts'],
  ): FieldIssue => ({ level: strictness === 'live' ? live : 'hint', code, ...(facts ? { facts } : {}) });
  const { birthDate } = identity;
  const age = birthDate === null ? null : ageOn(birthDate, today);
  const youngest = Math.max(youngestAge, minAge ?? 0);
  const issues: FieldIssue[] = [];
  if (birthDate === null || age === null) issues.push(doubt('identity-code.century', 'block'));
  else if (birthDate > today) issues.push(doubt('identity-code.future', 'block'));
  else if (age < youngest) issues.push(doubt('identity-code.age-under', 'block', { age: youngest }));
  else if (age > oldestAge) issues.push(doubt('identity-code.age-over', 'block'));
  if (birthDate !== null && !isCheckDigitRight) issues.push(doubt('identity-code.check-digit', 'confirm'));
  return { value: issues.some(({ level }) => level === 'block') ? null : identity, issues };
}
