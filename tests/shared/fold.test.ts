import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../shared/domain/fold.ts';

test('every letter of the three languages has a plain one', () => {
  expect(fold('ĀČĒĢĪĶĻŅŠŪŽ āčēģīķļņšūž')).toBe('acegiklnsuz acegiklnsuz');
  expect(fold('ÕÄÖÜŠŽ õäöüšž')).toBe('oaousz oaousz');
  expect(fold('ИВАНОВ Ёлкин Чайка')).toBe('иванов елкин чаика');
});

test('letters of neighbours that are no letter with a mark, too', () => {
  expect(fold('Łukasz Groß Ærø Đurić')).toBe('lukasz gross aero duric');
});

test('one letter in its two spellings is one', () => {
  expect(fold('Õun'.normalize('NFD'))).toBe(fold('Õun'.normalize('NFC')));
});

test('folding again changes nothing, and capitals never count', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
  const letters = fc.string({ unit: fc.constantFrom(...Array.from('aāäeēgģiīkķlļnņoõösšuūüzžжёй')) });
  fc.assert(
    fc.property(letters, (text) => {
      expect(fold(text.toUpperCase())).toBe(fold(text));
    }),
  );
});
