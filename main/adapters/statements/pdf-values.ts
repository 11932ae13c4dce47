/**
 * Values as they are written in a PDF (ISO 32000-1, 7.2 and 7.3), read from its bytes as Latin-1 text. Names
 * keep their slash, and strings stay as they are written, with their brackets (`stringBytes` reads them).
 */
export type PdfValue = null | boolean | number | string | PdfReference | PdfDictionary | readonly PdfValue[];
export type PdfDictionary = ReadonlyMap<string, PdfValue>;
export interface PdfReference {
  readonly object: number;
}

export const isDictionary = (value: PdfValue | undefined): value is PdfDictionary => value instanceof Map;
export const isReference = (value: PdfValue | undefined): value is PdfReference =>
  typeof value === 'object' && value !== null && 'object' in value;

const [deepest, mostValues] = [30, 50_000];

/** The value at a place and where it ends; null where there is none, or a nest or a number of them without sense. */
export function readValue(
  text: string,
  at: number,
): { readonly value: PdfValue; readonly end: number } | null {
  const reader = new ValueReader(text, at);
  const value = reader.value(0);
  return value === undefined ? null : { value, end: reader.at };
}

/** The place after white space and comments (7.2.2, 7.2.3). */
export function afterSpace(text: string, from: number): number {
  let isComment = false;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === lineFeed || code === carriageReturn) isComment = false;
    else if (code === percent) isComment = true;
    else if (!isComment && !isSpace(code)) return at;
  }
  return text.length;
}

const [lineFeed, carriageReturn, percent] = [10, 13, 37];
const isSpace = (code: number): boolean =>
  code === 32 || code === 0 || (code >= 9 && code <= 13 && code !== 11);

const name = /\/[^\0\t\n\f\r ()<>[\]{}/%]*/uy;
const number = /[+-]?(?:\d+\.?\d*|\.\d+)/uy;
const reference = /(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+R(?![A-Za-z0-9])/uy;
const word = /(?:true|false|null)(?![A-Za-z0-9])/uy;

class ValueReader {
  readonly #text: string;
  #left = mostValues;
  at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.at = at;
  }

  value(depth: number): PdfValue | undefined {
    this.at = afterSpace(this.#text, this.at);
    this.#left -= 1;
    if (depth > deepest || this.#left < 0) return undefined;
    if (this.#takes('<<')) return this.#dictionary(depth + 1);
    if (this.#takes('[')) return this.#array(depth + 1);
    if (this.#takes('(')) return this.#literalString();
    if (this.#takes('<')) return this.#hexString();
    const named = this.#match(name)?.[0];
    if (named !== undefined) return withoutEscapes(named);
    const referred = this.#match(reference)?.[1];
    if (referred !== undefined) return { object: Number(referred) };
    const counted = this.#match(number)?.[0];
    if (counted !== undefined) return Number(counted);
    const known = this.#match(word)?.[0];
    return known === undefined ? undefined : known === 'null' ? null : known === 'true';
  }

  #dictionary(depth: number): PdfDictionary | undefined {
    const entries = new Map<string, PdfValue>();
    while (!this.#takes('>>')) {
      const key = this.#match(name)?.[0];
      const value = key === undefined ? undefined : this.value(depth);
      if (key === undefined || value === undefined) return undefined;
      entries.set(withoutEscapes(key), value);
    }
    return entries;
  }

  #array(depth: number): readonly PdfValue[] | undefined {
    const values: PdfValue[] = [];
    while (!this.#takes(']')) {
      const value = this.value(depth);
      if (value === undefined) return undefined;
      values.push(value);
    }
    return values;
  }

  /** Parentheses inside are balanced or escaped (7.3.4.2). */
  #literalString(): string | undefined {
    const start = this.at - 1;
    for (let open = 1; this.at < this.#text.length; this.at += 1) {
      const character = this.#text[this.at];
      if (character === '\\') this.at += 1;
      else if (character === '(') open += 1;
      else if (character === ')') open -= 1;
      if (open > 0) continue;
      this.at += 1;
      return this.#text.slice(start, this.at);
    }
    return undefined;
  }

  #hexString(): string | undefined {
    const end = this.#text.indexOf('>', this.at);
    if (end < 0) return undefined;
    const start = this.at - 1;
    this.at = end + 1;
    return this.#text.slice(start, this.at);
  }

  #takes(token: string): boolean {
    const at = afterSpace(this.#text, this.at);
    if (!this.#text.startsWith(token, at)) return false;
    this.at = at + token.length;
    return true;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = afterSpace(this.#text, this.at);
    const match = pattern.exec(this.#text);
    if (match) this.at = pattern.lastIndex;
    return match;
  }
}

/** `/#45ncrypt` is `/Encrypt` (7.3.5). */
const withoutEscapes = (written: string): string =>
  written.replace(/#([0-9A-Fa-f]{2})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
