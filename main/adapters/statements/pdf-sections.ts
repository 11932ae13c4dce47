import { afterSpace, isDictionary, isReference, readValue, type PdfDictionary } from './pdf-values.ts';

/** One cross-reference section with its trailer: where objects are (ISO 32000-1, 7.5.4, 7.5.5, 7.5.8). */
export interface Section {
  readonly trailer: PdfDictionary;
  readonly kind: 'table' | 'stream';
  /** Where the table's first subsection, or the stream's data, begins. */
  readonly dataAt: number;
}

/** Every saving adds one; a chain that is much longer leads nowhere. */
const mostSections = 50;

/**
 * The sections, newest first: from the place that `startxref` names along `/Prev`. Programs that read PDFs
 * search for a trailer where that place is wrong, as after a transfer that changed line ends; so the last one
 * that the file has is taken then.
 */
export function sectionsOf(text: string, startAt: number, headerAt: number): readonly Section[] {
  const sections: Section[] = [];
  const seen = new Set<number>();
  let next: number | null = startAt;
  while (next !== null && sections.length < mostSections && !seen.has(next)) {
    seen.add(next);
    // Places are counted from the file's beginning, by some from its header.
    const section: Section | null =
      sectionAt(text, next) ?? (headerAt > 0 ? sectionAt(text, next + headerAt) : null);
    if (!section) break;
    sections.push(section);
    const previous = section.trailer.get('/Prev');
    next = typeof previous === 'number' ? previous : null;
  }
  if (sections.some(hasRoot)) return sections;
  return [lastTable(text), lastStream(text)].filter((section) => section !== null).filter(hasRoot);
}

const hasRoot = ({ trailer }: Section): boolean => isReference(trailer.get('/Root'));

const tableStart = /xref[\0\t\n\f\r ]+/uy;
const objectStart = /\d{1,10}[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+obj/uy;

function sectionAt(text: string, place: number): Section | null {
  const at = afterSpace(text, place);
  tableStart.lastIndex = at;
  if (tableStart.test(text)) {
    const dataAt = tableStart.lastIndex;
    const trailerAt = text.indexOf('trailer', dataAt);
    return trailerAt >= 0 && isTable(text, dataAt, trailerAt) ? tableBefore(text, trailerAt, dataAt) : null;
  }
  objectStart.lastIndex = at;
  return objectStart.test(text) ? streamAfter(text, objectStart.lastIndex) : null;
}

/** Nothing but numbers and the letters for free and used. */
function isTable(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (!'0123456789\0\t\n\f\r fn'.includes(text.charAt(at))) return false;
  }
  return true;
}

function tableBefore(text: string, trailerAt: number, dataAt: number): Section | null {
  const trailer = readValue(text, trailerAt + 'trailer'.length)?.value;
  return isDictionary(trailer) ? { trailer, kind: 'table', dataAt } : null;
}

const streamStart = /stream(?:\r\n|\n|\r)/uy;

function streamAfter(text: string, at: number): Section | null {
  const read = readValue(text, at);
  if (!read || !isDictionary(read.value) || read.value.get('/Type') !== '/XRef') return null;
  const dataAt = afterStreamWord(text, read.end);
  return dataAt === null ? null : { trailer: read.value, kind: 'stream', dataAt };
}

/** Where the data of a stream begins whose dictionary ends here; null where none follows. */
export function afterStreamWord(text: string, dictionaryEnd: number): number | null {
  streamStart.lastIndex = afterSpace(text, dictionaryEnd);
  return streamStart.test(text) ? streamStart.lastIndex : null;
}

function lastTable(text: string): Section | null {
  const trailerAt = text.lastIndexOf('trailer');
  // Where its table begins is not known, and so no object is found by it.
  return trailerAt < 0 ? null : tableBefore(text, trailerAt, trailerAt);
}

function lastStream(text: string): Section | null {
  const typeAt = text.lastIndexOf('/XRef');
  const objectAt = typeAt < 0 ? -1 : text.lastIndexOf(' obj', typeAt);
  return objectAt < 0 ? null : streamAfter(text, objectAt + ' obj'.length);
}
