import { describe, expect, test } from 'vitest';
import { lookAt, verdictOf } from './a-computer.ts';
import { aPackedPdf, aPdf, savedAgain } from './pdfs.ts';

const look = (bytes: Uint8Array) => lookAt('statement.pdf', bytes);
const verdict = (bytes: Uint8Array): string => verdictOf(look(bytes));
const pagesOf = (bytes: Uint8Array): number | null | string => {
  const looked = look(bytes);
  return looked.problem ?? looked.pages;
};
const withText = (bytes: Buffer, from: string | RegExp, to: string): Buffer =>
  Buffer.from(bytes.toString('latin1').replace(from, to), 'latin1');
/** Every mark of an end of a line is another one, so no place is right any more; streams are damaged as well. */
const otherLineEnds = (bytes: Buffer): Buffer => withText(bytes, /\n/gu, '\r\n');

/** An earlier saving is said to be where its page begins to draw. */
const leadsTo = (content: string): Buffer => {
  const pdf = aPdf({ content, trailer: '/Prev 0000000' });
  return withText(pdf, '/Prev 0000000', `/Prev ${String(pdf.indexOf(content)).padStart(7, '0')}`);
};

const security = '<< /Filter /Standard /V 4 /R 4 /P -44 >>';

describe('D-12 a PDF with a password is told from one without', () => {
  test.each([
    ['in the trailer', aPdf({ trailer: '/Encrypt 5 0 R', objects: [security] })],
    ['written out in the trailer', aPdf({ trailer: `/Encrypt ${security}` })],
    ['after a comment', aPdf({ trailer: '% nothing >>\n/Encrypt % 5\n 5 0 R' })],
    [
      'after a string with parentheses',
      aPdf({ trailer: String.raw`/A (>> \( \) (nested) \\) /Encrypt 5 0 R` }),
    ],
    ['after a string with one parenthesis', aPdf({ trailer: String.raw`/A (\() /Encrypt 5 0 R` })],
    ['after a string in hexadecimal', aPdf({ trailer: '/ID [<3e3e> <00>] /Encrypt 5 0 R' })],
    ['in another spelling', aPdf({ trailer: '/#45ncryp#74 5 0 R' })],
    ['in the stream of places', aPackedPdf({ entries: '/Encrypt 9 0 R' })],
    ['in the trailer of the last saving', savedAgain(aPdf(), { trailer: '/Encrypt 5 0 R' })],
    ['in the trailer of an earlier saving', savedAgain(aPdf({ trailer: '/Encrypt 5 0 R' }))],
    [
      'where places are counted from the header',
      aPdf({ before: '\n\n', isFromHeader: true, trailer: '/Encrypt 5 0 R' }),
    ],
    ['where the table is not where it should be', aPdf({ startAt: 7, trailer: '/Encrypt 5 0 R' })],
    [
      'where the stream of places is not where it should be',
      aPackedPdf({ startAt: 7, entries: '/Encrypt 9 0 R' }),
    ],
    ['where line ends were changed', otherLineEnds(aPdf({ trailer: '/Encrypt 5 0 R' }))],
  ])('D-12 locked: %s', (_, bytes) => {
    expect(verdict(bytes)).toBe('locked');
  });

  test.each([
    ['a page that speaks of it', aPdf({ content: 'trailer << /Root 1 0 R /Encrypt 5 0 R >>' })],
    [
      'a PDF inside, with a password',
      aPdf({ content: aPdf({ trailer: '/Encrypt 5 0 R' }).toString('latin1') }),
    ],
    ['an object that has such an entry', aPdf({ objects: ['<< /Encrypt 5 0 R >>'] })],
    ['a comment in the trailer', aPdf({ trailer: '% /Encrypt 5 0 R\n' })],
    ['a string in the trailer', aPdf({ trailer: '/A (/Encrypt 5 0 R)' })],
    ['a dictionary in the trailer', aPdf({ trailer: '/Info << /Encrypt 5 0 R >>' })],
    ['a value in the trailer', aPdf({ trailer: '/A /Encrypt' })],
    ['a longer name in the trailer', aPdf({ trailer: '/EncryptMetadata false' })],
    ['an entry of nothing', aPdf({ trailer: '/Encrypt null' })],
    ['what is no table', leadsTo('xref and so on trailer << /Root 1 0 R /Encrypt 5 0 R >>')],
    ['a stream of something else', leadsTo('9 0 obj << /Root 1 0 R /Encrypt 5 0 R >> stream\n')],
    ['a comment behind the end', aPdf({ end: '%%EOF\n% trailer << /Encrypt 5 0 R >>\n' })],
  ])('D-12 not locked: %s', (_, bytes) => {
    expect(verdict(bytes)).toBe('application/pdf');
  });
});

describe('the pages of a PDF', () => {
  test.each([
    ['one', aPdf(), 1],
    ['many', aPdf({ pages: 123 }), 123],
    ['after a byte order mark', aPdf({ before: '\u00ef\u00bb\u00bf', pages: 4 }), 4],
    ['where places are counted from the header', aPdf({ before: '\n \n', isFromHeader: true, pages: 4 }), 4],
    ['after another saving', savedAgain(aPdf({ pages: 5 }), { pages: 7 }), 7],
    ['after two more', savedAgain(savedAgain(aPdf({ pages: 5 }), { pages: 7 }), { pages: 8 }), 8],
    ['with a PDF inside', aPdf({ pages: 2, content: aPdf({ pages: 9 }).toString('latin1') }), 2],
    ['packed', aPackedPdf({ pages: 6 }), 6],
    ['packed in plain', aPackedPdf({ pages: 6, isPlain: true }), 6],
    ['packed, with rows from the row above', aPackedPdf({ pages: 6, predictor: 'up' }), 6],
    ['packed, with a range of objects', aPackedPdf({ pages: 6, entries: '/Index [0 6]' }), 6],
    [
      'counted in an object of its own',
      withText(aPdf({ objects: ['3'] }), '/Kids [3 0 R ] /Count 1 >>', '/Kids[3 0 R]/Count 5 0 R>>'),
      3,
    ],
  ])('are told: %s', (_, bytes, pages) => {
    expect(pagesOf(bytes)).toBe(pages);
  });

  test.each([
    ['the table is not where it should be', aPdf({ startAt: 7 })],
    ['line ends were changed', otherLineEnds(aPdf())],
    ['rows are predicted in a rare way', aPackedPdf({ predictor: 'other' })],
    ['the stream of places is of no known kind', withText(aPackedPdf(), '/W [1 2 1]', '/W [1 2  ]')],
    ['a packed object is nowhere', aPackedPdf({ entries: '/Index [5 1]' })],
    ['the tree is not there', withText(aPdf(), '/Pages 2', '/Pages 9')],
    ['the root is another object', withText(aPdf(), '2 0 obj', '7 0 obj')],
    ['the root is free', withText(aPdf(), ' 00000 n', ' 00000 f')],
    ['the count is below zero', withText(aPdf({ pages: 11 }), '/Count 11', '/Count -1')],
    ['the count is none', withText(aPdf(), '/Count 1', '/Count 0')],
    ['the count is no whole number', withText(aPdf({ pages: 110 }), '/Count 110', '/Count 1.5')],
    [
      'the count is absurd',
      withText(aPdf({ pages: 1_000 }), '3 0 R ] /Count 1000', `] /Count ${'9'.repeat(10)}`),
    ],
  ])('are not told, and the file is taken all the same: %s', (_, bytes) => {
    expect(pagesOf(bytes)).toBeNull();
  });
});

describe('a PDF that leads nowhere, in circles, or on and on', () => {
  const tableAt = aPdf().indexOf('xref\n0');
  const toItself = (() => {
    const pdf = aPdf({ trailer: '/Prev 0000000' });
    return withText(pdf, '/Prev 0000000', `/Prev ${String(pdf.indexOf('xref\n0')).padStart(7, '0')}`);
  })();
  const saved = (times: number, first = aPdf()): Buffer => {
    let pdf = first;
    for (let time = 0; time < times; time += 1) pdf = savedAgain(pdf, { pages: 7 });
    return pdf;
  };
  const subsections = (count: number): Buffer =>
    withText(aPdf(), 'xref\n0 5\n', `xref\n${'9 0\n'.repeat(count)}0 5\n`);

  test.each([
    ['a table before itself', toItself, 1],
    ['a table far behind the end', aPdf({ trailer: `/Prev ${'9'.repeat(30)}` }), 1],
    ['a table before the beginning', aPdf({ trailer: '/Prev -1' }), 1],
    ['a table in the middle of a number', aPdf({ trailer: `/Prev ${tableAt}.5` }), 1],
    [
      'a stream inside itself',
      withText(aPackedPdf({ isPlain: true }), /\u0002\0\u0004\0/u, '\u0002\0\u0001\0'),
      null,
    ],
    ['forty savings', saved(40), 7],
    ['sixty savings: the root is too far back', saved(60), null],
    ['a table of a thousand parts', subsections(1_000), 1],
    ['a table of three thousand parts', subsections(3_000), null],
    ['a stream with much behind its places', aPackedPdf({ pages: 6, padding: 1_000_000 }), 6],
    ['a stream that is a bomb', aPackedPdf({ pages: 6, padding: 50_000_000 }), null],
    ['a nest of twenty', aPdf({ trailer: `/A ${'['.repeat(20)}${']'.repeat(20)}` }), 1],
    ['a nest of forty', aPdf({ trailer: `/A ${'['.repeat(40)}${']'.repeat(40)}` }), 'damaged'],
    ['a nest without end', aPdf({ trailer: `/A ${'['.repeat(100_000)}` }), 'damaged'],
    ['a trailer of ten thousand values', aPdf({ trailer: `/A [${'1 '.repeat(10_000)}]` }), 1],
    ['a trailer of a million values', aPdf({ trailer: `/A [${'1 '.repeat(1_000_000)}]` }), 'damaged'],
    ['endless dictionaries', aPdf({ objects: ['<<'.repeat(100_000)] }), 1],
  ])('comes to an end: %s', (_, bytes, pages) => {
    expect(pagesOf(bytes)).toBe(pages);
  });

  test('reads no more than twenty streams', () => {
    const chainOf = (length: number): Buffer => {
      // The root is in the oldest stream of places; the newer ones know another object only.
      let text = aPackedPdf({ pages: 6 }).toString('latin1');
      let previous = Number(/startxref\n(\d+)/u.exec(text)![1]);
      for (let index = 0; index < length; index += 1) {
        const at = text.length;
        text += `9 0 obj\n<< /Type /XRef /Size 10 /Index [1 1] /W [1 2 1] /Root 1 0 R /Prev ${previous} /Length 1 >>\n`;
        text += `stream\n\u0001\nendstream\nendobj\nstartxref\n${at}\n%%EOF\n`;
        previous = at;
      }
      return Buffer.from(text, 'latin1');
    };
    expect(pagesOf(chainOf(10))).toBe(6);
    expect(pagesOf(chainOf(25))).toBeNull();
  });
});
