import { texts } from '../texts.ts';
import { languages } from '../../../shared/domain/language.ts';

const plain = 'abcdefghijklmnoprstuvwyzABCDEFGHIJKLMNOPRSTUVWYZ';
const accented = 'áƀćďéƒǧĥíĵķĺɱñóṕŕšťúṽŵýžÁƁĆĎÉƑǦĤÍĴĶĹṀÑÓṔŔŠŤÚṼŴÝŽ';

/** `Send {{count}}` → `⟦Šééñď {{count}}⟧`: every vowel twice, about 40 % longer, holes as they are. */
export const inPseudo = (sentence: string): string =>
  `⟦${sentence
    .split(/(\{\{\w+\}\})/u)
    .map((part) => (part.startsWith('{{') ? part : part.replace(/[a-z]/giu, accentedLetter)))
    .join('')}⟧`;

function accentedLetter(letter: string): string {
  const one = accented[plain.indexOf(letter)] ?? letter;
  return /[aeiou]/iu.test(letter) ? one + one.toLowerCase() : one;
}

type Word = string | Readonly<Record<string, string>>;
type Subjects = Record<string, Readonly<Record<string, Word>>>;

/** Every plural form that one of the languages may ask for. */
function wordInPseudo(word: Word): Word {
  if (typeof word === 'string') return inPseudo(word);
  const other = inPseudo(word.other ?? '');
  return { zero: other, one: inPseudo(word.one ?? ''), few: other, many: other, other };
}

/**
 * Puts a made-up language in the place of all four, for this test page alone; the program has no such language.
 * The result takes it back.
 */
export function speakPseudo(): () => void {
  const pseudo = Object.fromEntries(
    Object.entries(texts.en as Subjects).map(([subject, words]) => [
      subject,
      Object.fromEntries(Object.entries(words).map(([key, word]) => [key, wordInPseudo(word)])),
    ]),
  );
  const before = languages.map((language) => ({ ...texts[language] }));
  for (const language of languages) Object.assign(texts[language], pseudo);
  return () => languages.forEach((language, place) => Object.assign(texts[language], before[place]));
}
