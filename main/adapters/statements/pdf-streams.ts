import { inflateSync } from 'node:zlib';
import { isDictionary, type PdfDictionary, type PdfValue } from './pdf-values.ts';

/** Of one file: streams that tell where objects are, or hold objects. More than any honest file needs. */
const [mostStreams, mostBytes] = [20, 4 * 1024 * 1024];

/** The data of a PDF's streams without their filter; what was read once is kept, and the reading is limited. */
export class PdfStreams {
  readonly #bytes: Uint8Array;
  readonly #read = new Map<number, Uint8Array | null>();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Null for another filter than Flate (ISO 32000-1, 7.4.4), and for what is damaged or too much. */
  data(dictionary: PdfDictionary, dataAt: number): Uint8Array | null {
    const known = this.#read.get(dataAt);
    if (known !== undefined) return known;
    if (this.#read.size === mostStreams) return null;
    const data = unfiltered(this.#bytes.subarray(dataAt), dictionary);
    this.#read.set(dataAt, data);
    return data;
  }
}

function unfiltered(bytes: Uint8Array, dictionary: PdfDictionary): Uint8Array | null {
  const filter = single(dictionary.get('/Filter'));
  if (filter === null) return bytes.subarray(0, wholeNumber(dictionary.get('/Length')) ?? 0);
  if (filter !== '/FlateDecode') return null;
  const parameters = single(dictionary.get('/DecodeParms'));
  const told = isDictionary(parameters) ? parameters : null;
  const predictor = wholeNumber(told?.get('/Predictor')) ?? 1;
  try {
    // It ends by itself; nobody has to know the length.
    const data = inflateSync(bytes, { maxOutputLength: mostBytes });
    if (predictor === 1) return data;
    return predictor < 10 ? null : withoutPredictor(data, wholeNumber(told?.get('/Columns')) ?? 1);
  } catch {
    return null;
  }
}

/** Rows that begin with how they were predicted (7.4.4.4): not at all, or from the row above. Others are rare here. */
function withoutPredictor(data: Uint8Array, columns: number): Uint8Array | null {
  const rows = Math.floor(data.length / (columns + 1));
  const plain = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const from = row * (columns + 1);
    const predictor = data[from];
    if (predictor !== 0 && predictor !== 2) return null;
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      const above = predictor === 2 && row > 0 ? (plain[at - columns] ?? 0) : 0;
      plain[at] = (data[from + 1 + column] ?? 0) + above;
    }
  }
  return plain;
}

export const isList = (value: PdfValue | undefined): value is readonly PdfValue[] => Array.isArray(value);

/** A filter, or its parameters: alone, or the only one of an array. Null for none. */
function single(value: PdfValue | undefined): PdfValue {
  return isList(value) && value.length === 1 ? (value[0] ?? null) : (value ?? null);
}

export const wholeNumber = (value: PdfValue | undefined): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;

export const wholeNumbers = (value: PdfValue | undefined): readonly number[] | null => {
  const numbers = isList(value) ? value.map(wholeNumber).filter((number) => number !== null) : [];
  return isList(value) && numbers.length === value.length ? numbers : null;
};
