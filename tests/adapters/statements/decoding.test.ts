import process from 'node:process';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookAt } from './a-computer.ts';
import { exif, jfifWithThumbnail, jpeg, jpegs, segment, telling, withSegments } from './jpegs.ts';
import { chunk, data, end, header, indexedPng, pngOf } from './pngs.ts';

let browser: Browser | null = null;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
});
afterAll(() => browser?.close());

function kept(bytes: Uint8Array): Uint8Array {
  const looked = lookAt('a', bytes);
  if (looked.problem !== null) throw new Error(looked.problem);
  return looked.bytes;
}

test('the browser draws the same points from what is kept, the right way up', async () => {
  const files = [
    ...Object.values(jpegs).map((picture) => withSegments(picture, jfifWithThumbnail, ...telling)),
    ...[1, 2, 3, 4, 5, 6, 7, 8].flatMap((orientation) =>
      [true, false].map((isLittle) => withSegments(jpeg, segment(0xe1, exif({ orientation, isLittle })))),
    ),
    pngOf(header(), chunk('gAMA', '\0\0\u00b1\u008f'), chunk('tEXt', 'a\0b'), ...data, end),
    indexedPng,
  ];
  const pairs = [
    ...files.map((bytes) => [bytes, kept(bytes)]),
    // Without its end a browser draws nothing of it.
    [jpeg, kept(jpeg.subarray(0, -2))],
  ].map((pair) => pair.map((bytes) => Buffer.from(bytes).toString('base64')));
  const page = await browser!.newPage();
  const drawn = await page.evaluate(async (all) => {
    const pointsOf = async (encoded: string): Promise<string> => {
      const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes]));
      const { width, height } = bitmap;
      const drawing = new OffscreenCanvas(width, height).getContext('2d')!;
      drawing.drawImage(bitmap, 0, 0);
      return `${width}x${height} ${drawing.getImageData(0, 0, width, height).data.join()}`;
    };
    return Promise.all(all.map((pair) => Promise.all(pair.map(pointsOf))));
  }, pairs);
  for (const [before, after] of drawn) expect(after).toBe(before);
  // The comparison can tell: the eight ways to stand are eight pictures, four of them lying.
  const standing = drawn.slice(4, 20).map(([points]) => points!);
  expect(new Set(standing).size).toBe(8);
  expect(standing.filter((points) => points.startsWith('8x12'))).toHaveLength(8);
});
