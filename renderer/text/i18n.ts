import { createInstance, type i18n } from 'i18next';
import { languages, type Language } from '../../shared/domain/language.ts';
import { heldWords } from './read-words.ts';

type Flat = Record<string, string>;

/** `{ outbox: { title, waiting: { one, other } } }` → `outbox.title`, `outbox.waiting_one`, `outbox.waiting_other`. */
function flatten(language: Language): Flat {
  const words = heldWords(language);
  if (!words) throw new Error(`nobody has read the words of ${language}`);
  const flat: Flat = {};
  for (const [subject, ofSubject] of Object.entries(words)) {
    for (const [key, word] of Object.entries(ofSubject)) {
      if (typeof word === 'string') flat[`${subject}.${key}`] = word;
      else for (const [form, sentence] of Object.entries(word)) flat[`${subject}.${key}_${form}`] = sentence;
    }
  }
  return flat;
}

/** Speaks a language whose words have been read; others join as somebody reads along. */
export function createI18n(language: Language): i18n {
  const instance = createInstance();
  void instance.init({
    lng: language,
    supportedLngs: [...languages],
    fallbackLng: false,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    resources: { [language]: { translation: flatten(language) } },
    // React escapes what it renders.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return instance;
}

/** One language more, whose words have been read. */
export function teach(instance: i18n, language: Language): void {
  if (!instance.hasResourceBundle(language, 'translation'))
    instance.addResourceBundle(language, 'translation', flatten(language));
}
