import { readCents, readCount } from './figures.ts';
import { fieldAt } from './guards.ts';
import { isWebAddress } from './web-address.ts';

const longest = 200;
export const isMissing = (value: unknown): boolean => value === undefined || value === null || value === '';
const codeOf = (path: string): string => path.replaceAll('.', '_');

/** Reads a request body field by field and gathers what is missing or not valid. */
export class FieldReader {
  readonly codes: string[] = [];
  readonly #body: unknown;

  constructor(body: unknown) {
    this.#body = body;
  }

  at(path: string): unknown {
    return fieldAt(this.#body, path);
  }

  missing(path: string): void {
    const code = `${codeOf(path)}_is_missing`;
    if (!this.codes.includes(code)) this.codes.push(code);
  }

  wrong(path: string): void {
    this.codes.push(`${codeOf(path)}_is_not_valid`);
  }

  /** A line of text, or null where there is none. */
  text(path: string): string | null {
    const value = this.at(path);
    if (isMissing(value)) return null;
    if (typeof value === 'string' && value.length <= longest) return value;
    this.wrong(path);
    return null;
  }

  neededText(path: string): string {
    if (isMissing(this.at(path))) this.missing(path);
    return this.text(path) ?? '';
  }

  cents(path: string): number | null {
    return this.#number(path, readCents);
  }

  count(path: string): number | null {
    return this.#number(path, readCount);
  }

  webAddress(path: string): string | null {
    const value = this.at(path);
    if (isMissing(value)) return null;
    if (typeof value === 'string' && isWebAddress(value)) return value;
    this.wrong(path);
    return null;
  }

  #number(path: string, read: (value: unknown) => number | null): number | null {
    const value = this.at(path);
    if (isMissing(value)) return null;
    const number = read(value);
    if (number === null) this.wrong(path);
    return number;
  }
}
