import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { chromium } from 'playwright';
import { findChromium } from './chromium.ts';

/**
 * Draws assets/icon.svg into the formats that the packages want: `node tests/commands/icons.ts`. PNG at 1024,
 * ICO and ICNS as containers of PNGs (both formats take PNG data as it is).
 */
const assets = resolve(import.meta.dirname, '../../assets');

const be32 = (n: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(n);
  return bytes;
};

function ico(images: ReadonlyMap<number, Buffer>): Buffer {
  const header = Buffer.from([0, 0, 1, 0, images.size, 0]);
  let offset = 6 + 16 * images.size;
  const entries = [...images].map(([size, png]) => {
    const entry = Buffer.alloc(16);
    entry.writeUInt8(size === 256 ? 0 : size, 0);
    entry.writeUInt8(size === 256 ? 0 : size, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...images.values()]);
}

function icns(images: ReadonlyMap<string, Buffer>): Buffer {
  const parts = [...images].map(([type, png]) =>
    Buffer.concat([Buffer.from(type), be32(png.length + 8), png]),
  );
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from('icns'), be32(body.length + 8), body]);
}

const svg = await readFile(`${assets}/icon.svg`, 'utf8');
const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] });
const page = await browser.newPage();
const drawn = new Map<number, Buffer>();
for (const size of [16, 24, 32, 48, 64, 128, 256, 512, 1024]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  drawn.set(size, await page.screenshot({ omitBackground: true }));
}
await browser.close();
const at = (size: number): Buffer => drawn.get(size) ?? Buffer.alloc(0);
await writeFile(`${assets}/icon.png`, at(1024));
await writeFile(
  `${assets}/icon.ico`,
  ico(new Map([16, 24, 32, 48, 64, 128, 256].map((size) => [size, at(size)]))),
);
await writeFile(
  `${assets}/icon.icns`,
  icns(
    new Map([
      ['ic11', at(32)],
      ['ic12', at(64)],
      ['ic07', at(128)],
      ['ic08', at(256)],
      ['ic09', at(512)],
      ['ic10', at(1024)],
    ]),
  ),
);
