import type { Check, FieldIssue } from './check.ts';
import { blocked, passed } from './check.ts';
import { hasCyrillic } from './text.ts';

/** Number of an identity document, upper case. Two letters and seven digits are usual; the rest gets advice. */
export function checkDocumentNumber(typed: string): Check<string> {
  const number = typed.replace(/[\s\u00a0-]/gu, '').toUpperCase();
  if (number === '') return blocked('required');
  if (hasCyrillic(number)) return blocked('text.layout');
  if (!/^[A-Z0-9]{5,20}$/u.test(number)) return blocked('document.shape');
  const issues: FieldIssue[] = [];
  if (/\dO|O\d/u.test(number.slice(2))) issues.push({ level: 'hint', code: 'document.letter-o' });
  else if (!/^[A-Z]{2}\d{7}$/u.test(number)) issues.push({ level: 'hint', code: 'document.unusual' });
  return passed(number, issues);
}
