import { describe, expect, test } from 'vitest';
import { statementLimits } from '../../../shared/domain/account-statement.ts';
import { readPictureSize } from '../../../shared/domain/picture-size.ts';
import { lookAt, verdictOf } from './a-computer.ts';
import { jpeg, jpegs, placeOf, segment, sized, withSegments } from './jpegs.ts';
import { aPackedPdf, aPdf, zip } from './pdfs.ts';
import { chunk, data, end, header, indexedPng, png, pngOf, signature } from './pngs.ts';

const text = (content: string): Buffer => Buffer.from(content, 'latin1');
const html = '<!doctype html><html><body><script>alert(1)</script></body></html>';
const without = (bytes: Buffer, from: number, to: number): Buffer =>
  Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
const changed = (bytes: Buffer, at: number, value: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = value;
  return copy;
};
const scanAt = placeOf(jpeg, 0xda);
const frameAt = placeOf(jpeg, 0xc0);
const laterTable = jpegs.progressive.lastIndexOf(Buffer.from([0xff, 0xc4]));
const frame = jpeg.subarray(frameAt, frameAt + 2 + jpeg.readUInt16BE(frameAt + 2));
const anotherFrame = (marker: number): Buffer => changed(jpeg, frameAt + 1, marker);
/** A PDF that is an archive as well: the comment of the archive reaches to the end of the file. */
const archiveInPdf = (() => {
  const around = (hidden: string) =>
    aPdf({ objects: [`<< /Length ${hidden.length} >>\nstream\n${hidden}\nendstream`] });
  const length = around(zip().toString('latin1')).length;
  const at = around(zip().toString('latin1')).indexOf('PK');
  return around(zip(length - at - zip().length, at).toString('latin1'));
})();

const corpus: readonly (readonly [what: string, bytes: Uint8Array, verdict: string])[] = [
  ['a PDF', aPdf(), 'application/pdf'],
  ['a PDF with packed objects', aPackedPdf(), 'application/pdf'],
  ['a PDF after a byte order mark', aPdf({ before: '\u00ef\u00bb\u00bf' }), 'application/pdf'],
  ['a PDF after line ends', aPdf({ before: '\r\n\r\n' }), 'application/pdf'],
  ['a PDF that speaks of archives', aPdf({ content: 'PK\u0005\u0006 and so on' }), 'application/pdf'],
  ['a JPEG', jpeg, 'image/jpeg'],
  ['a progressive JPEG', jpegs.progressive, 'image/jpeg'],
  ['a JPEG for print', jpegs.cmyk, 'image/jpeg'],
  ['a grey JPEG', jpegs.grey, 'image/jpeg'],
  ['a JPEG without its last two bytes', jpeg.subarray(0, -2), 'image/jpeg'],
  ['a JPEG whose coded end was lost', jpeg.subarray(0, -20), 'image/jpeg'],
  ['a JPEG with fill bytes', withSegments(jpeg, Buffer.alloc(7, 0xff)), 'image/jpeg'],
  ['a PNG', png, 'image/png'],
  ['a PNG with a palette', indexedPng, 'image/png'],

  ['nothing', Buffer.alloc(0), 'empty'],
  ['one byte more than is taken', Buffer.alloc(statementLimits.fileBytes + 1), 'too-large'],

  ['one byte', text('%'), 'wrong-type'],
  ['zeros', Buffer.alloc(4_096), 'wrong-type'],
  ['text', text('Balance: 12.00'), 'wrong-type'],
  ['HTML', text(html), 'wrong-type'],
  ['HTML that mentions a PDF', text(`${html}%PDF-1.4`), 'wrong-type'],
  ['SVG', text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'wrong-type'],
  ['a program of Windows', text('MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\u00ff\u00ff'), 'wrong-type'],
  ['a program of Linux', text('\u007fELF\u0002\u0001\u0001'), 'wrong-type'],
  ['a script', text('#!/bin/sh\nrm -rf ~\n'), 'wrong-type'],
  ['an archive', zip(), 'wrong-type'],
  ['a GIF', text('GIF89a\u0001\0\u0001\0'), 'wrong-type'],
  ['a WebP', text('RIFF\u0024\0\0\0WEBPVP8 '), 'wrong-type'],
  ['a HEIC', text('\0\0\0\u0018ftypheic\0\0\0\0mif1heic'), 'wrong-type'],
  ['a TIFF', text('II*\0\u0008\0\0\0'), 'wrong-type'],
  ['a BMP', text('BM\u0046\0\0\0\0\0\0\0'), 'wrong-type'],
  ['PostScript', text('%!PS-Adobe-3.0\n%%EOF\n'), 'wrong-type'],
  ['RTF', text('{\\rtf1 statement}'), 'wrong-type'],
  ['an old spreadsheet', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'wrong-type'],
  ['a JPEG 2000', Buffer.from('0000000c6a5020200d0a870a', 'hex'), 'wrong-type'],
  ['half a signature of a PNG', signature.subarray(0, 4), 'wrong-type'],
  ['a PNG whose line ends were changed', text(png.toString('latin1').replace('\r\n', '\n')), 'wrong-type'],
  ['two bytes of a JPEG', jpeg.subarray(0, 2), 'wrong-type'],
  ['HTML in front of a PDF', aPdf({ before: html }), 'wrong-type'],
  ['an archive in front of a PDF', Buffer.concat([zip(), aPdf()]), 'wrong-type'],
  ['a program in front of a PDF', aPdf({ before: 'MZ\u0090\0' }), 'wrong-type'],
  ['zeros in front of a PDF', aPdf({ before: '\0\0\0\0' }), 'wrong-type'],
  ['a little white space too much in front of a PDF', aPdf({ before: ' '.repeat(40) }), 'wrong-type'],
  ['a PDF of no version', text(aPdf().toString('latin1').replace('1.4', 'x.y')), 'wrong-type'],
  ['an archive behind a PDF', Buffer.concat([aPdf(), zip(0, aPdf().length)]), 'wrong-type'],
  ['an archive around the end of a PDF', archiveInPdf, 'wrong-type'],
  [
    'an archive in the colours of a PNG',
    pngOf(header(), chunk('iCCP', zip(16 + data[0]!.length + data[1]!.length + 0)), ...data, end),
    'wrong-type',
  ],
  ['a JPEG without loss', anotherFrame(0xc3), 'wrong-type'],
  ['a JPEG in arithmetic coding', anotherFrame(0xc9), 'wrong-type'],
  ['a hierarchical JPEG', anotherFrame(0xc5), 'wrong-type'],

  ['a PDF without its end', aPdf({ end: '' }), 'damaged'],
  ['a PDF whose end is far away', aPdf({ end: `%%EOF\n${' '.repeat(3_000)}` }), 'damaged'],
  ['half a PDF', aPdf().subarray(0, 300), 'damaged'],
  ['a PDF that begins and ends only', text('%PDF-1.4\nstartxref\n9\n%%EOF\n'), 'damaged'],
  ['a PDF without startxref', text(aPdf().toString('latin1').replace('startxref', 'startxxxx')), 'damaged'],
  ['a PDF without a root', text(aPdf().toString('latin1').replace('/Root', '/Roof')), 'damaged'],
  ['a PDF with a password', aPdf({ trailer: '/Encrypt 9 0 R' }), 'locked'],

  ['the start of a JPEG', jpeg.subarray(0, 100), 'damaged'],
  ['a JPEG without a frame', without(jpeg, frameAt, frameAt + frame.length), 'damaged'],
  ['a JPEG with two frames', withSegments(jpeg, frame), 'damaged'],
  [
    'a JPEG whose frame comes too late',
    Buffer.concat([without(jpeg, frameAt, frameAt + frame.length).subarray(0, -2), frame, jpeg.subarray(-2)]),
    'damaged',
  ],
  ['a JPEG that ends before its picture', jpeg.subarray(0, scanAt), 'damaged'],
  ['a progressive JPEG that ends in a table', jpegs.progressive.subarray(0, laterTable + 10), 'damaged'],
  [
    'a progressive JPEG that ends in the length of a table',
    jpegs.progressive.subarray(0, laterTable + 3),
    'damaged',
  ],
  ['a JPEG without a picture', Buffer.concat([jpeg.subarray(0, scanAt), jpeg.subarray(-2)]), 'damaged'],
  [
    'a JPEG with something between its segments',
    withSegments(jpeg, segment(0xe3, 'x'), text('<html>')),
    'damaged',
  ],
  [
    'a JPEG with a byte between its segments',
    withSegments(jpeg, segment(0xe3, 'x'), Buffer.from([0x41, 0xfe, 0, 2])),
    'damaged',
  ],
  [
    'a JPEG with a segment that is too long',
    withSegments(jpeg, Buffer.from([0xff, 0xe3, 0xff, 0xff])),
    'damaged',
  ],
  ['a JPEG with a segment that is too short', withSegments(jpeg, Buffer.from([0xff, 0xe3, 0, 1])), 'damaged'],
  ['a JPEG with a marker that nobody knows', withSegments(jpeg, segment(0x05, 'x')), 'damaged'],
  ['a JPEG in a JPEG', withSegments(jpeg, jpeg), 'damaged'],
  [
    'a JPEG that changes its height',
    Buffer.concat([jpeg.subarray(0, -2), segment(0xdc, '\u00ff\u00ff'), jpeg.subarray(-2)]),
    'damaged',
  ],
  ['a JPEG with a frame that lies about its length', changed(jpeg, frameAt + 9, 4), 'damaged'],
  ['a JPEG with a scan of no component', changed(jpeg, scanAt + 4, 0), 'damaged'],
  ['a JPEG of width 0', sized(0, 8), 'damaged'],
  ['a JPEG of height 0', sized(12, 0), 'damaged'],
  [
    'a JPEG of a thousand scans',
    Buffer.concat([
      jpeg.subarray(0, -2),
      ...Array.from({ length: 1_000 }, () => jpeg.subarray(scanAt, -2)),
      jpeg.subarray(-2),
    ]),
    'damaged',
  ],
  [
    'a JPEG of endless comments',
    withSegments(jpeg, Buffer.concat(Array.from({ length: 20_000 }, () => segment(0xfe, '')))),
    'damaged',
  ],
  ['a JPEG bomb', sized(60_000, 60_000), 'too-many-pixels'],
  ['a JPEG of one line too much', sized(10_000, 6_001), 'too-many-pixels'],
  ['a JPEG of the most points', sized(10_000, 6_000), 'image/jpeg'],

  ['a PNG without its end', png.subarray(0, -12), 'damaged'],
  ['a PNG with a wrong checksum', changed(png, png.length - 20, 0), 'damaged'],
  [
    'a PNG with a wrong checksum in a text',
    pngOf(header(), changed(chunk('tEXt', 'a\0b'), 9, 1), ...data, end),
    'damaged',
  ],
  ['a PNG without a picture', pngOf(header(), end), 'damaged'],
  ['a PNG without a header', pngOf(...data, end), 'damaged'],
  [
    'a PNG that begins with something else',
    pngOf(chunk('gAMA', '\0\0\0\u0001'), header(), ...data, end),
    'damaged',
  ],
  [
    'a PNG as telephones pack it for themselves',
    pngOf(chunk('CgBI', '\0\0\0\0'), header(), ...data, end),
    'damaged',
  ],
  ['a PNG with two headers', pngOf(header(), header(60_000, 60_000), ...data, end), 'damaged'],
  ['a PNG with a short header', pngOf(chunk('IHDR', '\0\0\0\u0001'), ...data, end), 'damaged'],
  ['a PNG in two pieces', pngOf(header(), data[0]!, chunk('tEXt', 'a\0b'), data[1]!, end), 'damaged'],
  ['a PNG that needs what nobody knows', pngOf(header(), chunk('NeWs', 'x'), ...data, end), 'damaged'],
  ['a PNG whose palette is missing', pngOf(header(3, 2, [8, 3, 0, 0, 0]), ...data, end), 'damaged'],
  [
    'a PNG with half a palette',
    pngOf(header(3, 2, [8, 3, 0, 0, 0]), chunk('PLTE', 'ab'), ...data, end),
    'damaged',
  ],
  [
    'a PNG with two palettes',
    pngOf(header(), chunk('PLTE', 'abc'), chunk('PLTE', 'abc'), ...data, end),
    'damaged',
  ],
  ['a PNG with its palette behind', pngOf(header(), ...data, chunk('PLTE', 'abc'), end), 'damaged'],
  ['a PNG with more than an end', pngOf(header(), ...data, chunk('IEND', 'x')), 'damaged'],
  ['a PNG with a chunk longer than the file', changed(png, 8, 0x7f), 'damaged'],
  ['a PNG with a chunk of no name', pngOf(header(), chunk('a\0b ', 'x'), ...data, end), 'damaged'],
  [
    'a PNG of endless texts',
    pngOf(header(), Buffer.concat(Array.from({ length: 50_000 }, () => chunk('tEXt'))), ...data, end),
    'damaged',
  ],
  ['a PNG of width 0', pngOf(header(0, 2), ...data, end), 'damaged'],
  ['a PNG of height 0', pngOf(header(3, 0), ...data, end), 'damaged'],
  ['a PNG wider than the format', pngOf(header(0x8000_0000, 1), ...data, end), 'damaged'],
  ...(
    [
      [3, 2, 0, 0, 0],
      [8, 5, 0, 0, 0],
      [16, 3, 0, 0, 0],
      [8, 2, 1, 0, 0],
      [8, 2, 0, 1, 0],
      [8, 2, 0, 0, 2],
    ] as const
  ).map(
    (rest) =>
      [`a PNG with a header of ${rest.join()}`, pngOf(header(3, 2, rest), ...data, end), 'damaged'] as const,
  ),
  ['a PNG bomb', pngOf(header(60_000, 60_000), ...data, end), 'too-many-pixels'],
  ['a PNG of one line too much', pngOf(header(10_000, 6_001), ...data, end), 'too-many-pixels'],
  ['a PNG of the most points', pngOf(header(10_000, 6_000), ...data, end), 'image/png'],
];

describe('D-12 what a file is, is told by its content alone', () => {
  test.each(corpus)('D-12 %s', (_, bytes, verdict) => {
    // The name promises each of the three, and a program.
    for (const name of ['statement.pdf', 'statement.jpg', 'statement.png', 'statement.exe']) {
      expect(verdictOf(lookAt(name, bytes))).toBe(verdict);
    }
  });

  test('D-12 the corpus is a large one, and every reason of content is in it', () => {
    expect(corpus.length).toBeGreaterThan(100);
    expect(new Set(corpus.map(([, , verdict]) => verdict))).toEqual(
      new Set([
        ...['application/pdf', 'image/jpeg', 'image/png', 'empty', 'too-large'],
        ...['wrong-type', 'damaged', 'locked', 'too-many-pixels'],
      ]),
    );
  });

  test('the size of a picture is what its header says, as the rest of Counter reads it', () => {
    for (const bytes of [...Object.values(jpegs), png, indexedPng, sized(3_000, 2_000)]) {
      const looked = lookAt('a', bytes);
      const { width, height } = readPictureSize(bytes)!;
      expect(looked).toMatchObject({ pages: null, pixels: { width, height } });
    }
  });
});

describe('what is kept', () => {
  test('has a hash of its own bytes, and of nothing else', async () => {
    const looked = lookAt('photo.jpg', withSegments(jpeg, segment(0xfe, 'comment')));
    if (looked.problem !== null) throw new Error(looked.problem);
    const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(looked.bytes));
    expect(looked.sha256).toBe(Buffer.from(digest).toString('hex'));
  });

  test('D-15 the same content has the same hash, whatever its name and what was in it besides', () => {
    const hashOf = (name: string, bytes: Uint8Array) => {
      const looked = lookAt(name, bytes);
      if (looked.problem !== null) throw new Error(looked.problem);
      return looked.sha256;
    };
    expect(hashOf('a.pdf', aPdf())).toBe(hashOf('b.pdf', aPdf()));
    expect(hashOf('a.pdf', aPdf())).not.toBe(hashOf('a.pdf', aPdf({ pages: 2 })));
    expect(hashOf('a.jpg', withSegments(jpeg, segment(0xfe, 'one')))).toBe(hashOf('b.jpg', jpeg));
    expect(hashOf('a.png', Buffer.concat([png, zip()]))).toBe(hashOf('b.png', png));
  });

  test('of a PDF is every byte, so that a signature stays good', () => {
    for (const bytes of [aPdf(), aPackedPdf(), aPdf({ before: '\r\n', end: '%%EOF\r\n\r\n' })]) {
      expect(lookAt('a', bytes)).toMatchObject({ problem: null, bytes });
    }
  });
});
