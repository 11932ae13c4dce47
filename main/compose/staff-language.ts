import { isLanguage } from '../../shared/domain/application-form.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { AppSettingsFile } from '../adapters/settings/app-settings.ts';

/** The language that staff chose; before that, the one that the computer's own suggests. */
export function staffLanguage(settings: Pick<AppSettingsFile, 'read'>, locale: string): Language {
  const short = locale.slice(0, 2).toLowerCase();
  return settings.read().language ?? (isLanguage(short) ? short : 'en');
}
