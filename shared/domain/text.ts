import type { Check, FieldIssue } from './check.ts';
import { blocked, passed } from './check.ts';

/** Characters that are never part of a name or an address: controls, zero-width and direction marks. */
const invisible = /[\p{Cc}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

export interface CleanText {
  readonly text: string;
  readonly isChanged: boolean;
}

/** One spelling (NFC), no invisible characters, single spaces. Says whether something was taken out. */
export function cleanText(typed: string): CleanText {
  const normal = typed.normalize('NFC');
  const visible = normal.replace(/[\t\n\r]/gu, ' ').replace(invisible, '');
  const text = visible.replace(/[\s\u00a0]+/gu, ' ').trim();
  return { text, isChanged: normal.replace(invisible, '') !== normal };
}

/** The sign of a Russian keyboard layout. */
export const hasCyrillic = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text);

const longestName = 200;

/** A first or last name: Latin letters with diacritics, space, apostrophe, hyphen, full stop. */
export function checkPersonName(typed: string): Check<string> {
  const { text, isChanged } = cleanText(typed);
  if (text === '') return blocked('required');
  if (hasCyrillic(text)) return blocked('name.layout');
  if (!/^[\p{Script=Latin}\p{M}' .’-]+$/u.test(text) || !/\p{L}/u.test(text)) return blocked('name.letters');
  if (text.length > longestName) return blocked('name.length', { max: longestName });
  return passed(text, isChanged ? [{ level: 'hint', code: 'text.cleaned' }] : []);
}

/** Free text of one line, such as a street or an own reference. */
export function checkLine(typed: string, { longest = 200, isRequired = true } = {}): Check<string> {
  const { text, isChanged } = cleanText(typed);
  if (text === '' && isRequired) return blocked('required');
  if (text.length > longest) return blocked('text.length', { max: longest });
  return passed(text, isChanged ? [{ level: 'hint', code: 'text.cleaned' }] : []);
}

/** Street or town: an address may be written in Cyrillic, a forgotten keyboard layout is more likely. */
export function checkAddressLine(typed: string): Check<string> {
  const check = checkLine(typed);
  if (check.value === null || !hasCyrillic(check.value)) return check;
  return passed(check.value, [...check.issues, { level: 'hint', code: 'text.layout' }]);
}

const frequentDomains = [
  'gmail.com',
  'hotmail.com',
  'outlook.com',
  'yahoo.com',
  'icloud.com',
  'mail.ee',
  'hot.ee',
  'online.ee',
  'inbox.lv',
  'inbox.ee',
  'apollo.lv',
  'mail.ru',
  'tvnet.lv',
];

/** Shape of an e-mail address, with advice where the domain is one slip away from a frequent one. */
export function checkEmail(typed: string): Check<string> {
  const text = typed.normalize('NFC').trim();
  if (text === '') return blocked('required');
  if (hasCyrillic(text)) return blocked('text.layout');
  const isShaped = /^[^\s@"(),:;<>[\\\]]{1,64}@[\p{L}\d](?:[\p{L}\d.-]*[\p{L}\d])?\.[\p{L}]{2,}$/u.test(text);
  if (!isShaped || text.includes('..') || text.length > 254) return blocked('email.shape');
  const domain = text.slice(text.lastIndexOf('@') + 1).toLowerCase();
  const meant = frequentDomains.includes(domain)
    ? undefined
    : frequentDomains.find((frequent) => isOneSlipAway(domain, frequent));
  const hints: FieldIssue[] = meant
    ? [
        {
          level: 'hint',
          code: 'email.typo',
          facts: { suggestion: `${text.slice(0, text.lastIndexOf('@'))}@${meant}` },
        },
      ]
    : [];
  return passed(text, hints);
}

/** One letter wrong, missing, added, or two neighbours swapped. */
function isOneSlipAway(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const restOf = (text: string, skipped: number): string => text.slice(start + skipped);
  const isSwapped = a[start] === b[start + 1] && a[start + 1] === b[start];
  return (
    restOf(a, 1) === restOf(b, 1) ||
    restOf(a, 1) === restOf(b, 0) ||
    restOf(a, 0) === restOf(b, 1) ||
    (isSwapped && restOf(a, 2) === restOf(b, 2))
  );
}
