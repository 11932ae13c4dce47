import { inflateSync } from 'node:zlib';

/**
 * The words of each page of a PDF as Chromium writes it, in the order in which they were drawn: its objects are plain,
 * its streams deflated, and its letters numbers of a font that has a table of them.
 */
export function pageTexts(pdf: Buffer): string[] {
  const objects = objectsOf(pdf);
  const at = (reference: string | undefined): PdfObject =>
    objects.get(reference ?? '') ?? { head: '', stream: '' };
  return [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\b/u.test(head))
    .map(({ head }) => {
      const resources = /\/Resources (\d+) 0 R/u.exec(head);
      const fonts = /\/Font\s*<<([^>]*)>>/u.exec(resources ? at(resources[1]).head : head)?.[1] ?? '';
      const letters = new Map(
        Array.from(fonts.matchAll(/\/(\w+) (\d+) 0 R/gu), ([, name = '', font]) => {
          const table = /\/ToUnicode (\d+) 0 R/u.exec(at(font).head)?.[1];
          return [name, lettersOf(at(table).stream)];
        }),
      );
      return textOf(at(/\/Contents (\d+) 0 R/u.exec(head)?.[1]).stream, letters);
    });
}

interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

function objectsOf(pdf: Buffer): Map<string, PdfObject> {
  const text = pdf.toString('latin1');
  return new Map(
    Array.from(text.matchAll(/(\d+) 0 obj\s([^]*?)\sendobj/gu), ([, id = '', body = '']) => {
      const begin = /stream\r?\n/u.exec(body);
      if (!begin) return [id, { head: body, stream: '' }];
      const head = body.slice(0, begin.index);
      const bytes = Buffer.from(body.slice(begin.index + begin[0].length), 'latin1');
      const stream = head.includes('/FlateDecode') ? inflateSync(bytes).toString('latin1') : '';
      return [id, { head, stream }];
    }),
  );
}

/** From a letter's number in hex, of two or of four digits, to what it stands for. */
function lettersOf(table: string): Map<string, string> {
  const letters = new Map<string, string>();
  const word = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, part = ''] of table.matchAll(/beginbfchar([^]*?)endbfchar/gu))
    for (const [, from = '', to = ''] of part.matchAll(/<(\w+)> <(\w+)>/gu)) letters.set(from, word(to));
  for (const [, part = ''] of table.matchAll(/beginbfrange([^]*?)endbfrange/gu))
    for (const [, from = '', last = '', to = ''] of part.matchAll(/<(\w+)> <(\w+)> <(\w+)>/gu))
      for (let n = 0; n <= parseInt(last, 16) - parseInt(from, 16); n += 1)
        letters.set(
          (parseInt(from, 16) + n).toString(16).toUpperCase().padStart(from.length, '0'),
          String.fromCharCode(parseInt(to, 16) + n),
        );
  return letters;
}

function textOf(stream: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let letters: ReadonlyMap<string, string> = new Map();
  let text = '';
  const read = (hex: string): string => {
    const length = letters.keys().next().value?.length ?? 2;
    const numbers = hex.toUpperCase().match(new RegExp(`.{${length}}`, 'gu')) ?? [];
    return numbers.map((number) => letters.get(number) ?? '').join('');
  };
  for (const [, font, hex = '', end] of stream.matchAll(/\/(\w+) [\d.]+ Tf|<([\dA-Fa-f]+)>|\b(ET)\b/gu)) {
    if (font) letters = fonts.get(font) ?? letters;
    else if (end) text += '\n';
    else text += read(hex);
  }
  return text;
}
