import { createCipheriv, createHash } from 'node:crypto';

/** PDFs with passwords, as the standard handler writes them (ISO 32000-2, 7.6.4). Their contents stay in plain. */
export interface Secured {
  readonly version: number;
  readonly revision: number;
  readonly user?: string;
  readonly owner?: string;
  readonly id?: Buffer;
  readonly permissions?: number;
  /** Bytes of the key, before AES with 256 bits. */
  readonly keyLength?: number;
  readonly isMetadataPlain?: boolean;
  /** In the place of the right one, and what follows from it. */
  readonly ownerValue?: Buffer;
  /** Of the user's and of the owner's password, with AES of 256 bits. */
  readonly salts?: readonly [Buffer, Buffer];
}

const anId = Buffer.from('31415926535897932384626433832795', 'hex');
const someSalts = [Buffer.from('saltsalt'), Buffer.from('SALTSALT')] as const;

/** The values of `/O` and `/U`. */
export function valuesOf(secured: Secured): { readonly O: Buffer; readonly U: Buffer } {
  return secured.revision >= 5 ? valuesByHash(secured) : valuesByRc4(secured);
}

const hash = (name: string, ...parts: readonly Uint8Array[]): Buffer =>
  parts.reduce((all, part) => all.update(part), createHash(name)).digest();

const filler = Buffer.from(
  '28 BF 4E 5E 4E 75 8A 41 64 00 4E 56 FF FA 01 08 2E 2E 00 B6 D0 68 3E 80 2F 0C A9 FE 64 53 69 7A'.replaceAll(
    ' ',
    '',
  ),
  'hex',
);
const filledUp = (password: string): Buffer =>
  Buffer.concat([Buffer.from(password, 'latin1'), filler]).subarray(0, 32);

function rc4(key: Buffer, data: Buffer): Buffer {
  const s = [...Array(256).keys()];
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + s[i]! + key[i % key.length]!) % 256;
    [s[i], s[j]] = [s[j]!, s[i]!];
  }
  const coded = Buffer.alloc(data.length);
  for (let n = 0, i = 0, j = 0; n < data.length; n++) {
    i = (i + 1) % 256;
    j = (j + s[i]!) % 256;
    [s[i], s[j]] = [s[j]!, s[i]!];
    coded[n] = data[n]! ^ s[(s[i]! + s[j]!) % 256]!;
  }
  return coded;
}

const codedOver = (key: Buffer, data: Buffer, times: number): Buffer =>
  [...Array(times).keys()].reduce(
    (coded, time) => rc4(Buffer.from(key.map((byte) => byte ^ time)), coded),
    data,
  );

const digestOf = (times: number, length: number, ...parts: readonly Buffer[]): Buffer => {
  let digest = hash('md5', ...parts);
  for (let time = 0; time < times; time++) digest = hash('md5', digest.subarray(0, length));
  return digest.subarray(0, length);
};

function valuesByRc4({
  version,
  revision,
  user = '',
  owner = 'owner',
  id = anId,
  permissions = -4,
  keyLength = version === 1 ? 5 : 16,
  isMetadataPlain = false,
  ownerValue,
}: Secured) {
  const isNew = revision >= 3;
  const [hashings, codings] = isNew ? [50, 20] : [0, 1];
  // Algorithm 3.
  const ownerKey = digestOf(hashings, keyLength, filledUp(owner || user));
  const O = ownerValue ?? codedOver(ownerKey, filledUp(user), codings);
  // Algorithm 2.
  const P = Buffer.alloc(4);
  P.writeUInt32LE(permissions < 0 ? permissions + 2 ** 32 : permissions);
  const mark = revision >= 4 && isMetadataPlain ? [Buffer.from('ffffffff', 'hex')] : [];
  const key = digestOf(hashings, keyLength, filledUp(user), O, P, id, ...mark);
  // Algorithms 4 and 5.
  if (!isNew) return { O, U: rc4(key, filler) };
  return { O, U: Buffer.concat([codedOver(key, hash('md5', filler, id), 20), Buffer.alloc(16, 0x2e)]) };
}

/** Algorithms 8 and 9. */
function valuesByHash({ revision, user = '', owner = 'owner', salts = someSalts }: Secured) {
  const value = (password: string, salt: Buffer, before: Buffer): Buffer => {
    const secret = Buffer.from(password, 'utf8');
    const made =
      revision === 5
        ? hash('sha256', secret, salt, before)
        : hardened(secret, hash('sha256', secret, salt, before), before);
    return Buffer.concat([made, salt, Buffer.from('key salt')]);
  };
  const U = value(user, salts[0], Buffer.alloc(0));
  return { U, O: value(owner, salts[1], U) };
}

/** Algorithm 2.B. */
function hardened(password: Buffer, first: Buffer, before: Buffer): Buffer {
  let K = first;
  for (let round = 0, last = 0; round < 64 || last > round - 32; round++) {
    const K1 = Buffer.concat(Array<Buffer[]>(64).fill([password, K, before]).flat());
    const aes = createCipheriv('aes-128-cbc', K.subarray(0, 16), K.subarray(16, 32)).setAutoPadding(false);
    const E = Buffer.concat([aes.update(K1), aes.final()]);
    const modulo = Number(BigInt(`0x${E.subarray(0, 16).toString('hex')}`) % 3n);
    K = hash(['sha256', 'sha384', 'sha512'][modulo]!, E);
    last = E[E.length - 1]!;
  }
  return K.subarray(0, 32);
}

const methods: Readonly<Record<number, string>> = { 4: '/AESV2', 5: '/AESV3' };
export const hex = (bytes: Buffer): string => `<${bytes.toString('hex')}>`;

/** The dictionary of a PDF's trailer that says how it is secured; what is `null` here is left out. */
export function security(secured: Secured, over: Readonly<Record<string, string | null>> = {}): string {
  const { version, revision, permissions = -4, keyLength, isMetadataPlain = false } = secured;
  const { O, U } = valuesOf(secured);
  const method = methods[version];
  const entries = {
    '/Filter': '/Standard',
    '/V': String(version),
    '/R': String(revision),
    '/Length': version === 1 ? null : String((keyLength ?? (version === 5 ? 32 : 16)) * 8),
    '/P': String(permissions),
    '/O': hex(O),
    '/U': hex(U),
    '/CF': method ? `<< /StdCF << /CFM ${method} /AuthEvent /DocOpen >> >>` : null,
    '/StmF': method ? '/StdCF' : null,
    '/StrF': method ? '/StdCF' : null,
    '/EncryptMetadata': isMetadataPlain ? 'false' : null,
    ...over,
  };
  const written = Object.entries(entries).filter(([, value]) => value !== null);
  return `<< ${written.map(([key, value]) => `${key} ${value}`).join(' ')} >>`;
}

export const trailerId = (id: Buffer = anId): string => `/ID [${hex(id)} <00>]`;
