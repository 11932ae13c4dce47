import { readdirSync, statSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aComputer, lookAt } from './a-computer.ts';
import { aPdf } from './pdfs.ts';

const shown = (name: string): string => lookAt(name, aPdf()).shownName;

const table: readonly (readonly [name: string, shown: string])[] = [
  ['statement.pdf', 'statement.pdf'],
  ['Konta pārskats, novembris.pdf', 'Konta pārskats, novembris.pdf'],
  ['Выписка за ноябрь.pdf', 'Выписка за ноябрь.pdf'],
  ['Väljavõte 2026 – õ.pdf', 'Väljavõte 2026 – õ.pdf'],
  ['pa\u0304rskats.pdf', 'pārskats.pdf'],
  ['statement 💶.pdf', 'statement 💶.pdf'],
  ['مستند.pdf', 'مستند.pdf'],
  ['../../x', 'x'],
  ['..\\..\\x', 'x'],
  ['../..', 'statement'],
  ['..', 'statement'],
  ['.', 'statement'],
  ['/', 'statement'],
  ['', 'statement'],
  ['   ', 'statement'],
  ['/home/mari/Dokumendid/väljavõte.pdf', 'väljavõte.pdf'],
  ['C:\\Users\\Mari\\x', 'x'],
  ['C:/Users\\Mari/x.pdf', 'x.pdf'],
  ['\\\\server\\share\\x', 'x'],
  ['\\\\?\\C:\\x.pdf', 'x.pdf'],
  ['\\\\.\\PhysicalDrive0', 'PhysicalDrive0'],
  ['file:///etc/passwd', 'passwd'],
  ['con.pdf', 'con.pdf'],
  ['NUL', 'NUL'],
  ['statement.pdf\0.exe', 'statement.pdf.exe'],
  ['\0', 'statement'],
  ['invoice\u202efdp.exe', 'invoicefdp.exe'],
  ['\u2066statement\u2069\u200f.pdf', 'statement.pdf'],
  ['state\u200bm\u200ce\u200dn\u2060t\ufeff.pdf', 'statement.pdf'],
  ['state\u00adment.pdf', 'statement.pdf'],
  ['state\u034fment\u115f\u3164\ufe0f.pdf', 'statement.pdf'],
  ['statement\u{e0041}\u{e0042}.pdf', 'statement.pdf'],
  ['statement\ue000\uffff\ud800.pdf', 'statement.pdf'],
  ['state\u2028ment\u2029.pdf', 'statement.pdf'],
  ['state\r\nment\t.pdf', 'state ment .pdf'],
  ['statement\u00a0\u3000.pdf', 'statement .pdf'],
  ['statement.pdf.', 'statement.pdf'],
  ['statement.pdf. . .', 'statement.pdf'],
  ['statement.pdf ', 'statement.pdf'],
  ['statement.pdf\u200e.\u200e', 'statement.pdf'],
  [' statement.pdf', 'statement.pdf'],
  ['.pdf', '.pdf'],
  ['<img src=x onerror=alert(1)>.pdf', '<img src=x onerror=alert(1)>.pdf'],
  ['a'.repeat(80), 'a'.repeat(80)],
  ['a'.repeat(81), `${'a'.repeat(79)}…`],
  [`${'a'.repeat(255)}.pdf`, `${'a'.repeat(75)}….pdf`],
  [`${'a'.repeat(255)}.jpeg.exe`, `${'a'.repeat(75)}….exe`],
  [`${'💶'.repeat(60)}.pdf`, `${'💶'.repeat(37)}….pdf`],
  [`${'a '.repeat(100)}.pdf`, `${'a '.repeat(37)}a….pdf`],
  [`a.${'b'.repeat(200)}`, `a.${'b'.repeat(77)}…`],
];

const words = ['statement', 'x', 'õ', 'ведомость', 'con', '..', '💶'];
const twists: readonly ((word: string) => string)[] = [
  (word) => `../${word}`,
  (word) => `C:\\${word}.pdf`,
  (word) => `\\\\server\\${word}`,
  (word) => `${word}\0.pdf`,
  (word) => `${word}\u202efdp.exe`,
  (word) => `${word}. `,
  (word) => `${word}\u200b\u0007\u001b[2J.pdf`,
  (word) => `${word.repeat(60)}.pdf`,
  (word) => `${word}/${word}\\`,
  (word) => `%2e%2e%2f${word}`,
  (word) => `${word}\ud83d`,
  (word) => `${word}:stream.exe`,
];
const corpus = [
  ...table.map(([name]) => name),
  ...words.flatMap((word) => twists.map((twist) => twist(word))),
];

/** Nothing that is no name, turns the text around, is not seen, or is half a character. */
const proper = /^[^/\\\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]+$/u;

describe('D-13 the name of a file', () => {
  test.each(table)('D-13 %j is shown as %j', (name, expected) => {
    expect(shown(name)).toBe(expected);
  });

  test('D-13 is a name and nothing more, for all of a hundred and twenty', () => {
    expect(new Set(corpus).size).toBeGreaterThanOrEqual(120);
    for (const name of corpus) {
      expect(shown(name)).toMatch(proper);
      expect(shown(name).length).toBeLessThanOrEqual(80);
      expect(shown(name)).not.toMatch(/[. ]$/u);
    }
  });

  test('D-13 is proper whatever it was, and shown again as it is shown', () => {
    const pieces = fc.constantFrom(
      ...['a', 'õ', 'я', '💶', '.', '..', ' ', '/', '\\', ':', '.pdf', '.exe', 'e\u0301', '\u0301', '👩‍👧'],
      ...[
        '\0',
        '\n',
        '\u202e',
        '\u200b',
        '\ufeff',
        '\ud800',
        '\udc00',
        '\u3164',
        '\u{e0041}',
        '\u00a0',
        '\u2028',
      ],
    );
    const names = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 90 })), { maxLength: 40 })
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(names, (name) => {
        const once = shown(name);
        expect(once).toMatch(
          /^[^/\\\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]+$/u,
        );
        expect(once.length).toBeLessThanOrEqual(80);
        expect(once.isWellFormed()).toBe(true);
        expect(once).toBe(once.normalize('NFC'));
        expect(shown(once)).toBe(once);
      }),
      { numRuns: 1_000 },
    );
  });

  test('D-13 opens and writes nothing: a file that is chosen is read under its own name only', async () => {
    const computer = aComputer();
    const onDisk = corpus
      .map((name) => name.replace(/\/|\0/gu, '_').toWellFormed())
      .filter((name) => name !== '' && !/^\.+$/u.test(name) && Buffer.byteLength(name) <= 255);
    const paths = [...new Set(onDisk)].map((name) => computer.has(name, aPdf()));
    const before = readdirSync(computer.folder);
    expect(before.length).toBeGreaterThan(90);
    // As many as are taken in one go.
    for (let at = 0; at < paths.length; at += 20) {
      const looked = await computer.chooses(...paths.slice(at, at + 20));
      expect(looked.map(({ problem }) => problem)).toEqual(looked.map(() => null));
      expect(looked.every(({ shownName }) => proper.test(shownName))).toBe(true);
    }
    expect(computer.opened).toEqual(paths);
    expect(readdirSync(computer.folder)).toEqual(before);
    expect(paths.every((path) => statSync(path).size === aPdf().length)).toBe(true);
  });
});
