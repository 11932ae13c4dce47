import type { Language } from '../../../shared/domain/language.ts';
import { toDecimalText, type Money } from '../../../shared/domain/money.ts';

/** A decimal fraction in text, `"0.301"`, that is written in percent. */
interface Rate {
  readonly percentOf: string;
}

/** A text, a whole number, an amount, a rate, or nothing. */
export type Cell = string | number | Money | Rate | null;

const byteOrderMark = '\uFEFF';
const separator = ';';
const lineEnd = '\r\n';

/**
 * Rows as a spreadsheet of the language reads them: UTF-8 with its mark, `;`, CRLF, a decimal comma outside English.
 * Whatever a person typed stays a text, however the spreadsheet cuts the line.
 */
export const csvOf = (language: Language, rows: readonly (readonly Cell[])[]): string =>
  byteOrderMark + rows.map((row) => line(language, row)).join('');

const line = (language: Language, row: readonly Cell[]): string =>
  row.map((cell) => written(language, cell)).join(separator) + lineEnd;

function written(language: Language, cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return quoted(inert(cell));
  if (typeof cell === 'number') return String(cell);
  const decimal = 'percentOf' in cell ? (Number(cell.percentOf) * 100).toFixed(2) : toDecimalText(cell);
  return language === 'en' ? decimal : decimal.replace('.', ',');
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Line ends and other control characters; a cell of ours is one line. */
const control = /\p{Cc}/gu;
/** Whatever comes first in a cell, behind the quotes and spaces that spreadsheets look past. */
const first = /(?<=(?:^|[;,|])(?:["'“”„‟‘’‚‛«»`]|\s|\p{Cf})*)./gsu;
const formula = /^[=+\-@\u2212]/u;

/**
 * A text that begins like a formula (`=`, `+`, `-`, `@`, also in full width, behind quotes or spaces) gets an
 * apostrophe before it. The same behind a comma or a semicolon, where a spreadsheet that was told another separator
 * begins a cell. A leading tab or line end is a sign of the same intention.
 */
function inert(text: string): string {
  const plain = text
    .replace(control, ' ')
    .replace(first, (character) => (formula.test(character.normalize('NFKC')) ? `'${character}` : character));
  return /^[\t\r\n]/u.test(text) ? `'${plain}` : plain;
}
