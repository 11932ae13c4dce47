import type { IncomingHttpHeaders } from 'node:http';
import type { Instant } from '../../../shared/domain/dates.ts';
import type { SendReason } from '../../../shared/domain/wording.ts';
import { parseJson } from './json.ts';
import { readHttpDate, readRetryAfter } from './retry-after.ts';

/** What came over the line, as far as it came. */
export interface Heard {
  status: number;
  headers: IncomingHttpHeaders;
  chunks: Uint8Array[];
}

/** An answer with a status line, judged by form only. */
export interface Answer {
  readonly status: number;
  readonly body: 'json' | 'empty' | 'html' | 'other' | 'cut';
  /** The parsed body where it is JSON, else undefined. */
  readonly value: unknown;
  /** The content type says JSON. */
  readonly isDeclaredJson: boolean;
  readonly isDeclaredHtml: boolean;
  /** Why it is cut; null where it is whole. */
  readonly cutBy: SendReason | null;
  /** A complete `uuid` field in what was read, whole or cut. */
  readonly uuidSeen: string | null;
  readonly retryAfterMs: number | null;
  /** The body as it came. */
  readonly bytes: Uint8Array;
}

export function readAnswer(
  { status, headers, chunks }: Heard,
  cutBy: SendReason | null,
  now: Instant,
): Answer {
  const bytes = Buffer.concat(chunks);
  const contentType = headerOf(headers, 'content-type') ?? '';
  const isDeclaredHtml = /\bhtml\b/iu.test(contentType);
  const serverNow = readHttpDate(headerOf(headers, 'date')) ?? now;
  // Compression was refused in the request. An answer that has it all the same is not unpacked.
  const isPlain = /^(?:identity)?$/iu.test((headerOf(headers, 'content-encoding') ?? '').trim());
  const value = cutBy === null && isPlain ? parseJson(bytes) : undefined;
  return {
    status,
    body: cutBy ? 'cut' : formOf(bytes, value, isDeclaredHtml),
    value,
    isDeclaredJson: /\bjson\b/iu.test(contentType),
    isDeclaredHtml,
    cutBy,
    uuidSeen: isPlain ? uuidIn(bytes) : null,
    retryAfterMs: readRetryAfter(headerOf(headers, 'retry-after'), serverNow),
    bytes,
  };
}

function formOf(bytes: Buffer, value: unknown, isDeclaredHtml: boolean): Answer['body'] {
  if (bytes.length === 0) return 'empty';
  if (value !== undefined) return 'json';
  const start = bytes.subarray(0, 512).toString('latin1');
  return isDeclaredHtml || /^[\s\u00ef\u00bb\u00bf]*</u.test(start) ? 'html' : 'other';
}

/** Only the field of that very name: `previous_uuid` names another application. */
const uuidField = /"uuid"\s*:\s*"([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})"/iu;

const uuidIn = (bytes: Buffer): string | null =>
  uuidField.exec(bytes.subarray(0, 65_536).toString('latin1'))?.[1]?.toLowerCase() ?? null;

export function headerOf(headers: IncomingHttpHeaders, name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}
