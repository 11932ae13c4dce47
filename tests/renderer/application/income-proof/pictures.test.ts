import { expect, onTestFinished, test, vi } from 'vitest';
import { previewOf } from '../../../../renderer/screens/application/income-proof/preview.ts';
import {
  blurredBelow,
  greyOf,
  measuredSide,
  sharpnessOf,
  type GreyPicture,
} from '../../../../renderer/screens/application/income-proof/sharpness.ts';
import { turned } from '../../../../renderer/screens/application/income-proof/turned.ts';
import { aScan } from '../../scans.ts';

const grey = (width: number, height: number, at: (x: number, y: number) => number): GreyPicture => ({
  width,
  height,
  values: Uint8ClampedArray.from({ length: width * height }, (_, n) => at(n % width, Math.floor(n / width))),
});

test('stripes are sharper than the same stripes smeared, and an even picture has nothing to measure', () => {
  const sharp = grey(200, 200, (x) => (Math.floor(x / 4) % 2) * 255);
  const smeared = grey(200, 200, (x) => 127.5 + 127.5 * Math.sin((2 * Math.PI * x) / 24));
  expect(sharpnessOf(sharp)).toBeGreaterThan(10 * (sharpnessOf(smeared) ?? Infinity));
  expect(sharpnessOf(grey(200, 200, () => 250))).toBeNull();
  expect(sharpnessOf(grey(200, 200, (x) => 230 + (x % 20)))).toBeNull();
  expect(sharpnessOf(grey(20, 20, (x) => (x % 2) * 255))).toBeNull();
});

test('contrast does not count: a pale page is as sharp as a black and white one', () => {
  const strong = sharpnessOf(grey(200, 200, (x) => (Math.floor(x / 4) % 2) * 255)) ?? 0;
  const pale = sharpnessOf(grey(200, 200, (x) => 120 + (Math.floor(x / 4) % 2) * 80)) ?? 0;
  expect(pale / strong).toBeCloseTo(1, 1);
});

test('brightness is weighed as the eye does', () => {
  const data = Uint8ClampedArray.of(255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255);
  expect(Array.from(greyOf({ width: 3, height: 1, data }).values)).toEqual([76, 150, 29]);
});

test.each([
  ['a sharp page', {}, false],
  ['a pale page', { ink: '#3c3c3c', paper: '#c8c8c8' }, false],
  ['a page with four lines', { lines: 4 }, false],
  ['a soft page that can be read', { blur: 1 }, false],
  ['a page out of focus', { blur: 5 }, true],
  ['a pale page out of focus', { blur: 5, ink: '#3c3c3c', paper: '#c8c8c8' }, true],
  ['an empty page', { lines: 0, ink: '#fff' }, false],
] as const)('%s', async (_what, scan, isBlurred) => {
  const preview = await previewOf(aScan(scan), 'image/jpeg');
  expect(preview?.isBlurred).toBe(isBlurred);
  expect(Math.max(preview?.width ?? 0, preview?.height ?? 0)).toBe(measuredSide);
  URL.revokeObjectURL(preview?.url ?? '');
});

test('both ends of the measure are far from the limit', async () => {
  const measured = async (blur: number): Promise<number> => {
    const bitmap = await createImageBitmap(
      new Blob([new Uint8Array(aScan({ blur }))], { type: 'image/jpeg' }),
      { resizeHeight: measuredSide, resizeQuality: 'high' },
    );
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    return sharpnessOf(greyOf(context.getImageData(0, 0, bitmap.width, bitmap.height))) ?? 0;
  };
  expect(await measured(0)).toBeGreaterThan(4 * blurredBelow);
  expect(await measured(5)).toBeLessThan(0.6 * blurredBelow);
});

test('what a browser cannot draw has no small picture and is not turned', async () => {
  expect(await previewOf(Uint8Array.of(1, 2, 3), 'image/png')).toBeNull();
  expect(await turned(Uint8Array.of(1, 2, 3), 'image/jpeg', 1)).toBeNull();
});

test('a small picture does not wait for the page to be idle', async () => {
  onTestFinished(() => void vi.restoreAllMocks());
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation(() => undefined);
  vi.spyOn(OffscreenCanvas.prototype, 'convertToBlob').mockReturnValue(new Promise(() => undefined));
  const preview = await previewOf(aScan(), 'image/jpeg');
  const image = Object.assign(new Image(), { src: preview?.url ?? '' });
  await image.decode();
  expect([image.naturalWidth, image.naturalHeight]).toEqual([preview?.width, measuredSide]);
  URL.revokeObjectURL(preview?.url ?? '');
});

/** A picture of 60 × 40 whose first quarter is black, the others white. */
async function cornered(type: 'image/png' | 'image/jpeg'): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(60, 40);
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 60, 40);
  context.fillStyle = '#000';
  context.fillRect(0, 0, 30, 20);
  return new Uint8Array(await (await canvas.convertToBlob({ type })).arrayBuffer());
}

async function looked(bytes: Uint8Array | null, type: string) {
  const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes ?? [])], { type }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  const isDark = (x: number, y: number): boolean => (context.getImageData(x, y, 1, 1).data[0] ?? 255) < 128;
  const [right, bottom] = [bitmap.width - 6, bitmap.height - 6];
  const corners = {
    'top left': [5, 5],
    'top right': [right, 5],
    'bottom right': [right, bottom],
    'bottom left': [5, bottom],
  };
  const dark = Object.entries(corners).find(([, [x = 0, y = 0]]) => isDark(x, y))?.[0];
  return { size: [bitmap.width, bitmap.height], dark };
}

test.each([
  ['image/png', [0x89, 0x50]],
  ['image/jpeg', [0xff, 0xd8]],
] as const)('%s stays what it is when it is turned', async (type, start) => {
  const bytes = await cornered(type);
  const right = await turned(bytes, type, 1);
  expect(Array.from(right?.subarray(0, 2) ?? [])).toEqual(start);
  expect(await looked(right, type)).toEqual({ size: [40, 60], dark: 'top right' });
  expect(await looked(await turned(bytes, type, 2), type)).toEqual({ size: [60, 40], dark: 'bottom right' });
  expect(await looked(await turned(bytes, type, -1), type)).toEqual({ size: [40, 60], dark: 'bottom left' });
});
