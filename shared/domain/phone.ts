import type { Check } from './check.ts';
import { blocked, passed } from './check.ts';
import { marketRules, type Market } from './market.ts';

interface Numbering {
  readonly mobile: RegExp;
  /** A number that starts like a mobile must also be as long as one. */
  readonly mobileStart: RegExp;
  readonly lengths: readonly number[];
}

const numbering: Readonly<Record<Market, Numbering>> = {
  EE: { mobile: /^(?:5\d{6,7}|8[1-7]\d{6})$/u, mobileStart: /^5|^8[1-7]/u, lengths: [7, 8] },
  LV: { mobile: /^2\d{7}$/u, mobileStart: /^2/u, lengths: [8] },
};

/** Any spelling of a phone number → E.164 (`+37253630000`), the form the bank's guide shows. */
export function checkPhone(typed: string, market: Market): Check<string> {
  const compact = typed.replace(/[\s\u00a0().\-/]/gu, '');
  if (compact === '') return blocked('required');
  if (!/^\+?\d+$/u.test(compact)) return blocked('phone.shape');
  const international = compact.startsWith('00') ? `+${compact.slice(2)}` : compact;
  const { callingCode } = marketRules[market];
  const { mobile, mobileStart, lengths } = numbering[market];
  const national = nationalPart(international, callingCode, lengths);
  if (national === null) {
    if (!international.startsWith('+')) return blocked('phone.length');
    return /^\+[1-9]\d{7,14}$/u.test(international)
      ? passed(international, [{ level: 'hint', code: 'phone.foreign' }])
      : blocked('phone.length');
  }
  const number = `+${callingCode}${national}`;
  if (mobile.test(national)) return passed(number);
  if (mobileStart.test(national) || !lengths.includes(national.length)) return blocked('phone.length');
  return passed(number, [{ level: 'hint', code: 'phone.landline' }]);
}

function nationalPart(text: string, callingCode: string, lengths: readonly number[]): string | null {
  if (text.startsWith('+'))
    return text.startsWith(`+${callingCode}`) ? text.slice(callingCode.length + 1) : null;
  const rest = text.slice(callingCode.length);
  return text.startsWith(callingCode) && lengths.includes(rest.length) ? rest : text;
}
