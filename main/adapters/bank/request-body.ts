import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';

/** What one call sends. Made for one sending; the digest is of the bytes that were handed to the line. */
export interface RequestBody {
  readonly contentType: string;
  readonly length: number;
  readonly content: Buffer | Readable;
  /** Hex SHA-256; null as long as not all of it was handed over. */
  sha256(): string | null;
}

export function jsonBody(value: unknown): RequestBody {
  const content = Buffer.from(JSON.stringify(value), 'utf8');
  return {
    contentType: 'application/json',
    length: content.length,
    content,
    sha256: () => createHash('sha256').update(content).digest('hex'),
  };
}
