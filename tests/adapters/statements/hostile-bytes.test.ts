import process from 'node:process';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LookedAt } from '../../../main/core/ports.ts';
import { statementLimits } from '../../../shared/domain/account-statement.ts';
import { lookAt } from './a-computer.ts';
import { exif, jfifWithThumbnail, jpeg, jpegs, segment, telling, withSegments } from './jpegs.ts';
import { aPackedPdf, aPdf, savedAgain } from './pdfs.ts';
import { chunk, data, end, header, indexedPng, pngOf, signature } from './pngs.ts';
import { security, trailerId } from './secured.ts';

/** Of the processor, so that nothing else on the machine counts. Generous: what is measured is a tenth of it. */
const momentMs = 3_000;

function looked(bytes: Uint8Array): LookedAt {
  const before = process.cpuUsage();
  const result = lookAt('a', bytes);
  expect(msSince(before)).toBeLessThan(momentMs);
  return result;
}

function msSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** What was cleaned once is clean, and is told about in the same words. */
function isSettled(bytes: Uint8Array): void {
  const first = looked(bytes);
  if (first.problem === null) expect(looked(first.bytes)).toEqual(first);
}

const good: readonly Buffer[] = [
  ...Object.values(jpegs),
  withSegments(jpeg, jfifWithThumbnail, segment(0xe1, exif({ orientation: 6, isLittle: true })), ...telling),
  indexedPng,
  pngOf(header(), chunk('gAMA', '\0\0\u00b1\u008f'), chunk('tEXt', 'a\0b'), ...data, end),
  aPdf({ pages: 3 }),
  savedAgain(aPdf(), { trailer: '/Info << /A (b) >>' }),
  aPackedPdf({ predictor: 'up' }),
  aPdf({ trailer: `/Encrypt 5 0 R ${trailerId()}`, objects: [security({ version: 4, revision: 4 })] }),
  aPdf({ trailer: `/Encrypt ${security({ version: 5, revision: 6 })}` }),
];

type Change = (bytes: Buffer) => Buffer;
const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const at = (bytes: Buffer, share: number): number => Math.floor(share * bytes.length);
const tokens = fc.oneof(
  fc.uint8Array({ maxLength: 12 }).map((bytes) => Buffer.from(bytes)),
  fc
    .constantFrom(
      ...[
        '<<',
        '>>',
        '[',
        '(',
        '%',
        '/',
        ' 0 R',
        'obj',
        'xref',
        'trailer',
        '/Prev 9',
        '/Encrypt',
        '%%EOF',
        'startxref',
      ],
      ...[
        '\u00ff',
        '\u00ff\u00d8',
        '\u00ff\u00d9',
        '\u00ff\u00da',
        '\u00ff\u00e1',
        '\0\0\0\0',
        '\u007f\u00ff\u00ff\u00ff',
        'IEND',
      ],
    )
    .map((text) => Buffer.from(text, 'latin1')),
);
const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(place, fc.nat(255)).map(([share, value]): Change => (bytes) => {
    const copy = Buffer.from(bytes);
    if (copy.length > 0) copy[at(copy, share)] = value;
    return copy;
  }),
  place.map(
    (share): Change =>
      (bytes) =>
        bytes.subarray(0, at(bytes, share)),
  ),
  fc.tuple(place, place).map(
    ([from, to]): Change =>
      (bytes) =>
        Buffer.concat([bytes.subarray(0, at(bytes, from)), bytes.subarray(at(bytes, to))]),
  ),
  fc.tuple(place, tokens).map(
    ([share, token]): Change =>
      (bytes) =>
        Buffer.concat([bytes.subarray(0, at(bytes, share)), token, bytes.subarray(at(bytes, share))]),
  ),
);

/** Makes the checksums of a PNG right again, so that a change gets further than the first of them. */
function withChecksums(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  if (!copy.subarray(0, 8).equals(signature)) return copy;
  for (let start = 8; start + 12 <= copy.length;) {
    const next = start + 12 + copy.readUInt32BE(start);
    if (next > copy.length) break;
    copy.writeUInt32BE(crc32(copy.subarray(start + 4, next - 4)), next - 4);
    start = next;
  }
  return copy;
}

describe('whatever the bytes are, there is an answer, soon, and it stays the same', () => {
  test('for any bytes', () => {
    const beginnings = fc.constantFrom('', '%PDF-1.7\n', '\u00ff\u00d8\u00ff', signature.toString('latin1'));
    fc.assert(
      fc.property(beginnings, fc.uint8Array({ maxLength: 3_000 }), (beginning, rest) => {
        isSettled(Buffer.concat([Buffer.from(beginning, 'latin1'), rest]));
      }),
      { numRuns: 2_000 },
    );
  });

  test('for files that were good before something happened to them', () => {
    let taken = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...good),
        fc.array(changes, { minLength: 1, maxLength: 4 }),
        (bytes, all) => {
          const changed = withChecksums(all.reduce((before, change) => change(before), bytes));
          if (looked(changed).problem === null) taken += 1;
          isSettled(changed);
        },
      ),
      { numRuns: 6_000 },
    );
    // The changes are not all so rough that nothing gets past the first look.
    expect(taken).toBeGreaterThan(500);
  });

  test('for pictures that tell whatever they like: what is kept is the picture', () => {
    const marker = fc.constantFrom(0xe0, 0xe1, 0xe2, 0xec, 0xed, 0xee, 0xef, 0xfe);
    const head = fc.constantFrom(
      '',
      'JFIF\0',
      'Exif\0\0',
      'Exif\0\0II*\0\u0008\0\0\0',
      'ICC_PROFIL',
      'Adob',
      'MPF\0',
    );
    const told = fc.tuple(marker, head, fc.uint8Array({ maxLength: 60 }));
    fc.assert(
      fc.property(fc.array(told, { maxLength: 12 }), (all) => {
        const segments = all.map(([code, name, rest]) =>
          segment(code, Buffer.concat([Buffer.from(name, 'latin1'), rest, Buffer.from('Canary')])),
        );
        const photo = withSegments(jpegs.progressive, ...segments);
        const result = looked(photo);
        if (result.problem !== null) throw new Error(result.problem);
        expect(Buffer.from(result.bytes).includes('Canary')).toBe(false);
        isSettled(photo);
      }),
      { numRuns: 1_000 },
    );
  });

  const most = statementLimits.fileBytes;
  type Case = readonly [what: string, bytes: () => Buffer];
  const asBytes = (part: Uint8Array | string): Buffer =>
    typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part);
  const filled =
    (beginning: Uint8Array | string, unit: Uint8Array | string, ending: Uint8Array | string = '') =>
    () => {
      const [first, piece, last] = [asBytes(beginning), asBytes(unit), asBytes(ending)];
      const room = most - first.length - last.length;
      return Buffer.concat([first, Buffer.alloc(room - (room % piece.length), piece), last]);
    };
  const beforeScan = jpeg.subarray(0, jpeg.indexOf(Buffer.from([0xff, 0xda])));
  const scan = jpeg.subarray(beforeScan.length, -2);

  const inPdfs: readonly Case[] = [
    ...[
      '(',
      '<',
      '<<',
      '[',
      ' ',
      '%',
      '1',
      '1 ',
      '0 0\n',
      '/A',
      '/A 1 ',
      '1 0 R ',
      '1 0 obj <<',
      '%%EOF',
      '\\',
      '#41',
    ],
  ].flatMap((unit): readonly Case[] => [
    [
      `a table of ${unit}`,
      filled('%PDF-1.4\nxref\n0 1\n', unit, 'trailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n'),
    ],
    [
      `a trailer of ${unit}`,
      filled('%PDF-1.4\nxref\ntrailer << /Root 1 0 R ', unit, '>>\nstartxref\n9\n%%EOF\n'),
    ],
    [
      `a string of ${unit}`,
      filled(
        '%PDF-1.5\n1 0 obj << /Type /XRef /Root 1 0 R /A (',
        unit,
        ') >> stream\n\nstartxref\n9\n%%EOF\n',
      ),
    ],
  ]);

  test.each<Case>([
    ...inPdfs,
    ['nothing but the word of the end', filled('%PDF-1.4\n', 'startxref 9 %%EOF\n')],
    ['a JPEG of fill bytes', filled('\u00ff\u00d8', Buffer.from([0xff]))],
    ['a JPEG of empty comments', filled('\u00ff\u00d8', Buffer.from([0xff, 0xfe, 0, 2]))],
    ['a JPEG of stuffed bytes', filled(Buffer.concat([beforeScan, scan]), Buffer.from([0xff, 0]))],
    ['a JPEG of restarts', filled(Buffer.concat([beforeScan, scan]), Buffer.from([0xff, 0xd0]))],
    ['a JPEG of scans', filled(beforeScan, scan)],
    ['a PNG of empty data', filled(pngOf(header()), chunk('IDAT'), end)],
    ['a PNG of empty texts', filled(pngOf(header(), ...data), chunk('tEXt'), end)],
    [
      'a PNG of kept and dropped chunks',
      filled(pngOf(header()), Buffer.concat([chunk('gAMA'), chunk('tEXt')]), Buffer.concat([...data, end])),
    ],
  ])('for 10 MB of the worst: %s', (_, made) => {
    looked(made());
  });

  test('for savings that lead in a circle, which is walked once', () => {
    const costOf = (previous: number): number => {
      const bytes = filled(
        `%PDF-1.4\nxref\ntrailer << /Root 1 0 R /Prev ${previous} `,
        '%',
        '\n>>\nstartxref\n9\n%%EOF\n',
      )();
      const before = process.cpuUsage();
      lookAt('a', bytes);
      return msSince(before);
    };
    const once = Math.max(costOf(3), costOf(3));
    expect(costOf(9)).toBeLessThan(8 * once);
  });
});
