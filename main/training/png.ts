import { crc32, deflateSync } from 'node:zlib';

export type Colour = readonly [red: number, green: number, blue: number];

const size = 64;

/** A small PNG: a round spot of one colour on white, with a lighter bar, so that icons can be told apart. */
export function icon(colour: Colour): Uint8Array {
  const rows = Array.from({ length: size }, (_, y) => {
    const row = Array.from({ length: size }, (_, x) => pixel(x, y, colour)).flat();
    return Buffer.from([0, ...row]);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function pixel(x: number, y: number, colour: Colour): Colour {
  const [dx, dy] = [x - size / 2 + 0.5, y - size / 2 + 0.5];
  if (dx * dx + dy * dy > 30 * 30) return [255, 255, 255];
  const isBar = Math.abs(dy) < 5 && Math.abs(dx) < 18;
  return isBar ? [240, 240, 240] : colour;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const framed = Buffer.alloc(8 + body.length);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), 4 + body.length);
  return framed;
}
