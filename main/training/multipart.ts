/** One part of a form; files are only measured, fields are kept as text. */
interface FormPart {
  readonly name: string;
  /** Null for a plain field. */
  readonly fileName: string | null;
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
  /** Null for a file. */
  readonly text: string | null;
}

export interface Multipart {
  readonly problem: null | 'not-multipart' | 'malformed' | 'too-large';
  /** Empty with a problem. */
  readonly parts: readonly FormPart[];
}

/** In bytes, and the number of parts. */
export interface MultipartLimits {
  readonly total: number;
  readonly file: number;
  readonly field: number;
  readonly parts: number;
}

const mostHeaderBytes = 8 * 1024;

/**
 * Reads a `multipart/form-data` body to its end without ever holding a file in memory. A body with a problem
 * is read on and dropped, so that the sender can finish and hear the answer, unless it passes the total limit.
 */
export async function readMultipart(
  chunks: AsyncIterable<Uint8Array>,
  contentType: string,
  limits: MultipartLimits,
): Promise<Multipart> {
  const boundary = boundaryOf(contentType);
  const reader = boundary === null ? null : new FormReader(boundary, limits);
  let total = 0;
  for await (const chunk of chunks) {
    total += chunk.length;
    if (total > limits.total) return { problem: 'too-large', parts: [] };
    reader?.push(chunk);
  }
  return reader ? reader.end() : { problem: 'not-multipart', parts: [] };
}

function boundaryOf(contentType: string): string | null {
  if (!/^multipart\/form-data\s*;/iu.test(contentType)) return null;
  const match = /;\s*boundary=(?:"([^"]{1,70})"|([^;\s"]{1,70}))/iu.exec(contentType);
  return match?.[1] ?? match?.[2] ?? null;
}

interface OpenPart {
  readonly name: string;
  readonly fileName: string | null;
  readonly contentType: string;
  size: number;
  readonly text: Buffer[];
}

/** RFC 2046: parts stand between delimiters `CRLF--boundary`; the first may open the body without its CRLF. */
class FormReader {
  readonly #delimiter: Buffer;
  readonly #limits: MultipartLimits;
  readonly #parts: FormPart[] = [];
  #state: 'preamble' | 'delimiter' | 'headers' | 'content' | 'done' = 'preamble';
  #problem: Multipart['problem'] = null;
  #rest: Buffer = Buffer.from('\r\n');
  #open: OpenPart | null = null;

  constructor(boundary: string, limits: MultipartLimits) {
    this.#delimiter = Buffer.from(`\r\n--${boundary}`);
    this.#limits = limits;
  }

  push(chunk: Uint8Array): void {
    if (this.#problem !== null || this.#state === 'done') return;
    this.#rest = Buffer.concat([this.#rest, chunk]);
    while (this.#step()) if (this.#isBroken()) return;
  }

  #isBroken(): boolean {
    if (this.#problem !== null) this.#rest = Buffer.alloc(0);
    return this.#problem !== null;
  }

  end(): Multipart {
    if (this.#problem !== null) return { problem: this.#problem, parts: [] };
    if (this.#state !== 'done') return { problem: 'malformed', parts: [] };
    return { problem: null, parts: this.#parts };
  }

  /** Takes what it can from the rest; false when more bytes are needed, or none any more. */
  #step(): boolean {
    if (this.#state === 'delimiter') return this.#afterDelimiter();
    if (this.#state === 'headers') return this.#headers();
    return this.#state === 'done' ? false : this.#upToDelimiter();
  }

  #upToDelimiter(): boolean {
    const found = this.#rest.indexOf(this.#delimiter);
    // The end of the rest may be the start of a delimiter, so that much stays.
    const usable = found < 0 ? Math.max(this.#rest.length - this.#delimiter.length + 1, 0) : found;
    this.#take(this.#rest.subarray(0, usable));
    this.#rest = this.#rest.subarray(found < 0 ? usable : usable + this.#delimiter.length);
    if (found < 0) return false;
    this.#close();
    this.#state = 'delimiter';
    return true;
  }

  #afterDelimiter(): boolean {
    if (this.#rest.length < 2) return false;
    const mark = this.#rest.toString('latin1', 0, 2);
    this.#rest = this.#rest.subarray(2);
    if (mark === '--') this.#state = 'done';
    else if (mark === '\r\n') this.#state = 'headers';
    else this.#problem = 'malformed';
    return mark === '\r\n';
  }

  #headers(): boolean {
    const end = this.#rest.indexOf('\r\n\r\n');
    if (end < 0 || end > mostHeaderBytes) {
      if (this.#rest.length > mostHeaderBytes) this.#problem = 'too-large';
      return false;
    }
    this.#open = openPart(this.#rest.toString('utf8', 0, end));
    if (!this.#open) this.#problem = 'malformed';
    if (this.#parts.length >= this.#limits.parts) this.#problem = 'too-large';
    this.#rest = this.#rest.subarray(end + 4);
    this.#state = 'content';
    return true;
  }

  #take(bytes: Buffer): void {
    const part = this.#open;
    if (!part) return;
    part.size += bytes.length;
    if (part.size > (part.fileName === null ? this.#limits.field : this.#limits.file)) {
      this.#problem = 'too-large';
    } else if (part.fileName === null) {
      part.text.push(Buffer.from(bytes));
    }
  }

  #close(): void {
    if (!this.#open) return;
    const { text, ...part } = this.#open;
    const isField = part.fileName === null;
    this.#parts.push({ ...part, text: isField ? Buffer.concat(text).toString('utf8') : null });
    this.#open = null;
  }
}

function openPart(headers: string): OpenPart | null {
  const valueOf = (header: string) =>
    new RegExp(`^${header}:[ \\t]*(.*)$`, 'imu').exec(headers)?.[1]?.replace(/\r$/u, '') ?? '';
  const disposition = valueOf('content-disposition');
  const name = /;\s*name="([^"]*)"/iu.exec(disposition)?.[1];
  if (!/^form-data\s*;/iu.test(disposition) || name === undefined) return null;
  const fileName = /;\s*filename="([^"]*)"/iu.exec(disposition)?.[1] ?? null;
  const contentType =
    valueOf('content-type') || (fileName === null ? 'text/plain' : 'application/octet-stream');
  return { name, fileName, contentType, size: 0, text: [] };
}
