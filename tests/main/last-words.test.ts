import { expect, test } from 'vitest';
import { languages } from '../../shared/domain/language.ts';
import { lastWords } from '../../main/window/last-words.ts';

test('the last box before the end speaks the counter’s language', () => {
  expect(lastWords(() => 'et')).toMatch(/^Counter peab sulguma\./u);
  expect(lastWords(() => 'lv')).toMatch(/^Counter ir jāaizver\./u);
  expect(lastWords(() => 'ru')).toMatch(/^Counter должен закрыться\./u);
  expect(lastWords(() => 'en')).toMatch(/^Counter has to close\./u);
  expect(new Set(languages.map((language) => lastWords(() => language).split('. ').length))).toEqual(
    new Set([3]),
  );
});

test('where the language is not known the last box is in English', () => {
  const unknown = () => {
    throw new Error('no settings');
  };
  expect(lastWords(unknown)).toBe(lastWords(() => 'en'));
});
