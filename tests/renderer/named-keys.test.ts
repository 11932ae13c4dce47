import { beforeAll, expect, test } from 'vitest';
import { isOfPreset, keyGroups } from '../../renderer/screens/settings/named-keys.ts';
import { createI18n } from '../../renderer/text/i18n.ts';
import { readWords } from '../../renderer/text/read-words.ts';
import { textIn } from '../../renderer/text/use-text.ts';
import { isChangeable } from '../../shared/domain/key-change.ts';
import { languages, type Language } from '../../shared/domain/language.ts';

beforeAll(() => Promise.all(languages.map(readWords)));

const sources = import.meta.glob<string>(['../../renderer/**/*.{ts,tsx}', '!../../renderer/{keys,text}/**'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

const groupsIn = (language: Language) => keyGroups(textIn(createI18n(language), language));
const listed = (): readonly string[] => groupsIn('en').flatMap(({ rows }) => rows.map(({ chord }) => chord));

/** Only where Counter cannot open what it keeps, or with the number of a row: there is nothing to choose keys with. */
const unnamed = ['trouble-again', 'trouble-anew', 'trouble-restore', 'recovery-use'];

/** What a file declares: its keys, and its actions without one by their ids. */
function declaredIn(source: string): readonly string[] {
  const all = (pattern: RegExp): readonly string[] =>
    Array.from(source.matchAll(pattern), ([, found = '']) => found);
  const keys = all(/'(F\d{1,2}|(?:Ctrl|Alt)\+\w+|Delete)'/gu);
  const letters = all(/keys: \[([^\]]*)\]/gu).flatMap((list) => list.match(/(?<=')[A-Z\d?](?=')/gu) ?? []);
  const ids = [...all(/<ActionButton[^>]*?\sid="([\w-]+)"/gu), ...all(/id: '([\w-]+)',\s*keys: \[\]/gu)];
  return [...keys, ...letters, ...ids.filter((id) => !unnamed.includes(id)).map((id) => `@${id}`)];
}

test('every key and every action of the program can be given another key', () => {
  const known = listed();
  const declared = Object.entries(sources).flatMap(([file, source]) =>
    declaredIn(source).map((chord) => ({ file, chord })),
  );
  expect(declared.length).toBeGreaterThan(100);
  expect(
    declared.filter(({ chord }) => isChangeable(chord) && !isOfPreset(chord) && !known.includes(chord)),
  ).toEqual([]);
});

test('no key stands there twice, and each can be changed', () => {
  const known = listed();
  expect(new Set(known).size).toBe(known.length);
  expect(known.filter((chord) => !isChangeable(chord))).toEqual([]);
});

test.each(languages)('no two keys are called the same (%s)', (language) => {
  for (const { rows } of groupsIn(language)) {
    const labels = rows.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  }
});
