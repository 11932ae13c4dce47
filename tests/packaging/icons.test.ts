import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../commands/steps.ts';
import { readConfiguration } from './builder.ts';
import { icnsPictures, icoPictures, pngSize, type Picture } from './image-sizes.ts';

type Platform = 'linux' | 'win' | 'mac';
const iconOf = async (platform: Platform): Promise<Buffer> => {
  const icon = (await readConfiguration())[platform]?.icon;
  return readFileSync(resolve(root, String(icon)));
};

/** Square pictures of these sizes, each as large as its container says. */
const pictures = (...sizes: readonly number[]): readonly Picture[] =>
  sizes.map((size) => ({ promised: size, size: [size, size] }));

test('the icon for Linux is a square of at least 512 pixels', async () => {
  const [width = 0, height] = pngSize(await iconOf('linux')) ?? [];
  expect(width).toBeGreaterThanOrEqual(512);
  expect(height).toBe(width);
});

test('the icon for Windows has every size from the list view to the large tiles', async () => {
  expect(icoPictures(await iconOf('win'))).toEqual(pictures(16, 24, 32, 48, 64, 128, 256));
});

test('the icon for macOS has every size that its parts promise, up to 512 points doubled', async () => {
  const found = icnsPictures(await iconOf('mac'));
  expect(found).toEqual(expect.arrayContaining([...pictures(32, 64, 128, 256, 512, 1_024)]));
  expect(found).toEqual(found.map(({ promised }) => ({ promised, size: [promised, promised] })));
});
