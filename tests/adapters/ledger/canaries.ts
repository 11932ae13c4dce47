import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The spellings in which a text may leak into a file. */
export function spellings(text: string): readonly Buffer[] {
  const utf8 = Buffer.from(text);
  const reversed = Buffer.from(Array.from(text).reverse().join(''));
  const escaped = text.replace(
    /[^\x20-\x7e]/gu,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const utf16 = Buffer.from(text, 'utf16le');
  return [
    utf8,
    utf16,
    reversed,
    Buffer.from(escaped),
    Buffer.from(encodeURIComponent(text)),
    Buffer.from(utf8.toString('hex')),
    Buffer.from(utf8.toString('hex').toUpperCase()),
    ...[0, 1, 2].map((shift) => inBase64(utf8, shift)),
    ...[0, 1, 2].map((shift) => inBase64(utf16, shift)),
  ];
}

/** The part of a base64 text that is the same whatever stands before and behind. */
function inBase64(bytes: Buffer, shift: number): Buffer {
  const text = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString('base64')
    .replace(/=+$/u, '');
  const from = Math.ceil((shift * 8) / 6);
  return Buffer.from(text.slice(from, Math.floor(((shift + bytes.length) * 8) / 6)));
}

/** Numbers as SQLite and others store them. */
export const numberSpellings = (value: number): readonly Buffer[] => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return [
    bytes,
    Buffer.from(bytes).reverse(),
    Buffer.from(String(value)),
    Buffer.from((value / 100).toFixed(2)),
  ];
};

export interface Content {
  readonly name: string;
  readonly bytes: Buffer;
}

export const filesIn = (folder: string): readonly Content[] =>
  existsSync(folder)
    ? readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
    : [];

/** Which of the texts stand in which of the files, in any spelling. */
export function found(
  contents: readonly Content[],
  canaries: Readonly<Record<string, readonly Buffer[]>>,
): readonly string[] {
  return contents.flatMap(({ name, bytes }) =>
    Object.entries(canaries).flatMap(([canary, forms]) =>
      forms.some((form) => bytes.includes(form)) ? [`${canary} in ${name}`] : [],
    ),
  );
}
