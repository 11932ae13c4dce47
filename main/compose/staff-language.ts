import { isLanguage } from '../../shared/domain/application-form.ts';
import type { Language } from '../../shared/domain/language.ts';

/** The language that staff chose; before that, the one that the computer's own suggests. */
export function staffLanguage(chosen: Language | null, locale: string): Language {
  const short = locale.slice(0, 2).toLowerCase();
  return chosen ?? (isLanguage(short) ? short : 'en');
}
