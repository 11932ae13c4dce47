import type { Section } from './pdf-sections.ts';
import { wholeNumber, wholeNumbers, type PdfStreams } from './pdf-streams.ts';

/** Where an object is: at a place of the file, inside the stream of a number, or nowhere any more. */
export type Place =
  | { readonly kind: 'at'; readonly offset: number }
  | { readonly kind: 'packed'; readonly stream: number }
  | { readonly kind: 'free' };

/** Null where the section does not know the object. */
export const placeOf = (object: number, section: Section, text: string, streams: PdfStreams): Place | null =>
  section.kind === 'table' ? placeInTable(object, section, text) : placeInStream(object, section, streams);

const subsection = /(\d{1,10})[\0\t\n\f\r ]+(\d{1,10})[\0\t\n\f\r ]+/uy;
const line = /(\d{10}) \d{5} ([nf])/uy;
const lineLength = 20;
const mostSubsections = 2_000;

/** ISO 32000-1, 7.5.4: subsections of lines of 20 bytes. */
function placeInTable(object: number, { dataAt }: Section, text: string): Place | null {
  let at = dataAt;
  for (let round = 0; round < mostSubsections; round += 1) {
    subsection.lastIndex = at;
    const [, first, count] = (subsection.exec(text) ?? []).map(Number);
    if (first === undefined || count === undefined) return null;
    const linesAt = subsection.lastIndex;
    if (object >= first && object < first + count) {
      line.lastIndex = linesAt + (object - first) * lineLength;
      const [, offset, use] = line.exec(text) ?? [];
      return use === 'n' ? { kind: 'at', offset: Number(offset) } : { kind: 'free' };
    }
    at = linesAt + count * lineLength;
  }
  return null;
}

/** 7.5.8.2, 7.5.8.3: three fields of `/W` bytes for each object of the ranges in `/Index`. */
function placeInStream(object: number, { trailer, dataAt }: Section, streams: PdfStreams): Place | null {
  const widths = wholeNumbers(trailer.get('/W'));
  const [typeWidth, secondWidth, thirdWidth] = widths ?? [];
  if (typeWidth === undefined || secondWidth === undefined || thirdWidth === undefined) return null;
  const ranges = wholeNumbers(trailer.get('/Index')) ?? [0, wholeNumber(trailer.get('/Size')) ?? 0];
  const row = rowOf(object, ranges);
  const data = row === null ? null : streams.data(trailer, dataAt);
  if (row === null || !data) return null;
  const from = row * (typeWidth + secondWidth + thirdWidth);
  const secondAt = from + typeWidth;
  if (secondAt + secondWidth > data.length || typeWidth + secondWidth > 16) return null;
  const numberIn = (start: number, end: number) =>
    data.subarray(start, end).reduce((sum, byte) => sum * 256 + byte, 0);
  const second = numberIn(secondAt, secondAt + secondWidth);
  // Without a field for the type it is 1.
  switch (typeWidth === 0 ? 1 : numberIn(from, secondAt)) {
    case 1:
      return { kind: 'at', offset: second };
    case 2:
      return { kind: 'packed', stream: second };
    default:
      return { kind: 'free' };
  }
}

function rowOf(object: number, ranges: readonly number[]): number | null {
  let row = 0;
  for (let index = 0; index + 1 < ranges.length; index += 2) {
    const [first = 0, count = 0] = ranges.slice(index, index + 2);
    if (object >= first && object < first + count) return row + object - first;
    row += count;
  }
  return null;
}
