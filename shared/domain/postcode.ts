import type { Check } from './check.ts';
import { blocked, passed } from './check.ts';

/** Postcode in the spelling of its country; other countries than EE and LV are only cleaned. */
export function checkPostcode(typed: string, country: string): Check<string> {
  const compact = typed.replace(/[\s\u00a0]/gu, '').toUpperCase();
  if (compact === '') return blocked('required');
  if (country === 'EE') return spelled(/^(?:EE-?)?(\d{5})$/u.exec(compact)?.[1]);
  if (country === 'LV') {
    const digits = /^(?:LV-?)?(\d{4})$/u.exec(compact)?.[1];
    return spelled(digits && `LV-${digits}`);
  }
  return /^[A-Z0-9-]{3,10}$/u.test(compact) ? passed(compact) : blocked('postcode.shape');
}

const spelled = (code: string | undefined): Check<string> =>
  code ? passed(code) : blocked('postcode.shape');
