import { crc32 } from 'node:zlib';
import { viewOf } from './checked.ts';

export interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  /** Of all of it, from its length to its checksum. */
  readonly start: number;
  readonly end: number;
}

/** PNG specification (third edition), 5.2. */
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
export const signatureLength = signature.length;
/** Lengths, widths and heights stay below 2^31 (7.1). */
export const largest = 0x7fff_ffff;

/** Ten times what the wildest encoder writes into 10 MB; a walk without end is a trap. */
const mostChunks = 50_000;

export const isPng = (bytes: Uint8Array): boolean => signature.every((byte, index) => bytes[index] === byte);

/** The chunks in their order (5.3), up to the first one that is cut off, has no name, or a wrong checksum. */
export function* chunksOf(bytes: Uint8Array): Generator<Chunk> {
  const view = viewOf(bytes);
  let start: number = signatureLength;
  for (let count = 0; count < mostChunks && start + 12 <= bytes.length; count += 1) {
    const length = view.getUint32(start);
    const end = start + 12 + length;
    if (length > largest || end > bytes.length) return;
    const checked = bytes.subarray(start + 4, end - 4);
    const type = String.fromCharCode(...checked.subarray(0, 4));
    if (!/^[A-Za-z]{4}$/u.test(type) || crc32(checked) !== view.getUint32(end - 4)) return;
    yield { type, data: checked.subarray(4), start, end };
    start = end;
  }
}
