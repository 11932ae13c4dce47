import { createCipheriv, createHash } from 'node:crypto';
import { stringBytes } from './pdf-strings.ts';
import { isList, wholeNumber } from './pdf-streams.ts';
import { isDictionary, type PdfDictionary, type PdfValue } from './pdf-values.ts';

/**
 * Whether every reader opens it without asking: it forbids changes, and its user password is empty (ISO 32000-2,
 * 7.6.4). Only the standard handler with its known revisions; whatever else there is may want a password.
 */
export function opensForEverybody(security: PdfDictionary, id: PdfValue | undefined): boolean {
  if (security.get('/Filter') !== '/Standard') return false;
  const check = checks.get(`V${numberIn(security, '/V')} R${numberIn(security, '/R')}`);
  const user = stringBytes(security.get('/U'));
  try {
    return check !== undefined && user !== null && check({ security, id, user });
  } catch {
    // A machine whose rules forbid MD5 cannot tell.
    return false;
  }
}

const numberIn = (security: PdfDictionary, key: string): number | null => wholeNumber(security.get(key));

interface Question {
  readonly security: PdfDictionary;
  readonly id: PdfValue | undefined;
  readonly user: Buffer;
}
type Check = (question: Question) => boolean;

/** The length of a key, in bytes: told in bits, and 40 of them where nothing is told. */
function toldLength({ security }: Question): number | null {
  const bits = security.has('/Length') ? numberIn(security, '/Length') : 40;
  return bits !== null && bits % 8 === 0 && bits >= 40 && bits <= 128 ? bits / 8 : null;
}

/** By version and revision of the handler (tables 20 and 21). */
const checks: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['V1 R2', (asked) => isEmptyBefore3(asked, 5)],
  ['V1 R3', (asked) => isEmptySince3(asked, 5)],
  ['V2 R3', (asked) => isEmptySince3(asked, toldLength(asked))],
  ['V4 R4', (asked) => hasFilters(asked, ['/V2', '/AESV2']) && isEmptySince3(asked, 16)],
  ['V5 R5', (asked) => hasFilters(asked, ['/AESV3']) && isEmptyByHash(asked, (salt) => sha(256, salt))],
  ['V5 R6', (asked) => hasFilters(asked, ['/AESV3']) && isEmptyByHash(asked, hardened)],
]);

/** 7.6.6: how streams and strings are coded; by a filter of somebody else's nobody can read them. */
function hasFilters({ security }: Question, methods: readonly string[]): boolean {
  const filters = security.get('/CF');
  return ['/StmF', '/StrF'].every((key) => {
    const name = security.get(key) ?? '/Identity';
    if (name === '/Identity') return true;
    const filter = isDictionary(filters) && typeof name === 'string' ? filters.get(name) : null;
    const method = isDictionary(filter) ? filter.get('/CFM') : null;
    return typeof method === 'string' && methods.includes(method);
  });
}

/** What fills up a password to 32 bytes (7.6.4.3.2): all of the empty one. */
const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

/** Algorithm 4: the padding as the key of the empty password codes it. */
function isEmptyBefore3(asked: Question, keyLength: number): boolean {
  const key = keyOfEmpty(asked, keyLength, 0);
  return key !== null && rc4(key, padding).equals(asked.user.subarray(0, 32));
}

/** Algorithm 5: a digest coded twenty times over; only 16 bytes count. */
function isEmptySince3(asked: Question, keyLength: number | null): boolean {
  const key = keyLength === null ? null : keyOfEmpty(asked, keyLength, 50);
  if (!key) return false;
  let coded = md5(padding, firstOf(asked.id));
  for (let round = 0; round < 20; round += 1) {
    coded = rc4(
      key.map((byte) => byte ^ round),
      coded,
    );
  }
  return coded.equals(asked.user.subarray(0, 16));
}

/** Algorithm 2, for the empty password. Null where a part of it is missing. */
function keyOfEmpty({ security, id }: Question, length: number, rounds: number): Buffer | null {
  const owner = stringBytes(security.get('/O'));
  const permissions = security.get('/P');
  if (!owner || owner.length < 32 || typeof permissions !== 'number') return null;
  const bits = Buffer.alloc(4);
  // Written with a sign or without one; only the lowest 32 bits count.
  bits.writeInt32LE(permissions | 0);
  const isPlain = numberIn(security, '/R') === 4 && security.get('/EncryptMetadata') === false;
  let digest = md5(padding, owner.subarray(0, 32), bits, firstOf(id), Buffer.alloc(isPlain ? 4 : 0, 0xff));
  for (let round = 0; round < rounds; round += 1) digest = md5(digest.subarray(0, length));
  return digest.subarray(0, length);
}

/** The first part of the file's identifier (14.4); nothing where there is none. */
const firstOf = (id: PdfValue | undefined): Buffer =>
  (isList(id) ? stringBytes(id[0]) : null) ?? Buffer.alloc(0);

/** Algorithm 11: a hash of 32 bytes, and behind it the salt that it was made with. */
const isEmptyByHash = ({ user }: Question, hash: (salt: Buffer) => Buffer): boolean =>
  user.length >= 48 && hash(user.subarray(32, 40)).equals(user.subarray(0, 32));

/** The last byte ends it after 64 rounds or more: it is at most 255, and so there are never more than these. */
const mostRounds = 255 + 32;

/** Algorithm 2.B, for the empty user password. */
function hardened(salt: Buffer): Buffer {
  let key = sha(256, salt);
  for (let round = 1; round <= mostRounds; round += 1) {
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(
      false,
    );
    const coded = cipher.update(Buffer.alloc(64 * key.length, key));
    // The first 16 bytes as one number, divided by 3, leave what their sum leaves.
    const rest = coded.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = sha(rest === 0 ? 256 : rest === 1 ? 384 : 512, coded);
    if (round >= 64 && (coded.at(-1) ?? 0) <= round - 32) break;
  }
  return key.subarray(0, 32);
}

const md5 = (...parts: readonly Uint8Array[]): Buffer =>
  createHash('md5').update(Buffer.concat(parts)).digest();
const sha = (bits: 256 | 384 | 512, data: Uint8Array): Buffer =>
  createHash(`sha${bits}`).update(data).digest();

/** The cipher of old PDFs, which libraries of today leave out. */
function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const at = (index: number): number => state[index & 255] ?? 0;
  const swap = (one: number, other: number): void => {
    [state[one], state[other]] = [at(other), at(one)];
  };
  let other = 0;
  for (let index = 0; index < 256; index += 1) {
    other = (other + at(index) + (key[index % key.length] ?? 0)) & 255;
    swap(index, other);
  }
  other = 0;
  return Buffer.from(data).map((byte, index) => {
    const one = (index + 1) & 255;
    other = (other + at(one)) & 255;
    swap(one, other);
    return byte ^ at(at(one) + at(other));
  }) as Buffer;
}
