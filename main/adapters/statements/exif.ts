import { standsAt, viewOf } from './checked.ts';

/** Exif 2.32, 4.7.2: the data of APP1 begins with this, a TIFF structure follows. */
const mark = 'Exif\0\0';
const [orientationTag, short] = [0x0112, 3];
const entrySize = 12;

export const isExif = (data: Uint8Array): boolean => standsAt(data, 0, mark);

/**
 * Which way up the picture was taken, 1…8 (tag 0x0112 of the first directory, one SHORT, as browsers read it);
 * 1, upright, where it is not told. Nothing else of the data is looked at.
 */
export function orientationOf(data: Uint8Array): number {
  const view = viewOf(data.subarray(mark.length));
  if (view.byteLength < 8) return 1;
  const order = view.getUint16(0);
  const isLittle = order === 0x4949;
  if ((!isLittle && order !== 0x4d4d) || view.getUint16(2, isLittle) !== 42) return 1;
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > view.byteLength) return 1;
  const count = view.getUint16(directory, isLittle);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * entrySize;
    if (entry + entrySize > view.byteLength) return 1;
    if (view.getUint16(entry, isLittle) !== orientationTag) continue;
    const isShort =
      view.getUint16(entry + 2, isLittle) === short && view.getUint32(entry + 4, isLittle) === 1;
    const value = view.getUint16(entry + 8, isLittle);
    return isShort && value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** A whole APP1 segment that tells the orientation and nothing else. */
export const exifOf = (orientation: number): Uint8Array =>
  Uint8Array.of(
    ...[0xff, 0xe1, 0, 34],
    ...Array.from(mark, (character) => character.charCodeAt(0)),
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8],
    ...[0, 1],
    ...[0x01, 0x12, 0, short, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  );
