import { crc32, deflateSync } from 'node:zlib';

export const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export function chunk(type: string, data: string | Uint8Array = ''): Buffer {
  const content = typeof data === 'string' ? Buffer.from(data, 'latin1') : Buffer.from(data);
  const checked = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const framed = Buffer.alloc(12 + content.length);
  framed.writeUInt32BE(content.length, 0);
  framed.set(checked, 4);
  framed.writeUInt32BE(crc32(checked), 8 + content.length);
  return framed;
}

export function header(width = 3, height = 2, rest: readonly number[] = [8, 2, 0, 0, 0]): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set(rest, 8);
  return chunk('IHDR', data);
}

const rows = Buffer.from([0, 255, 0, 0, 0, 255, 0, 0, 0, 255, 0, 9, 9, 9, 200, 200, 200, 90, 80, 70]);
const coded = deflateSync(rows);
/** The picture data in two chunks. */
export const data = [chunk('IDAT', coded.subarray(0, 5)), chunk('IDAT', coded.subarray(5))];
export const end = chunk('IEND');

export const pngOf = (...chunks: readonly Buffer[]): Buffer => Buffer.concat([signature, ...chunks]);
/** Three points by two, in colours. */
export const png = pngOf(header(), ...data, end);

export const indexedPng = pngOf(
  header(3, 2, [8, 3, 0, 0, 0]),
  chunk('PLTE', Buffer.from([255, 0, 0, 0, 255, 0, 0, 0, 255])),
  chunk('IDAT', deflateSync(Buffer.from([0, 0, 1, 2, 0, 2, 1, 0]))),
  end,
);

export function typesIn(picture: Uint8Array): string[] {
  const bytes = Buffer.from(picture);
  const types: string[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    types.push(bytes.toString('latin1', at + 4, at + 8));
  return types;
}
