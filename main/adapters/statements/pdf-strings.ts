import type { PdfValue } from './pdf-values.ts';

/** Longer than any that is asked for, however it is written. */
const longest = 1_024;

/** The bytes of a string that was read (ISO 32000-2, 7.3.4); null for every other value, and for a long one. */
export function stringBytes(value: PdfValue | undefined): Buffer | null {
  if (typeof value !== 'string' || value.length > longest) return null;
  const inside = value.slice(1, -1);
  if (value.startsWith('(')) return Buffer.from(inside.replace(marked, meant), 'latin1');
  return value.startsWith('<') ? hexBytes(inside.replace(/[\0\t\n\f\r ]/gu, '')) : null;
}

/** An odd digit at the end has a zero behind it. */
const hexBytes = (digits: string): Buffer | null =>
  /^[0-9A-Fa-f]*$/u.test(digits) ? Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex') : null;

/** What a backslash changes, and the ends of lines, which are all the same one. */
const marked = /\\(?:([0-7]{1,3})|\r\n|([^]))|\r\n?/gu;
const letters: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '\n': '',
  '\r': '',
};

function meant(all: string, octal: string | undefined, character: string | undefined): string {
  // Of more than a byte its lower part counts, which is what Latin-1 keeps.
  if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
  if (character !== undefined) return letters[character] ?? character;
  return all.startsWith('\\') ? '' : '\n';
}
