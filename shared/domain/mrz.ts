import { makeDate, partsOf, type IsoDate } from './dates.ts';

/** What the machine-readable lines of an identity card (TD1) or a passport (TD3) say. */
export interface Mrz {
  readonly format: 'TD1' | 'TD3';
  readonly documentNumber: string;
  readonly documentType: 'id_card' | 'passport';
  readonly issuer: string;
  readonly birthDate: IsoDate | null;
  readonly expiryDate: IsoDate | null;
  readonly sex: 'male' | 'female' | null;
  /** Latin letters without diacritics: the names need comparing with the face of the document. */
  readonly lastName: string;
  readonly firstName: string;
  /** Optional data of the issuing state: the personal code on Estonian and Latvian documents. */
  readonly identityCode: string | null;
  /** Names of the check digits that do not match; a document with any is not taken over. */
  readonly wrongCheckDigits: readonly MrzCheck[];
}

type MrzCheck = 'document' | 'birth' | 'expiry' | 'optional' | 'composite';

/** Check digit of ICAO 9303: weights 7 3 1, letters from A = 10, filler 0, modulo 10. */
export function mrzCheckDigit(text: string): number {
  const weights = [7, 3, 1];
  let total = 0;
  Array.from(text).forEach((character, index) => {
    total += (weights[index % 3] ?? 0) * mrzValue(character);
  });
  return total % 10;
}

function mrzValue(character: string): number {
  if (character === '<') return 0;
  return /\d/u.test(character) ? Number(character) : character.charCodeAt(0) - 55;
}

/**
 * Reads three lines of 30 or two of 44, with or without line breaks between them. Null where the text is
 * not a machine-readable zone at all.
 * @param today decides the century of the two-digit years: births lie before it.
 */
export function readMrz(text: string, today: IsoDate): Mrz | null {
  const compact = text.toUpperCase().replace(/[^A-Z0-9<]/gu, '');
  if (compact.length === 90 && /^[AIC]/u.test(compact)) return readTd1(compact, today);
  if (compact.length === 88 && compact.startsWith('P')) return readTd3(compact, today);
  return null;
}

/** Of one line of a document, and of all of them without a break between. */
const lineLengths: ReadonlySet<number> = new Set([30, 44]);
const zoneLengths: ReadonlySet<number> = new Set([90, 88]);
const isMrzWritten = (text: string): boolean => /^[A-Z0-9<]+$/u.test(text) && text.includes('<');

/** As a scanner types it that sends Enter after each line. */
export const isMrzLine = (text: string): boolean => lineLengths.has(text.length) && isMrzWritten(text);

/** All lines in one go. */
export const isMrzZone = (text: string): boolean => zoneLengths.has(text.length) && isMrzWritten(text);

function readTd1(zone: string, today: IsoDate): Mrz {
  const [one, two, three] = [zone.slice(0, 30), zone.slice(30, 60), zone.slice(60, 90)];
  const composite = one.slice(5, 30) + two.slice(0, 7) + two.slice(8, 15) + two.slice(18, 29);
  const wrong = wrongOnes([
    ['document', one.slice(5, 14), one.slice(14, 15)],
    ['birth', two.slice(0, 6), two.slice(6, 7)],
    ['expiry', two.slice(8, 14), two.slice(14, 15)],
    ['composite', composite, two.slice(29, 30)],
  ]);
  return {
    format: 'TD1',
    documentType: 'id_card',
    documentNumber: unfilled(one.slice(5, 14)),
    issuer: unfilled(one.slice(2, 5)),
    ...datesAndSex(two.slice(0, 6), two.slice(7, 8), two.slice(8, 14), today),
    ...names(three),
    identityCode: personalCode(one.slice(15, 30)),
    wrongCheckDigits: wrong,
  };
}

function readTd3(zone: string, today: IsoDate): Mrz {
  const [one, two] = [zone.slice(0, 44), zone.slice(44, 88)];
  const composite = two.slice(0, 10) + two.slice(13, 20) + two.slice(21, 43);
  const wrong = wrongOnes([
    ['document', two.slice(0, 9), two.slice(9, 10)],
    ['birth', two.slice(13, 19), two.slice(19, 20)],
    ['expiry', two.slice(21, 27), two.slice(27, 28)],
    ['optional', two.slice(28, 42), two.slice(42, 43)],
    ['composite', composite, two.slice(43, 44)],
  ]);
  return {
    format: 'TD3',
    documentType: 'passport',
    documentNumber: unfilled(two.slice(0, 9)),
    issuer: unfilled(one.slice(2, 5)),
    ...datesAndSex(two.slice(13, 19), two.slice(20, 21), two.slice(21, 27), today),
    ...names(one.slice(5)),
    identityCode: personalCode(two.slice(28, 42)),
    wrongCheckDigits: wrong,
  };
}

function wrongOnes(checks: readonly (readonly [MrzCheck, string, string])[]): MrzCheck[] {
  return checks
    .filter(([, data, digit]) => mrzCheckDigit(data) !== (digit === '<' ? 0 : Number(digit)))
    .map(([name]) => name);
}

const unfilled = (text: string): string => text.replaceAll('<', '');

function datesAndSex(birth: string, sex: string, expiry: string, today: IsoDate) {
  const year = partsOf(today).year;
  return {
    birthDate: shortDate(birth, (two) => (2000 + two > year ? 1900 + two : 2000 + two)),
    expiryDate: shortDate(expiry, (two) => 2000 + two),
    sex: sex === 'M' ? ('male' as const) : sex === 'F' ? ('female' as const) : null,
  };
}

function shortDate(text: string, century: (two: number) => number): IsoDate | null {
  if (!/^\d{6}$/u.test(text)) return null;
  return makeDate(century(Number(text.slice(0, 2))), Number(text.slice(2, 4)), Number(text.slice(4, 6)));
}

function names(zone: string) {
  const [last = '', first = ''] = zone.replace(/<+$/u, '').split('<<');
  return { lastName: last.replaceAll('<', ' ').trim(), firstName: first.replaceAll('<', ' ').trim() };
}

function personalCode(optional: string): string | null {
  const text = optional.replace(/<+$/u, '').replaceAll('<', '-');
  return /^\d{11}$|^\d{6}-\d{5}$/u.test(text) ? text : null;
}
