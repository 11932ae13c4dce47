import { refused, type Checked } from './checked.ts';
import { latin1, objectOf, type Pdf } from './pdf-objects.ts';
import { opensForEverybody } from './pdf-password.ts';
import { sectionsOf } from './pdf-sections.ts';
import { PdfStreams, wholeNumber } from './pdf-streams.ts';
import { isDictionary, isReference, type PdfDictionary, type PdfValue } from './pdf-values.ts';

/** What may stand before the header: a byte order mark and white space, and little of it. */
const header = /^(?:\u00ef\u00bb\u00bf)?[\t\n\f\r ]*%PDF-\d\.\d/u;
const [mostBefore, headerLength] = [32, 8];
const beginningOf = (bytes: Uint8Array): string => latin1(bytes.subarray(0, mostBefore + headerLength));

/**
 * ISO 32000-1, 7.5.2. Readers look for the header in the first 1,024 bytes; whatever else stands before it
 * there makes a file that others take for something else.
 */
export const isPdf = (bytes: Uint8Array): boolean => header.test(beginningOf(bytes));

/** Where the end of the file has to be (7.5.5; readers look in the last 1,024 bytes, some further). */
const endLength = 2_048;

/**
 * A statement as a bank makes it. Kept byte for byte, so that the bank's signature on it stays good. Nothing is
 * rendered, and only as much is read as tells whether it is whole, whether it is locked, and its pages.
 */
export function checkPdf(bytes: Uint8Array): Checked {
  const text = latin1(bytes);
  const endAt = text.lastIndexOf('%%EOF');
  const startAt = startOfSections(text, endAt);
  if (endAt < bytes.length - endLength || startAt === null) return refused('damaged');
  const headerAt = text.indexOf('%PDF-');
  const sections = sectionsOf(text, startAt, headerAt);
  if (sections.length === 0) return refused('damaged');
  const pdf: Pdf = { text, headerAt, sections, streams: new PdfStreams(bytes) };
  if (sections.some(({ trailer }) => isLocked(pdf, trailer))) return refused('locked');
  const pages = pagesOf(pdf);
  return { problem: null, type: 'application/pdf', bytes, pages, pixels: null };
}

/** 7.6.1: it is in the trailer whatever is encrypted, and `null` is the same as nothing (7.3.9). */
function isLocked(pdf: Pdf, trailer: PdfDictionary): boolean {
  const written = trailer.get('/Encrypt') ?? null;
  if (written === null) return false;
  const security = isReference(written) ? objectOf(pdf, written.object) : written;
  return !isDictionary(security) || !opensForEverybody(security, trailer.get('/ID'));
}

/** The number after the last `startxref` before the end. */
function startOfSections(text: string, endAt: number): number | null {
  const wordAt = text.lastIndexOf('startxref', Math.max(0, endAt));
  const [, place] =
    /^startxref[\0\t\n\f\r ]+(\d{1,10})[\0\t\n\f\r ]/u.exec(text.slice(Math.max(0, wordAt), wordAt + 40)) ??
    [];
  return place === undefined ? null : Number(place);
}

const mostPages = 100_000;

/** 7.7.2, 7.7.3: the root of the tree of pages counts its leaves. Null where the way there is not found. */
function pagesOf(pdf: Pdf): number | null {
  const resolved = (value: PdfValue | undefined) =>
    isReference(value) ? objectOf(pdf, value.object) : value;
  const entryOf = (value: PdfValue | undefined, key: string) =>
    isDictionary(value) ? resolved(value.get(key)) : undefined;
  const root = pdf.sections.map(({ trailer }) => trailer.get('/Root')).find(isReference);
  const count = wholeNumber(entryOf(entryOf(resolved(root), '/Pages'), '/Count'));
  return count !== null && count > 0 && count <= mostPages ? count : null;
}
