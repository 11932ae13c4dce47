/** Width and height in a PNG's own header; null where it is no PNG. */
export function pngSize(bytes: Buffer): readonly [width: number, height: number] | null {
  const isPng = bytes.length > 24 && bytes.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n';
  return isPng ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : null;
}

/** One picture of a container: the size that the container promises, and the one that the picture has. */
export interface Picture {
  readonly promised: number;
  readonly size: ReturnType<typeof pngSize>;
}

/** The pictures of a Windows icon; a width of 0 stands for 256. */
export function icoPictures(bytes: Buffer): readonly Picture[] {
  const [reserved, type, count] = [0, 2, 4].map((at) => bytes.readUInt16LE(at));
  if (reserved !== 0 || type !== 1) return [];
  return Array.from({ length: count ?? 0 }, (_, index) => {
    const at = 6 + 16 * index;
    const [length, offset] = [bytes.readUInt32LE(at + 8), bytes.readUInt32LE(at + 12)];
    return {
      promised: bytes.readUInt8(at) || 256,
      size: pngSize(bytes.subarray(offset, offset + length)),
    };
  });
}

/** Pixels by the type of a part: 16 and 32 points at double density, then 128 to 512 points, 512 doubled. */
const icnsPixels: Readonly<Record<string, number>> = {
  ic11: 32,
  ic12: 64,
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1_024,
  ic13: 256,
  ic14: 512,
};

/** The pictures of a macOS icon, or none where the container is not as long as it says. */
export function icnsPictures(bytes: Buffer): readonly Picture[] {
  if (bytes.toString('latin1', 0, 4) !== 'icns' || bytes.readUInt32BE(4) !== bytes.length) return [];
  const pictures: Picture[] = [];
  for (let at = 8; at + 8 <= bytes.length;) {
    const length = bytes.readUInt32BE(at + 4);
    if (length < 8) return [];
    const promised = icnsPixels[bytes.toString('latin1', at, at + 4)] ?? 0;
    pictures.push({ promised, size: pngSize(bytes.subarray(at + 8, at + length)) });
    at += length;
  }
  return pictures;
}
