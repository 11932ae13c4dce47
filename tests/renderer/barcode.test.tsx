import { expect, test } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { Barcode } from '../../renderer/parts/barcode.tsx';
import { isSlip } from '../../shared/domain/scan.ts';
import { showPart } from './show-part.tsx';

/** What a reader of somebody else's makes of the picture, drawn with so many dots on a millimetre. */
async function read(text: string, dotsPerMm: number) {
  const page = await showPart(<Barcode text={text} label={text} />);
  const svg = page.getByRole('img', { name: text }).last().element();
  const image = new Image();
  const source = svg.cloneNode(true) as Element;
  source.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  image.src = `data:image/svg+xml,${encodeURIComponent(source.outerHTML)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(mm(source, 'width') * dotsPerMm, mm(source, 'height') * dotsPerMm);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const dots = context.getImageData(0, 0, canvas.width, canvas.height);
  prepareZXingModule({ overrides: { locateFile: () => wasm } });
  const found = await readBarcodes(dots, { formats: ['Code128'], tryHarder: false });
  return { found: found.map((each) => each.text), svg, dots };
}

const mm = (svg: Element, side: string): number => Number.parseFloat(svg.getAttribute(side) ?? '');

test.each(['T-0042', 'K7-0042', '0Z-123456', 'AQWZY-1234567890'])(
  '%s is read by another program, at 203 and at 300 dots an inch',
  async (text) => {
    expect((await read(text, 8)).found).toEqual([text]);
    expect((await read(text, 300 / 25.4)).found).toEqual([text]);
  },
);

test('it fits a roll of 80 mm, with white of ten modules on each side, each module three dots wide', async () => {
  const text = 'K7-12345678';
  expect(isSlip(text)).toBe(true);
  const { svg, dots } = await read(text, 8);
  expect(mm(svg, 'width')).toBeLessThan(72);
  const row = Array.from({ length: dots.width }, (_, x) => dots.data[x * 4] ?? 0);
  // Nothing between black and white: no bar ends within a dot.
  expect(new Set(row)).toEqual(new Set([0, 255]));
  expect(row.indexOf(0)).toBe(30);
  expect(row.length - 1 - row.lastIndexOf(0)).toBe(30);
  const edges = row.flatMap((dot, x) => (dot === row[x - 1] ? [] : [x]));
  expect(edges.filter((x) => x % 3 !== 0)).toEqual([]);
});

test('it is black on white whatever the scheme is', async () => {
  const { svg } = await read('K7-0042', 8);
  expect(getComputedStyle(svg).backgroundColor).toBe('rgb(255, 255, 255)');
  expect(svg.querySelector('rect')?.getAttribute('fill')).toBe('#fff');
  expect(svg.querySelector('path')?.getAttribute('fill')).toBe('#000');
  expect(getComputedStyle(svg).forcedColorAdjust).toBe('none');
});
