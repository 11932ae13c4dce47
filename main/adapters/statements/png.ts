import { refused, viewOf, type Checked } from './checked.ts';
import { Pieces } from './pieces.ts';
import { chunksOf, largest, signatureLength, type Chunk } from './png-chunks.ts';

/** Chunks that are kept although a decoder can do without, with the longest they can be (11.3.1 to 11.3.4). */
const looks: ReadonlyMap<string, number> = new Map([
  ['cHRM', 32],
  ['gAMA', 4],
  ['iCCP', Infinity],
  ['sBIT', 4],
  ['sRGB', 1],
  ['bKGD', 6],
  ['tRNS', 256],
  ['pHYs', 9],
]);

/**
 * A screenshot or a scan. Nothing is decoded. Texts, times, Exif, further frames, what nobody knows and what
 * hangs behind the end are not kept; the order of the rest is.
 */
export function checkPng(bytes: Uint8Array): Checked {
  const pieces = new Pieces(bytes);
  pieces.keep(0, signatureLength);
  let progress: Progress | null = { header: null, hasPalette: false, data: 'before' };
  for (const chunk of chunksOf(bytes)) {
    progress = after(progress, chunk);
    if (!progress) break;
    if (isCritical(chunk) || chunk.data.length <= (looks.get(chunk.type) ?? -1)) {
      pieces.keep(chunk.start, chunk.end);
    }
    if (chunk.type !== 'IEND' || !progress.header) continue;
    const { width, height } = progress.header;
    const pixels = { width, height };
    return { problem: null, type: 'image/png', bytes: pieces.joined(), pages: null, pixels };
  }
  return refused('damaged');
}

/** What a decoder must not leave out begins with a capital (5.4). */
const isCritical = ({ type }: Chunk): boolean => /^[A-Z]/u.test(type);

interface Progress {
  readonly header: Header | null;
  readonly hasPalette: boolean;
  /** The picture data is one run of chunks (5.6). */
  readonly data: 'before' | 'in' | 'after';
}

/** Where the reading stands after one more chunk; null where that one has no place (5.6, table 7). */
function after(before: Progress, chunk: Chunk): Progress | null {
  const { header, hasPalette, data } = before;
  if (chunk.type === 'IHDR') {
    const first = header ? null : headerOf(chunk.data);
    return first && { ...before, header: first };
  }
  if (!header) return null;
  const { length } = chunk.data;
  switch (chunk.type) {
    case 'PLTE': {
      const isWhole = length > 0 && length % 3 === 0 && length <= 3 * 256;
      return !hasPalette && data === 'before' && isWhole ? { ...before, hasPalette: true } : null;
    }
    case 'IDAT':
      if (data === 'after' || (header.colour === indexed && !hasPalette)) return null;
      return { ...before, data: 'in' };
    case 'IEND':
      return data === 'before' || length > 0 ? null : before;
    default:
      if (isCritical(chunk)) return null;
      return data === 'in' ? { ...before, data: 'after' } : before;
  }
}

interface Header {
  readonly width: number;
  readonly height: number;
  readonly colour: number;
}

/** Colour types with the bits per sample that they may have (11.2.1, table 12). */
const depths: ReadonlyMap<number, readonly number[]> = new Map([
  [0, [1, 2, 4, 8, 16]],
  [2, [8, 16]],
  [3, [1, 2, 4, 8]],
  [4, [8, 16]],
  [6, [8, 16]],
]);
const indexed = 3;

/** 11.2.1: width, height, depth, colour type, compression, filter, interlace. */
function headerOf(data: Uint8Array): Header | null {
  if (data.length !== 13) return null;
  const view = viewOf(data);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth = 0, colour = 0, compression, filter, interlace = 2] = data.subarray(8);
  const isSized = width > 0 && height > 0 && width <= largest && height <= largest;
  const isKnown =
    depths.get(colour)?.includes(depth) === true && compression === 0 && filter === 0 && interlace < 2;
  return isSized && isKnown ? { width, height, colour } : null;
}
