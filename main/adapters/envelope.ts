import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/**
 * AES-256-GCM around one column of one row.
 *
 *   version (1 byte) · generation (8) · nonce (12) · ciphertext · tag (16)
 *
 * Table, row, column, version and generation are authenticated with it, so a blob opens only where it was
 * put. Every record has a key of its own, which keeps random nonces far away from ever meeting.
 */
const version = 1;
const lengths = { version: 1, generation: 8, nonce: 12, tag: 16 } as const;
const headLength = lengths.version + lengths.generation + lengths.nonce;
const algorithm = 'aes-256-gcm';

/** Where a sealed value lives; it does not open anywhere else. */
export interface Place {
  readonly table: string;
  readonly id: string;
  readonly column: string;
}

/** A key for one purpose, derived from the data key (HKDF-SHA-256). */
export function deriveKey(dataKey: Uint8Array, purpose: string): KeyObject {
  const bytes = hkdfSync('sha256', dataKey, new Uint8Array(0), `counter/${purpose}`, 32);
  return createSecretKey(Buffer.from(bytes));
}

export const newKeyBytes = (): Buffer => randomBytes(32);

export function seal(key: KeyObject, place: Place, generation: number, plain: Uint8Array): Uint8Array {
  const head = Buffer.alloc(headLength);
  head.writeUInt8(version, 0);
  head.writeBigUInt64BE(BigInt(generation), lengths.version);
  const nonce = randomBytes(lengths.nonce);
  nonce.copy(head, headLength - lengths.nonce);
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(context(place, generation));
  return Buffer.concat([head, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** The content, or null where the blob is not what was sealed here. */
export function unseal(key: KeyObject, place: Place, sealed: Uint8Array): Buffer | null {
  const blob = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  if (blob.length < headLength + lengths.tag || blob.readUInt8(0) !== version) return null;
  const generation = blob.readBigUInt64BE(lengths.version);
  const nonce = blob.subarray(headLength - lengths.nonce, headLength);
  const tag = blob.subarray(blob.length - lengths.tag);
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: lengths.tag })
    .setAAD(context(place, generation))
    .setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(blob.subarray(headLength, -lengths.tag)), decipher.final()]);
  } catch {
    return null;
  }
}

export function sealJson(key: KeyObject, place: Place, generation: number, value: unknown): Uint8Array {
  return seal(key, place, generation, Buffer.from(JSON.stringify(value)));
}

/** The value, or undefined where the blob does not open here or is not JSON. */
export function unsealJson(key: KeyObject, place: Place, sealed: Uint8Array): unknown {
  const plain = unseal(key, place, sealed);
  if (!plain) return undefined;
  try {
    return JSON.parse(plain.toString()) as unknown;
  } catch {
    return undefined;
  }
}

/** One unambiguous spelling of what is authenticated besides the content. */
const context = ({ table, id, column }: Place, generation: number | bigint): Buffer =>
  Buffer.from(JSON.stringify([table, id, column, version, String(generation)]));
