import { placeOf, type Place } from './pdf-places.ts';
import { afterStreamWord, type Section } from './pdf-sections.ts';
import { wholeNumber, type PdfStreams } from './pdf-streams.ts';
import { afterSpace, isDictionary, readValue, type PdfValue } from './pdf-values.ts';

/** A PDF as far as it was read; `text` is its bytes as Latin-1. */
export interface Pdf {
  readonly text: string;
  readonly headerAt: number;
  readonly sections: readonly Section[];
  readonly streams: PdfStreams;
}

/** The value of an object as the newest section that knows it has it; undefined where it is not found. */
export function objectOf(pdf: Pdf, object: number): PdfValue | undefined {
  const place = newestPlace(pdf, object);
  if (place?.kind === 'at') return objectAt(pdf, object, place.offset)?.value;
  return place?.kind === 'packed' ? packedObject(pdf, object, place.stream) : undefined;
}

function newestPlace({ text, sections, streams }: Pdf, object: number): Place | null {
  for (const section of sections) {
    const place = placeOf(object, section, text, streams);
    if (place) return place;
  }
  return null;
}

const objectStart = /(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+obj/uy;

/** Places are counted from the file's beginning, by some from its header. */
function objectAt({ text, headerAt }: Pdf, object: number, offset: number) {
  for (const place of [offset, offset + headerAt]) {
    objectStart.lastIndex = afterSpace(text, place);
    if (Number(objectStart.exec(text)?.[1]) !== object) continue;
    return readValue(text, objectStart.lastIndex);
  }
  return null;
}

/** ISO 32000-1, 7.5.7: pairs of a number and a place, then the objects, the first of them at `/First`. */
function packedObject(pdf: Pdf, object: number, stream: number): PdfValue | undefined {
  const place = newestPlace(pdf, stream);
  // A stream is never inside another one.
  const read = place?.kind === 'at' ? objectAt(pdf, stream, place.offset) : null;
  if (!read || !isDictionary(read.value)) return undefined;
  const dataAt = afterStreamWord(pdf.text, read.end);
  const data = dataAt === null ? null : pdf.streams.data(read.value, dataAt);
  const first = wholeNumber(read.value.get('/First'));
  if (!data || first === null) return undefined;
  const text = latin1(data);
  const pairs = text.slice(0, first).match(/\d{1,10}/gu) ?? [];
  const index = pairs.findIndex((number, at) => at % 2 === 0 && Number(number) === object);
  const from = index < 0 ? undefined : pairs[index + 1];
  return from === undefined ? undefined : readValue(text, first + Number(from))?.value;
}

export const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
