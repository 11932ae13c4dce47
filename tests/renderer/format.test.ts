import { expect, test } from 'vitest';
import { formatFor } from '../../renderer/text/format.ts';
import { hours, minutes, seconds } from '../../shared/domain/dates.ts';
import { languages, type Language } from '../../shared/domain/language.ts';
import { euros } from '../../shared/domain/money.ts';
import { noon } from './pictures.ts';

const format = Object.fromEntries(
  languages.map((language) => [language, formatFor(language, 'EE')]),
) as Record<Language, ReturnType<typeof formatFor>>;
/** Shows no-break spaces, which look like spaces in a failed test. */
const shown = (text: string): string => text.replaceAll('\u00a0', '_');

test.each([
  ['et', 9_657, '96,57_€'],
  ['et', 100_100, '1001,00_€'],
  ['et', 1_234_560, '12_345,60_€'],
  ['lv', 9_657, '96,57_€'],
  ['lv', 100_100, '1001,00_€'],
  ['lv', 1_234_560, '12_345,60_€'],
  ['lv', 123_456_789, '1_234_567,89_€'],
  ['ru', 100_100, '1_001,00_€'],
  ['ru', 99_999, '999,99_€'],
  ['en', 100_100, '€1,001.00'],
  ['en', 5, '€0.05'],
  ['en', -100_100, '−€1,001.00'],
  ['et', -5, '−0,05_€'],
] as const)('money in %s: %d cents are written %s', (language, cents, written) => {
  expect(shown(format[language].money(euros(cents)))).toBe(written);
});

test.each([
  ['et', '0.301', '30,1%'],
  ['lv', '0.301', '30,1%'],
  ['ru', '0.301', '30,1_%'],
  ['en', '0.301', '30.1%'],
  ['en', '0.30098', '30.1%'],
  ['en', '0.149', '14.9%'],
  ['en', '0.2499', '24.99%'],
  ['en', '0', '0.0%'],
  ['en', '1.5', '150.0%'],
  ['et', '0.00999', '1,0%'],
] as const)('a rate in %s: the fraction %s is written %s', (language, fraction, written) => {
  expect(shown(format[language].rate(fraction))).toBe(written);
});

test('days are written as each language writes them', () => {
  expect(format.et.date('2020-12-15')).toBe('15.12.2020');
  expect(format.lv.date('2020-12-05')).toBe('05.12.2020');
  expect(format.ru.date('2020-12-15')).toBe('15.12.2020');
  expect(shown(format.en.date('2020-12-15'))).toBe('15_Dec_2020');
});

test('months, and days of a known year, are written as each language writes them', () => {
  expect(languages.map((language) => shown(format[language].dayMonth('2027-01-03')))).toEqual(
    languages.map((language) => ({ et: '03.01.', lv: '03.01.', ru: '03.01.', en: '3_Jan' })[language]),
  );
  expect(format.et.month('2026-12-31')).toBe('detsember 2026');
  expect(format.lv.month('2026-12-31')).toMatch(/^2026\. g(ada|\.) decembris$/u);
  expect(format.ru.month('2026-12-31')).toMatch(/^декабрь 2026.г\.$/u);
  expect(format.en.month('2026-01-01')).toBe('January 2026');
});

test('times are the market’s, whatever zone the computer is in', () => {
  expect(format.et.time(noon)).toBe('12:41');
  expect(formatFor('lv', 'LV').time(noon)).toBe('12:41');
  expect(format.en.time(Date.UTC(2026, 6, 1, 21, 30))).toBe('00:30');
  expect(format.et.dayOf(Date.UTC(2026, 6, 1, 21, 30))).toBe('2026-07-02');
  expect(shown(format.ru.moment(noon))).toBe('23.11.2026_12:41');
});

test.each([
  [0, '0_s'],
  [seconds(59) + 999, '59_s'],
  [minutes(3) + 10, '3_min'],
  [hours(1), '1_h'],
  [hours(1) + minutes(5), '1_h_5_min'],
  [hours(7) + minutes(5), '7_h'],
  [hours(47), '47_h'],
  [hours(49), '2_d'],
  [-seconds(5), '0_s'],
])('%d ms are read as %s', (ms, written) => {
  expect(shown(format.en.duration(ms))).toBe(written);
});

test('durations have the units of the language', () => {
  expect(shown(format.ru.duration(seconds(12)))).toBe('12_с');
  expect(shown(format.et.duration(hours(2)))).toBe('2_t');
  expect(shown(format.lv.duration(minutes(8)))).toBe('8_min');
});

test.each([
  ['en', 0, '1_kB'],
  ['en', 655_360, '640_kB'],
  ['et', 1_258_292, '1,2_MB'],
  ['lv', 1_048_576, '1_MB'],
  ['ru', 10_485_760, '10_МБ'],
  ['en', 30_000_000, '28.6_MB'],
] as const)('in %s a file of %d bytes has %s', (language, bytes, written) => {
  expect(shown(format[language].bytes(bytes))).toBe(written);
});

test('a part of a whole is 100 per cent only when it is all of it', () => {
  expect(format.en.share(999, 1_000)).toBe('99%');
  expect(format.et.share(1_000, 1_000)).toBe('100%');
  expect(shown(format.ru.share(1, 3))).toBe('33_%');
  expect(format.lv.share(0, 0)).toBe('0%');
});
