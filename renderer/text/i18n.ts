import { createInstance, type i18n } from 'i18next';
import { languages, type Language } from '../../shared/domain/language.ts';
import { texts } from './texts.ts';

type Flat = Record<string, string>;

/** `{ outbox: { title, waiting: { one, other } } }` → `outbox.title`, `outbox.waiting_one`, `outbox.waiting_other`. */
function flatten(language: Language): Flat {
  const flat: Flat = {};
  for (const [subject, words] of Object.entries(texts[language])) {
    for (const [key, word] of Object.entries(words)) {
      if (typeof word === 'string') flat[`${subject}.${key}`] = word;
      else for (const [form, sentence] of Object.entries(word)) flat[`${subject}.${key}_${form}`] = sentence;
    }
  }
  return flat;
}

/** Every language is in the bundle, so the first sentence is there with the first paint. */
export function createI18n(language: Language): i18n {
  const instance = createInstance();
  void instance.init({
    lng: language,
    supportedLngs: [...languages],
    fallbackLng: false,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    resources: Object.fromEntries(languages.map((each) => [each, { translation: flatten(each) }])),
    // React escapes what it renders.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return instance;
}
