import { use } from 'react';
import type { Language } from '../../shared/domain/language.ts';
import type { Translated } from './translated.ts';

type AllWords = { readonly [L in Language]: Translated<L> }[Language];

const files: { readonly [L in Language]: () => Promise<Translated<L>> } = {
  et: async () => (await import('./et/et.ts')).et,
  lv: async () => (await import('./lv/lv.ts')).lv,
  ru: async () => (await import('./ru/ru.ts')).ru,
  en: async () => (await import('./en/en.ts')).en,
};
const asked = new Map<Language, Promise<AllWords>>();
const held = new Map<Language, AllWords>();

/** The words of a language, or null as long as nobody read them. */
export const heldWords = (language: Language): AllWords | null => held.get(language) ?? null;

/** Reads the words of a language, once, however it ends: a till that speaks one language never reads the other three. */
export function readWords(language: Language): Promise<AllWords> {
  const before = asked.get(language);
  if (before) return before;
  const now = files[language]().then((words) => {
    held.set(language, words);
    return words;
  });
  asked.set(language, now);
  return now;
}

/** What is rendered below waits for its language. */
export function useWords(language: Language): void {
  if (!held.has(language)) use(readWords(language));
}
