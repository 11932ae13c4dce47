import { describe, expect, test } from 'vitest';
import { lookAt } from './a-computer.ts';
import {
  canaries,
  colourProfile,
  drawnFrom,
  exif,
  jfifWithThumbnail,
  jpeg,
  jpegs,
  segment,
  segmentsIn,
  telling,
  withSegments,
} from './jpegs.ts';
import { zip } from './pdfs.ts';
import { chunk, data, end, header, indexedPng, png, pngOf, typesIn } from './pngs.ts';

function kept(bytes: Uint8Array): Buffer {
  const looked = lookAt('photo', bytes);
  if (looked.problem !== null) throw new Error(looked.problem);
  return Buffer.from(looked.bytes);
}

const found = (bytes: Buffer): (string | Buffer)[] => canaries.filter((canary) => bytes.includes(canary));

describe('a photo', () => {
  test.each(Object.entries(jpegs))('that is %s keeps its picture and tells nothing else', (_, picture) => {
    const photo = withSegments(picture, ...telling, segment(0xe1, exif({ isLittle: true })));
    expect(found(photo)).toEqual([...canaries]);
    expect(found(kept(photo))).toEqual([]);
    expect(drawnFrom(kept(photo))).toEqual(drawnFrom(picture));
    expect(kept(photo)).toEqual(kept(picture));
  });

  test('with nothing to tell stays as it is, byte for byte', () => {
    for (const picture of Object.values(jpegs)) expect(kept(picture)).toEqual(picture);
  });

  test('keeps how its colours are meant, and its density without the thumbnail', () => {
    const photo = withSegments(
      jpegs.cmyk,
      jfifWithThumbnail,
      segment(0xe1, exif()),
      colourProfile,
      segment(0xee, 'Adobe\0e\0\0\0\0\0 and Canary'),
    );
    expect(segmentsIn(kept(photo)).filter((name) => name.startsWith('e'))).toEqual([
      'e0 JFIF',
      'ee Adobe',
      'e2 ICC_PROFILE',
    ]);
    expect(found(kept(photo))).toEqual([]);
    const start = kept(photo).subarray(2, 20).toString('latin1');
    expect(start).toBe('\u00ff\u00e0\0\u0010JFIF\0\u0001\u0002\u0001\0\u0048\0\u0048\0\0');
    expect(kept(photo).includes(colourProfile)).toBe(true);
  });

  test.each([false, true])('stands as it stood: the orientation, little end first: %s', (isLittle) => {
    for (let orientation = 1; orientation <= 8; orientation += 1) {
      const photo = withSegments(jpeg, segment(0xe1, exif({ orientation, isLittle })));
      const after = kept(photo);
      expect(found(after)).toEqual([]);
      expect(drawnFrom(after)).toEqual(drawnFrom(jpeg));
      if (orientation === 1) {
        expect(segmentsIn(after)).not.toContain('e1 Exif');
        continue;
      }
      expect(segmentsIn(after).slice(0, 2)).toEqual(['e0 JFIF', 'e1 Exif']);
      const only = Buffer.from(
        `457869660000 4d4d002a00000008 0001 01120003000000010000 0000 00000000`.replaceAll(' ', ''),
        'hex',
      );
      only[only.length - 7] = orientation;
      expect(after.subarray(20, 24 + only.length)).toEqual(segment(0xe1, only));
    }
  });

  test.each([
    ['0', exif({ orientation: 0 })],
    ['9', exif({ orientation: 9 })],
    ['a long number', exif({ orientation: 6, orientationType: 4, isLittle: true })],
    ['cut off', exif({ orientation: 6 }).subarray(0, 30)],
    ['no more than a name', exif().subarray(0, 6)],
    ['in no order of bytes', Buffer.from('Exif\0\0XX\0\u002a\0\0\0\u0008', 'latin1')],
    ['in no TIFF', Buffer.from('Exif\0\0MM\0\u0007\0\0\0\u0008\0\u0001', 'latin1')],
    ['in another format', exif({ orientation: 6 }).fill(7, 9, 10)],
    ['far away', Buffer.from('Exif\0\0MM\0\u002a\u00ff\u00ff\u00ff\u00ff', 'latin1')],
  ])('whose orientation is %s is upright', (_, content) => {
    expect(kept(withSegments(jpeg, segment(0xe1, content)))).toEqual(jpeg);
  });

  test('that lost its end gets one', () => {
    expect(kept(jpeg.subarray(0, -2))).toEqual(jpeg);
    expect(kept(jpeg.subarray(0, -1))).toEqual(jpeg);
    expect(kept(jpeg.subarray(0, -9)).subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
  });

  test('ends where it ends: what hangs behind it never leaves', () => {
    const film = Buffer.from('\0\0\0\u0018ftypmp42Canary film', 'latin1');
    for (const behind of [film, zip(), withSegments(jpegs.grey, ...telling), Buffer.from([0xff])]) {
      expect(kept(Buffer.concat([jpeg, behind]))).toEqual(jpeg);
    }
  });
});

describe('a screenshot', () => {
  const looks = [
    chunk('cHRM', Buffer.alloc(32, 1)),
    chunk('gAMA', '\0\0\u00b1\u008f'),
    chunk('iCCP', 'colours\0\0x'),
    chunk('sBIT', '\u0008\u0008\u0008'),
    chunk('sRGB', '\0'),
    chunk('bKGD', '\0\u0001\0\u0001\0\u0001'),
    chunk('tRNS', '\0\u0001\0\u0001\0\u0001'),
    chunk('pHYs', '\0\0\u000b\u0013\0\0\u000b\u0013\u0001'),
  ];
  const tells = [
    chunk('eXIf', exif({ orientation: 6 }).subarray(6)),
    chunk('tEXt', 'Author\0Canary Person'),
    chunk('zTXt', 'Comment\0\0Canary'),
    chunk('iTXt', 'XML:com.adobe.xmp\0\0\0\0\0<x>Canary http://ns.adobe.com</x>'),
    chunk('tIME', '\u0007\u00ea\u000b\u0014\u000a\u000b\u000c'),
    chunk('sPLT', 'Canary'),
    chunk('hIST', 'Canary'),
    chunk('acTL', '\0\0\0\u0002\0\0\0\0'),
    chunk('fcTL', Buffer.alloc(26)),
    chunk('vpAg', 'Canary'),
    chunk('caNv', 'CANARY'),
  ];

  test('keeps its picture and how it looks, in the same order, and tells nothing else', () => {
    const behind = [chunk('fdAT', 'Canary frame'), chunk('tEXt', 'Title\0Canary')];
    const picture = pngOf(header(), ...looks, ...data, end);
    const shot = pngOf(header(), ...tells, ...looks, ...data, ...behind, end);
    expect(kept(shot)).toEqual(picture);
    expect(found(kept(shot))).toEqual([]);
    expect(typesIn(kept(shot))).toEqual([
      'IHDR',
      ...['cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'bKGD', 'tRNS', 'pHYs'],
      ...['IDAT', 'IDAT', 'IEND'],
    ]);
  });

  test('with nothing to tell stays as it is, byte for byte', () => {
    for (const picture of [png, indexedPng]) expect(kept(picture)).toEqual(picture);
  });

  test('hides nothing in a chunk that is longer than it can be', () => {
    const long = looks
      .filter((each) => each.toString('latin1', 4, 8) !== 'iCCP')
      .map((each) =>
        chunk(each.toString('latin1', 4, 8), Buffer.concat([Buffer.alloc(300), Buffer.from('Canary')])),
      );
    expect(kept(pngOf(header(), ...long, ...data, end))).toEqual(png);
  });

  test('ends where it ends: what hangs behind it never leaves', () => {
    for (const behind of [zip(), Buffer.from('Canary'), png])
      expect(kept(Buffer.concat([png, behind]))).toEqual(png);
  });
});
