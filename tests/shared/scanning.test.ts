import { describe, expect, test } from 'vitest';
import { mrzCheckDigit, readMrz } from '../../shared/domain/mrz.ts';
import { gapFor, medianGap, readScan, routeScan } from '../../shared/domain/scan.ts';

const today = '2026-11-23';
const card = [
  'I<LVAPA99929216121282<88882<<<',
  '8212122M1703054LVA<<<<<<<<<<<0',
  'PARAUDZINS<<ANDRIS<<<<<<<<<<<<',
].join('\n');
const passport = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
].join('\n');

describe('machine-readable lines', () => {
  test('an identity card is read, with all its check digits right', () => {
    expect(readMrz(card, today)).toEqual({
      format: 'TD1',
      documentType: 'id_card',
      documentNumber: 'PA9992921',
      issuer: 'LVA',
      birthDate: '1982-12-12',
      expiryDate: '2017-03-05',
      sex: 'male',
      lastName: 'PARAUDZINS',
      firstName: 'ANDRIS',
      identityCode: '121282-88882',
      wrongCheckDigits: [],
    });
  });

  test('a passport is read, with all its check digits right', () => {
    expect(readMrz(passport, today)).toMatchObject({
      format: 'TD3',
      documentNumber: 'L898902C3',
      birthDate: '1974-08-12',
      expiryDate: '2012-04-15',
      sex: 'female',
      lastName: 'ERIKSSON',
      firstName: 'ANNA MARIA',
      wrongCheckDigits: [],
    });
  });

  test.each([
    ['PA9992921', 6],
    ['821212', 2],
    ['170305', 4],
    ['L898902C3', 6],
    ['740812', 2],
    ['120415', 9],
    ['ZE184226B<<<<<', 1],
  ])('check digit of %s is %i', (text, digit) => expect(mrzCheckDigit(text)).toBe(digit));

  test('a misread character is noticed', () => {
    expect(readMrz(card.replace('821212', '821213'), today)?.wrongCheckDigits).toEqual([
      'birth',
      'composite',
    ]);
    expect(readMrz(passport.replace('L898902C3', 'L898902C4'), today)?.wrongCheckDigits).toContain(
      'document',
    );
  });

  test('other text is not a document', () => {
    expect(readMrz('37605030299', today)).toBeNull();
    expect(readMrz('x'.repeat(90), today)).toBeNull();
  });
});

describe('scanners that type', () => {
  const typedEvery = (text: string, gapMs: number) =>
    Array.from(text, (character, index) => ({ character, at: index * gapMs }));

  test('eight quick characters and Enter are a scan', () => {
    expect(readScan(typedEvery('A-104421', 5), 'enter')).toBe('A-104421');
    expect(readScan(typedEvery('A-104421', 30), 'tab')).toBe('A-104421');
  });

  test('fingers, short texts and texts with a pause are not', () => {
    expect(readScan(typedEvery('A-104421', 31), 'enter')).toBeNull();
    expect(readScan(typedEvery('A-10442', 5), 'enter')).toBeNull();
    const withPause = [...typedEvery('A-10442', 5), { character: '1', at: 200 }];
    expect(readScan(withPause, 'pause')).toBeNull();
  });

  test('a till takes what it measured, with a quarter of room, between the usual and what fingers do', () => {
    expect([5, 24, 30, 40, 64, 80].map(gapFor)).toEqual([30, 30, 38, 50, 80, 80]);
    expect(gapFor(81)).toBeNull();
    expect(medianGap(typedEvery('A-104421', 41))).toBe(41);
    expect(readScan(typedEvery('A-104421', 41), 'enter', 50)).toBe('A-104421');
    expect(readScan(typedEvery('A-104421', 41), 'pause', 50)).toBe('A-104421');
    expect(readScan(typedEvery('A-104421', 51), 'enter', 50)).toBeNull();
  });

  test('the number on a slip is a scan with six characters, and whatever the layout makes of it', () => {
    expect(readScan(typedEvery('T-0042', 5), 'enter')).toBe('T-0042');
    expect(readScan(typedEvery('A-0042', 5), 'enter')).toBeNull();
    expect(readScan(typedEvery('T-0042', 31), 'enter')).toBeNull();
    const places = ['KeyK', 'Digit7', 'Minus', 'Digit0', 'Digit0', 'Digit4', 'Digit2'];
    const typedAs = (characters: string) =>
      Array.from(characters, (character, index) => ({ character, code: places[index] ?? '', at: index * 5 }));
    // Russian, Estonian, French and Caps Lock.
    for (const characters of ['Л7-0042', 'K7+0042', "Kè)àà'é", 'k7-0042'])
      expect(readScan(typedAs(characters), 'enter')).toBe('K7-0042');
  });

  test('the number of a badge is read by the places of the keys, as one of a slip is', () => {
    const typedAs = (characters: string) =>
      Array.from(characters, (character, index) => ({
        character,
        code: 'CB47110042'[index]?.replace(/\D/u, 'Key$&').replace(/^\d/u, 'Digit$&') ?? '',
        at: index * 5,
      }));
    // Russian and Caps Lock.
    for (const characters of ['СИ47110042', 'cb47110042'])
      expect(readScan(typedAs(characters), 'enter')).toBe('CB47110042');
  });

  /** A character as a US keyboard has it: the place of its key, and whether Shift is held. */
  const placeOf = (character: string) => ({
    code: /\d/u.test(character) ? `Digit${character}` : character === '<' ? 'Comma' : `Key${character}`,
    isShifted: !/\d/u.test(character),
  });
  const cyrillic: Readonly<Record<string, string>> = { A: 'Ф', L: 'Д', P: 'З', V: 'М', I: 'Ш', '<': 'Б' };

  test.each([
    ...card.split('\n'),
    ...passport.split('\n'),
    card.replaceAll('\n', ''),
    passport.replaceAll('\n', ''),
  ])('the lines of a document are read by the places of the keys under every layout: %s', (line) => {
    const typedAs = (shown: (character: string) => string) =>
      Array.from(line, (character, index) => ({
        character: shown(character),
        ...placeOf(character),
        at: index * 5,
      }));
    const layouts = [
      (character: string) => character,
      // Estonian, Latvian; Caps Lock; Russian.
      (character: string) => (character === '<' ? ';' : character),
      (character: string) => (character === '<' ? ';' : character.toLowerCase()),
      (character: string) => cyrillic[character] ?? character,
    ];
    for (const shown of layouts) expect(readScan(typedAs(shown), 'enter')).toBe(line);
  });

  test('a comma of somebody’s own code is no sign of a document', () => {
    const code = 'a,b'.repeat(10);
    const typed = Array.from(code, (character, index) => ({
      character,
      code: character === ',' ? 'Comma' : `Key${character.toUpperCase()}`,
      isShifted: false,
      at: index * 5,
    }));
    expect(readScan(typed, 'enter')).toBe(code);
  });

  test.each([
    [card, 'mrz'],
    ['37605030299', 'identity-code'],
    ['161175-19997', 'identity-code'],
    ['CB7Q2XK90M4P', 'badge'],
    ['T-0042', 'slip'],
    ['K7-0042', 'slip'],
    ['A-10442', 'own-reference'],
  ])('%s goes to %s', (text, route) => expect(routeScan(text, today)).toBe(route));
});
