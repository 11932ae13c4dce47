import type { Language } from '../../shared/domain/language.ts';

/** Every language calls itself by its own name, whatever language the page is in. */
export const languageNames: Readonly<Record<Language, string>> = {
  et: 'Eesti',
  lv: 'Latviešu',
  ru: 'Русский',
  en: 'English',
};
