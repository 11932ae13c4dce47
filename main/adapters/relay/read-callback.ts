import type { Instant } from '../../../shared/domain/dates.ts';
import { normaliseUuid } from '../../../shared/domain/uuid.ts';
import type { CallbackForm } from './verify-callback.ts';

const mostFields = 16;
const longestMessage = 8_192;
const longestTimestamp = 64;
const longestWord = 64;

/**
 * The fields of an `application/x-www-form-urlencoded` body; null where it is none, where one of the three is
 * missing or too long, or where any field comes twice. Other fields are the bank's own matter.
 */
export function readForm(body: Uint8Array): CallbackForm | null {
  const pairs = readText(body)
    ?.split('&')
    .filter((pair) => pair !== '');
  if (!pairs || pairs.length > mostFields) return null;
  const fields = new Map<string, string>();
  for (const pair of pairs) {
    const equals = pair.indexOf('=');
    const name = decode(equals < 0 ? pair : pair.slice(0, equals));
    const value = decode(equals < 0 ? '' : pair.slice(equals + 1));
    if (name === null || value === null || fields.has(name)) return null;
    fields.set(name, value);
  }
  const [message, hmac, timestamp] = ['message', 'hmac', 'timestamp'].map((name) => fields.get(name));
  if (message === undefined || hmac === undefined || timestamp === undefined) return null;
  if (message.length > longestMessage || timestamp.length > longestTimestamp) return null;
  return { message, hmac, timestamp };
}

/** Bytes that are no text are refused, not replaced: another text would be verified than the one that came. */
function readText(body: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return null;
  }
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}

export interface CallbackEvent {
  readonly applicationUuid: string;
  readonly type: string;
  readonly status: string;
  /** Whether the guide lists this event; one that it does not list makes a read happen all the same. */
  readonly isListed: boolean;
}

const listed: ReadonlyMap<string, readonly string[]> = new Map([
  ['DECISION', ['POSITIVE', 'NEGATIVE', 'FAILED', 'INCOME_PROOF_REQUIRED']],
  [
    'CONTRACT',
    [
      'UNSIGNED',
      'SIGNED',
      'ACTIVATION_REQUIRES_PARTNER_APPROVAL',
      'DOWN_PAYMENT_PAID_BY_CUSTOMER',
      'ACTIVATED',
      'CANCELLED',
      'TERMINATED',
    ],
  ],
]);

/** What a verified message is about; null where it names no application. */
export function readMessage(message: string): CallbackEvent | null {
  const fields = parse(message);
  const { creditApplicationUuid } = fields;
  const applicationUuid =
    typeof creditApplicationUuid === 'string' ? normaliseUuid(creditApplicationUuid) : null;
  if (applicationUuid === null) return null;
  const [type, status] = [word(fields.type), word(fields.status)];
  return { applicationUuid, type, status, isListed: listed.get(type)?.includes(status) ?? false };
}

function parse(message: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(message);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Trimmed, because the guide's own sample has `"POSITIVE "`. */
const word = (value: unknown): string =>
  typeof value === 'string' ? value.trim().slice(0, longestWord) : '';

/** When the bank says it sent this: 13 digits are milliseconds, 10 seconds. For showing only. */
export function readTimestamp(timestamp: string): Instant | null {
  if (/^\d{13}$/u.test(timestamp)) return Number(timestamp);
  return /^\d{10}$/u.test(timestamp) ? Number(timestamp) * 1_000 : null;
}
