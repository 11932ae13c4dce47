import type { Language } from '../../shared/domain/language.ts';

/** The plural forms that each language has; i18next picks one by the number `count`. */
interface PluralForms {
  readonly et: 'one' | 'other';
  readonly lv: 'zero' | 'one' | 'other';
  readonly ru: 'one' | 'few' | 'many' | 'other';
  readonly en: 'one' | 'other';
}
type Plural<L extends Language> = Readonly<Record<PluralForms[L], string>>;

/** What an English subject consists of: sentences, and sentences that change with a number. */
export type EnglishWords = Readonly<Record<string, string | Plural<'en'>>>;

/** The same keys in another language, with that language's own plural forms. */
export type Words<L extends Language, English> = {
  readonly [K in keyof English]: English[K] extends string ? string : Plural<L>;
};
