import { languageNames } from '../../../renderer/text/language-names.ts';
import { sampleCustomers } from '../../../shared/domain/sample-customers.ts';
import { countryChoices } from '../../../renderer/screens/new-application/countries.ts';

/** What stands the same in every language: the program, the bank, a method, and how every language calls itself. */
const names = ['Counter', 'Inbank', 'SHA\u2011256', ...Object.values(languageNames)];
/** The names of countries are the browser's; the customers of lessons are nobody. */
const countries = countryChoices('en', 'EE', '').map(({ label }) => label);

/** Our own codes, `needs-you`: never a sentence, so no reason to see one in words. */
const isOwnCode = (text: string): boolean => text.length < 40 && /^[a-z]+(?:-[a-z]+)*$/u.test(text);

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const each of Object.values(value)) yield* stringsIn(each);
  }
}

/** A field that only the bank knows is told by the end of its own name; a long code in groups. */
const spellingsOf = (text: string): readonly string[] => {
  const last = text.split('.').at(-1) ?? text;
  const spoken = last.charAt(0).toUpperCase() + last.slice(1).replaceAll('_', ' ');
  return [
    text,
    ...(last.includes('_') ? [spoken] : []),
    ...(/^[\dA-Z -]+$/u.test(text) ? text.split(/[ -]/u) : []),
  ];
};

/** Names, numbers, addresses and the bank's own sentences of a scene, longest first. */
export const dataOf = (...told: readonly unknown[]): readonly string[] =>
  [...names, ...countries, ...new Set([...stringsIn([told, sampleCustomers])].flatMap(spellingsOf))]
    .map((text) => text.replace(/\s+/gu, ' ').trim())
    .filter((text) => /\p{L}/u.test(text) && !isOwnCode(text))
    .sort((a, b) => b.length - a.length);

type Typed = HTMLInputElement | HTMLTextAreaElement;

/** Remembers what a person typed and which files came, until it is stopped. */
export function takeNotes(): { typed(): readonly string[]; stop(): void } {
  const noted: string[] = [];
  const listening = new AbortController();
  const { signal } = listening;
  const note = ({ target }: Event): void => void noted.push((target as Typed).value);
  const noteFiles = ({ dataTransfer }: DragEvent): void =>
    void noted.push(...Array.from(dataTransfer?.files ?? [], ({ name }) => name));
  window.addEventListener('input', note, { capture: true, signal });
  window.addEventListener('drop', noteFiles, { capture: true, signal });
  return {
    typed: () => [
      ...noted,
      ...Array.from(document.querySelectorAll<Typed>('input, textarea'), ({ value }) => value),
    ],
    stop: () => listening.abort(),
  };
}
