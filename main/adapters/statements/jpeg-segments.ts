import { viewOf } from './checked.ts';

/** A marker with what belongs to it: its data, and after the header of a scan the coded picture as well. */
export interface Segment {
  readonly marker: number;
  /** Of the 0xFF. */
  readonly start: number;
  readonly dataStart: number;
  readonly dataEnd: number;
  readonly end: number;
}

/** Markers of ITU-T T.81, table B.1. */
export const markers = {
  startOfImage: 0xd8,
  endOfImage: 0xd9,
  startOfScan: 0xda,
  huffmanTable: 0xc4,
  quantization: 0xdb,
  restartInterval: 0xdd,
  app0: 0xe0,
  app1: 0xe1,
  app2: 0xe2,
  app14: 0xee,
  comment: 0xfe,
} as const;

const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7;
export const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const isApplication = (marker: number): boolean => marker >= 0xe0 && marker <= 0xef;
/**
 * A marker that a picture may have between its segments. Not among them: DNL, which changes the height after
 * it was told, hierarchical pictures, and what the standard keeps for later.
 */
const isKnown = (marker: number): boolean =>
  isFrame(marker) ||
  isApplication(marker) ||
  [
    markers.startOfScan,
    markers.huffmanTable,
    markers.quantization,
    markers.restartInterval,
    markers.comment,
    0xcc,
  ].some((known) => known === marker);

/** Far more than cameras and scanners write; a walk without end is a trap. */
const mostSegments = 10_000;

/**
 * Walks from the start to the end of the image (T.81, B.1 and B.2) and on no further: what hangs behind it is
 * in no segment. Null where the structure is broken. An end that was cut off is no damage once a scan began.
 */
export function segmentsOf(bytes: Uint8Array): readonly Segment[] | null {
  const view = viewOf(bytes);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null;
  const segments: Segment[] = [];
  let hasScan = false;
  let start = 2;
  for (;;) {
    // Any number of fill bytes may stand before a marker.
    while (bytes[start] === 0xff && bytes[start + 1] === 0xff) start += 1;
    const marker = bytes[start + 1];
    if (marker === undefined) return hasScan ? segments : null;
    if (bytes[start] !== 0xff) return null;
    if (marker === markers.endOfImage) {
      if (!hasScan) return null;
      segments.push({ marker, start, dataStart: start + 2, dataEnd: start + 2, end: start + 2 });
      return segments;
    }
    if (!isKnown(marker) || start + 4 > bytes.length || segments.length === mostSegments) return null;
    const length = view.getUint16(start + 2);
    const [dataStart, dataEnd] = [start + 4, start + 2 + length];
    // Less than its own two bytes is no length, and leads to them, which are no marker.
    if (dataEnd > bytes.length) return null;
    const isScan = marker === markers.startOfScan;
    hasScan ||= isScan;
    const end = isScan ? endOfScan(bytes, dataEnd) : dataEnd;
    segments.push({ marker, start, dataStart, dataEnd, end });
    start = end;
  }
}

/** The coded picture ends at the first marker that is no restart; a 0xFF of its own is followed by 0 (B.1.1.5). */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) {
      at += 1;
      continue;
    }
    const next = bytes[at + 1];
    if (next === 0xff) at += 1;
    else if (next === 0 || (next !== undefined && isRestart(next))) at += 2;
    else return at;
  }
  return bytes.length;
}
