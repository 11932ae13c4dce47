import type { Language } from '../../shared/domain/language.ts';
import type { English } from './en/en.ts';
import type { Words } from './words.ts';

/** Everything that exists in English, in another language. */
export type Translated<L extends Language> = { readonly [S in keyof English]: Words<L, English[S]> };
