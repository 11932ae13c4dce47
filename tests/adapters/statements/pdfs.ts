import { deflateSync } from 'node:zlib';

const catalog = '<< /Type /Catalog /Pages 2 0 R >>';
const pagesOf = (count: number) => `<< /Type /Pages /Kids [${'3 0 R '.repeat(count)}] /Count ${count} >>`;
const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>';
const streamOf = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

export interface PdfParts {
  readonly before?: string;
  readonly pages?: number;
  /** What the page draws; never read. */
  readonly content?: string;
  /** Written into the trailer. */
  readonly trailer?: string;
  /** Objects beyond those that every PDF here has, from number 5. */
  readonly objects?: readonly string[];
  /** Places counted from the header instead of the beginning. */
  readonly isFromHeader?: boolean;
  readonly startAt?: number;
  readonly end?: string;
}

const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1');

/** With a table of places (PDF 1.4). */
export function aPdf({
  before = '',
  pages = 1,
  content = 'BT (Statement) Tj ET',
  trailer = '',
  objects = [],
  isFromHeader = false,
  startAt,
  end = '%%EOF\n',
}: PdfParts = {}): Buffer {
  const base = isFromHeader ? before.length : 0;
  let text = `${before}%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n`;
  const lines = [catalog, pagesOf(pages), page, streamOf(content), ...objects].map((object, index) => {
    const at = text.length - base;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const at = startAt ?? text.length - base;
  text += `xref\n0 ${lines.length + 1}\n0000000000 65535 f \n${lines.join('')}`;
  text += `trailer\n<< /Size ${lines.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n${end}`;
  return bytesOf(text);
}

/** Saved once more by a program that only appends: the tree of pages is replaced. */
export function savedAgain(pdf: Buffer, { pages = 2, trailer = '' } = {}): Buffer {
  const before = pdf.toString('latin1');
  const previous = /startxref\n(\d+)\n%%EOF\n$/u.exec(before)![1];
  const object = `2 0 obj\n${pagesOf(pages)}\nendobj\n`;
  const at = before.length + object.length;
  const line = `${String(before.length).padStart(10, '0')} 00000 n \n`;
  const table = `xref\n0 1\n0000000000 65535 f \n2 1\n${line}`;
  return bytesOf(
    `${before}${object}${table}trailer\n<< /Size 5 /Root 1 0 R /Prev ${previous} ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
  );
}

export interface PackedParts {
  readonly pages?: number;
  readonly entries?: string;
  readonly isPlain?: boolean;
  readonly predictor?: 'none' | 'up' | 'other';
  readonly startAt?: number;
  /** Bytes that follow the places in their stream, and mean nothing. */
  readonly padding?: number;
}

/** With a stream of places, and the objects packed into another stream (PDF 1.5). */
export function aPackedPdf({
  pages = 1,
  entries = '',
  isPlain = false,
  predictor = 'none',
  startAt,
  padding = 0,
}: PackedParts = {}): Buffer {
  const filter = isPlain ? '' : '/Filter /FlateDecode';
  const coded = (data: Buffer) => (isPlain ? data : deflateSync(data)).toString('latin1');
  const packed = [catalog, pagesOf(pages), page];
  const places = packed.map((_, index) => packed.slice(0, index).join(' ').length + (index > 0 ? 1 : 0));
  const head = `${places.map((place, index) => `${index + 1} ${place}`).join(' ')} `;
  const objects = coded(bytesOf(head + packed.join(' ')));
  let text = '%PDF-1.5\n';
  const objectsAt = text.length;
  text += `4 0 obj\n<< /Type /ObjStm /N 3 /First ${head.length} ${filter} /Length ${objects.length} >>\nstream\n${objects}\nendstream\nendobj\n`;
  const at = text.length;
  const rows = [
    [0, 0, 255],
    [2, 4, 0],
    [2, 4, 1],
    [2, 4, 2],
    [1, objectsAt, 0],
    [1, at, 0],
  ].map(([type, place, index]) => [type!, place! >> 8, place! & 255, index!]);
  const rowsFrom = (kind: number) =>
    rows.flatMap((row, index) => [
      kind,
      ...row.map((byte, column) =>
        kind === 2 && index > 0 ? (byte - rows[index - 1]![column]!) & 255 : byte,
      ),
    ]);
  const stated =
    predictor === 'none' ? '' : `/DecodeParms << /Columns 4 /Predictor ${predictor === 'up' ? 12 : 14} >>`;
  const kinds = { none: null, up: 2, other: 4 } as const;
  const kind = kinds[predictor];
  const table = coded(
    Buffer.concat([Buffer.from(kind === null ? rows.flat() : rowsFrom(kind)), Buffer.alloc(padding)]),
  );
  text += `5 0 obj\n<< /Type /XRef /Size 6 /W [1 2 1] /Root 1 0 R ${filter} ${stated} ${entries} /Length ${table.length} >>\n`;
  text += `stream\n${table}\nendstream\nendobj\nstartxref\n${startAt ?? at}\n%%EOF\n`;
  return bytesOf(text);
}

/** An archive of one empty file, `a`, whose end record carries a comment of so many bytes. */
export function zip(commentLength = 0, at = 0): Buffer {
  const record = (start: string, length: number, nameLengthAt: number) => {
    const bytes = Buffer.alloc(length + 1);
    bytes.write(start, 'latin1');
    bytes.writeUInt16LE(1, nameLengthAt);
    bytes.write('a', length, 'latin1');
    return bytes;
  };
  const local = record('PK\u0003\u0004', 30, 26);
  const central = record('PK\u0001\u0002', 46, 28);
  const endRecord = Buffer.alloc(22);
  endRecord.write('PK\u0005\u0006', 'latin1');
  endRecord.writeUInt16LE(1, 8);
  endRecord.writeUInt16LE(1, 10);
  endRecord.writeUInt32LE(central.length, 12);
  endRecord.writeUInt32LE(at + local.length, 16);
  endRecord.writeUInt16LE(commentLength, 20);
  return Buffer.concat([local, central, endRecord]);
}
