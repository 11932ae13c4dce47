import { createHmac, timingSafeEqual } from 'node:crypto';

/** The three fields of a callback, exactly as form-decoded. */
export interface CallbackForm {
  readonly message: string;
  readonly hmac: string;
  readonly timestamp: string;
}

export type CallbackVerdict = 'verified' | 'no-key' | 'not-an-hmac' | 'two-meanings' | 'wrong-hmac';

/** The bank's HMAC-SHA-512 (guide, callbacks): over the decoded message as it came, never over JSON written anew. */
export const callbackHmac = (key: Uint8Array, timestamp: string, message: string): Buffer =>
  createHmac('sha512', key).update(`${timestamp}.${message}`, 'utf8').digest();

/**
 * Whether whoever has the key signed exactly this. `key` is the text of the key in bytes, not what its digits
 * would decode to. Anything but 128 lower-case hex digits is no hmac: the guide's own check compares texts.
 */
export function verifyCallback(key: Uint8Array, { message, hmac, timestamp }: CallbackForm): CallbackVerdict {
  if (!isKeyText(key)) return 'no-key';
  if (!/^[0-9a-f]{128}$/u.test(hmac)) return 'not-an-hmac';
  if (!hasOneMeaning(timestamp, message)) return 'two-meanings';
  const isRight = timingSafeEqual(callbackHmac(key, timestamp, message), Buffer.from(hmac, 'hex'));
  return isRight ? 'verified' : 'wrong-hmac';
}

/** HMAC fills a short key up with zeros, so an empty key and one that was painted over already are a key anybody has. */
const isKeyText = (key: Uint8Array): boolean =>
  key.length > 0 && key.every((byte) => byte > 0x20 && byte < 0x7f);

/**
 * The bank signs one text, in which the dot between timestamp and message is a dot like any other. It is found
 * for certain where the first brace belongs to the message, and every text has its own bytes only where it is
 * well-formed.
 */
const hasOneMeaning = (timestamp: string, message: string): boolean =>
  !timestamp.includes('{') &&
  /^[\t\n\r ]*\{/u.test(message) &&
  timestamp.isWellFormed() &&
  message.isWellFormed();
