import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { opensForEverybody } from '../../../main/adapters/statements/pdf-password.ts';
import { stringBytes } from '../../../main/adapters/statements/pdf-strings.ts';
import { isDictionary, readValue } from '../../../main/adapters/statements/pdf-values.ts';
import { lookAt, verdictOf } from './a-computer.ts';
import { aPackedPdf, aPdf, savedAgain } from './pdfs.ts';
import { hex, security, trailerId, valuesOf, type Secured } from './secured.ts';

const verdict = (bytes: Uint8Array): string => verdictOf(lookAt('statement.pdf', bytes));
const taken = 'application/pdf';

/** The security in an object of its own, as everybody writes it. */
const withSecurity = (written: string, id = trailerId()): Buffer =>
  aPdf({ trailer: `/Encrypt 5 0 R ${id}`, objects: [written], pages: 2 });
const secured = (kind: Secured, over: Readonly<Record<string, string | null>> = {}): Buffer =>
  withSecurity(security(kind, over), trailerId(kind.id));

const kinds: readonly (readonly [string, Secured])[] = [
  ['RC4 of 40 bits (revision 2)', { version: 1, revision: 2 }],
  ['RC4 of 40 bits with newer rights (revision 3)', { version: 1, revision: 3 }],
  ['RC4 of 40 bits, said so (revision 3)', { version: 2, revision: 3, keyLength: 5 }],
  ['RC4 of 56 bits (revision 3)', { version: 2, revision: 3, keyLength: 7 }],
  ['RC4 of 128 bits (revision 3)', { version: 2, revision: 3 }],
  ['AES of 128 bits (revision 4)', { version: 4, revision: 4 }],
  ['AES of 128 bits, metadata in plain (revision 4)', { version: 4, revision: 4, isMetadataPlain: true }],
  ['AES of 256 bits (revision 5)', { version: 5, revision: 5 }],
  ['AES of 256 bits (revision 6)', { version: 5, revision: 6 }],
];
const rc4Of128: Secured = { version: 2, revision: 3 };
const aesOf128: Secured = { version: 4, revision: 4 };
const aesOf256: Secured = { version: 5, revision: 6 };

describe.each(kinds)('D-12 %s', (_, kind) => {
  test('opens by itself where only changes are forbidden, and is kept byte for byte', () => {
    const bytes = secured(kind);
    expect(lookAt('statement.pdf', bytes)).toMatchObject({ type: taken, bytes, pages: 2 });
  });

  test.each(['x', 'sesam', 'õ'.repeat(40), '\0'])('is locked by the password %j', (user) => {
    expect(verdict(secured({ ...kind, user }))).toBe('locked');
  });

  test('is locked where the owner alone has no password', () => {
    expect(verdict(secured({ ...kind, user: 'sesam', owner: '' }))).toBe('locked');
  });

  test('is locked where one bit of the answer is another one', () => {
    const { U } = valuesOf(kind);
    for (const place of [0, 7, 15]) {
      const changed = Buffer.from(U);
      changed[place]! ^= 0x10;
      expect(verdict(secured(kind, { '/U': hex(changed) }))).toBe('locked');
    }
  });

  test.each(['/Filter', '/V', '/R', '/U'])('is locked without %s', (key) => {
    expect(verdict(secured(kind, { [key]: null }))).toBe('locked');
  });
});

/** Made by qpdf 11.3: the same PDF with and without a user password, its owner's being "owner". */
const byQpdf: readonly (readonly [string, Secured, string])[] = [
  [
    'revision 2',
    { version: 1, revision: 2 },
    '/O <c92422687facee686e373f10b5c7d04738053152f7e2ee30e11c69ec442576ab> /U <b3d9fa366906ef42f354c6deb74c59075eaf334eb7c04356ba0d7f3dd8b51d0a>',
  ],
  [
    'revision 2, with a password',
    { version: 1, revision: 2, user: 'sesam' },
    '/O <92fe1f575cf1db67547904cc0b59d10140d4cbe52fa4feb078c0a82ca0591378> /U <2e451b0ebb2d64e64744e6bb1184b6ceea1f4691e8f56bf814de3517fb8d9165>',
  ],
  [
    'revision 3',
    { version: 2, revision: 3, permissions: -2056 },
    '/O <566fa873ee33c797cd3b904fdadf814afa34df9a38f6ed41b984e2c6da2aa6f5> /U <07e0e894026a796d9187751a5620776b0122456a91bae5134273a6db134c87c4>',
  ],
  [
    'revision 3, with a password',
    { version: 2, revision: 3, permissions: -2056, user: 'sesam' },
    '/O <0db5954ccd6ef298f775ab936441800c82e5252de0b0fdc1205823063e56c326> /U <218455b6cf8ae288bfe0614d2a08d4140122456a91bae5134273a6db134c87c4>',
  ],
  [
    'revision 4',
    { version: 4, revision: 4, permissions: -1324 },
    '/O <566fa873ee33c797cd3b904fdadf814afa34df9a38f6ed41b984e2c6da2aa6f5> /U <aa2b0a8ee6fa10d2095873c5f6857d390122456a91bae5134273a6db134c87c4>',
  ],
  [
    'revision 4, metadata in plain',
    { version: 4, revision: 4, isMetadataPlain: true },
    '/O <566fa873ee33c797cd3b904fdadf814afa34df9a38f6ed41b984e2c6da2aa6f5> /U <b7ae61ae5fe831ccd7979c155d4f926c0122456a91bae5134273a6db134c87c4>',
  ],
  [
    'revision 4, with a password',
    { version: 4, revision: 4, permissions: -1324, user: 'sesam' },
    '/O <0db5954ccd6ef298f775ab936441800c82e5252de0b0fdc1205823063e56c326> /U <2e245322cf91f168c7b1f532bfa9da610122456a91bae5134273a6db134c87c4>',
  ],
  [
    'revision 5',
    { version: 5, revision: 5 },
    '/O <460d255d5efc69cc5e11777284401b93dd1d5e6fa4939a9b8cf237df3ba1ddbef5a1f7fcd47d3c98d7a84430233a6fe0> /U <c1c7582b7183e211b90bfe117fbe7e0ae3c69d3c2ea9f83a369f04ca4a646b948b033b7f3b15b498180f322e521fdba7>',
  ],
  [
    'revision 5, with a password',
    { version: 5, revision: 5, user: 'sesam' },
    '/O <6bdae500321bc02ddf318136645bea1f09c35f252a413ec4dd954551082892f1931995b411a6f81d8a891ba8ea2c70e6> /U <305fc03a94a5c2697d72c798cd7abbbef6af1b36556b23b28728bacc06ae2ab8c93465d98671b3d4a298070a369d0dfe>',
  ],
  [
    'revision 6',
    { version: 5, revision: 6 },
    '/O <69985193c93d579788e3b0a3e624ea027a51616489cd3772649554056173ce4a4a5de4d1ec971e4e934de6fa7a8811d1> /U <c04a63a3e6751bbf9ffc404c90e726eaf3d4f18bbc0f652310eac64b097179da69eb74afc460582a0ca3a1e9c47e08ec>',
  ],
  [
    'revision 6, with a password',
    { version: 5, revision: 6, user: 'sesam' },
    '/O <06379cc6e7f9036716a9e9d38598cb832374c5924ae163a1a6a2cd411f107a0e7f225b094fd8cf905287bb4320afaf1c> /U <c75d8a65d3f02c609e8d03f180ed7fbd0f673d3675eb330e7908c3a597f612cd16460f3b6c9e67ac432b5f3b56b3b703>',
  ],
];

describe('what another program wrote', () => {
  const valueIn = (written: string, key: string): Buffer =>
    Buffer.from(new RegExp(`${key} <([0-9a-f]+)>`, 'u').exec(written)![1]!, 'hex');

  test.each(byQpdf)('is judged as that program judges it: %s', (_, kind, written) => {
    const bytes = secured(kind, { '/O': hex(valueIn(written, '/O')), '/U': hex(valueIn(written, '/U')) });
    expect(verdict(bytes)).toBe(kind.user === undefined ? taken : 'locked');
  });

  test.each(byQpdf)('is what these tests write: %s', (_, kind, written) => {
    const [O, U] = [valueIn(written, '/O'), valueIn(written, '/U')];
    // The rest of them is made by chance, or up to the program.
    const length = kind.revision === 2 ? 32 : kind.revision < 5 ? 16 : 40;
    const salts = [U.subarray(32, 40), O.subarray(32, 40)] as const;
    const made = valuesOf(kind.revision < 5 ? kind : { ...kind, salts });
    expect(made.U.subarray(0, length)).toEqual(U.subarray(0, length));
    if (kind.revision < 5) expect(made.O).toEqual(O);
  });
});

type Case = readonly [what: string, bytes: Buffer];

describe('D-12 the places and spellings of a security that lets everybody read', () => {
  const { O, U } = valuesOf(aesOf128);
  const octal = (bytes: Buffer): string =>
    `(${[...bytes].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')})`;
  /** As most programs write it: raw, with a backslash where it has to be. */
  const raw = (bytes: Buffer): string =>
    `(${bytes
      .toString('latin1')
      .replace(/[\\()]/gu, String.raw`\$&`)
      .replaceAll('\r', String.raw`\r`)})`;
  const inTrailer = security(rc4Of128);
  const saved = (times: number, trailer: string): Buffer => {
    let pdf = aPdf({ trailer });
    for (let time = 0; time < times; time += 1) pdf = savedAgain(pdf, { trailer });
    return pdf;
  };

  test.each<Case>([
    ['written out in the trailer', aPdf({ trailer: `/Encrypt ${inTrailer} ${trailerId()}` })],
    ['in the stream of places', aPackedPdf({ entries: `/Encrypt ${inTrailer} ${trailerId()}` })],
    ['in every saving', saved(3, `/Encrypt ${inTrailer} ${trailerId()}`)],
    [
      'after the places of another saving',
      savedAgain(aPdf(), { trailer: `/Encrypt ${inTrailer} ${trailerId()}` }),
    ],
    ['strings in octal', secured(aesOf128, { '/O': octal(O), '/U': octal(U) })],
    ['strings in raw bytes', secured(aesOf128, { '/O': raw(O), '/U': raw(U) })],
    [
      'strings in capital digits and lines',
      secured(aesOf128, { '/U': `< ${U.toString('hex').toUpperCase().replace(/..../gu, '$&\r\n')}>` }),
    ],
    ['longer strings, filled up', secured(aesOf128, { '/O': hex(Buffer.concat([O, Buffer.alloc(95)])) })],
    ['rights as a number without a sign', secured(aesOf128, { '/P': '4294967292' })],
    ['rights with every bit', secured({ ...aesOf128, permissions: -1 })],
    ['a length that this version does not ask for', secured(aesOf128, { '/Length': '40' })],
    ['a short key of no length', secured({ ...rc4Of128, keyLength: 5 }, { '/Length': null })],
    ['no coding of streams', secured(aesOf128, { '/StmF': '/Identity' })],
    ['no coding of strings, unsaid', secured(aesOf128, { '/StrF': null })],
    ['RC4 by its newer name', secured(aesOf128, { '/CF': '<< /StdCF << /CFM /V2 >> >>' })],
    ['metadata said to be coded', secured(aesOf128, { '/EncryptMetadata': 'true' })],
    ['metadata in plain, before there was that', secured(rc4Of128, { '/EncryptMetadata': 'false' })],
    ['an identifier of nothing', secured({ ...aesOf128, id: Buffer.alloc(0) })],
    ['no identifier', withSecurity(security({ ...aesOf128, id: Buffer.alloc(0) }), '')],
    ['a long identifier', secured({ ...aesOf128, id: Buffer.alloc(200, 7) })],
    ['no identifier, where none is asked for', withSecurity(security(aesOf256), '')],
    ['a handler that names another one besides', secured(aesOf128, { '/SubFilter': '/adbe.pkcs7.s5' })],
  ])('is taken: %s', (_, bytes) => {
    expect(verdict(bytes)).toBe(taken);
  });

  const other: Secured = { ...rc4Of128, user: 'sesam' };
  /** Everything else about them is right. */
  const otherVersions = [
    ...[0, 2, 3, 4, 5].map((version) => [version, 2] as const),
    ...[0, 3, 4, 5, 1.5, -1].map((version) => [version, 3] as const),
    ...[1, 2, 3, 5].map((version) => [version, 4] as const),
    ...[4, 6].flatMap((version) => [[version, 5] as const, [version, 6] as const]),
    ...[1, 7].map((revision) => [5, revision] as const),
  ];
  test.each<Case>([
    [
      'an earlier saving has a password',
      savedAgain(aPdf({ trailer: `/Encrypt ${security(other)} ${trailerId()}` }), {
        trailer: `/Encrypt ${inTrailer} ${trailerId()}`,
      }),
    ],
    [
      'the last saving has a password',
      savedAgain(aPdf({ trailer: `/Encrypt ${inTrailer} ${trailerId()}` }), {
        trailer: `/Encrypt ${security(other)} ${trailerId()}`,
      }),
    ],
    ['an identifier of another file', withSecurity(security(aesOf128), trailerId(Buffer.alloc(16)))],
    ['an identifier that is none', withSecurity(security(aesOf128), '/ID 5')],
    [
      'an identifier without end',
      withSecurity(security({ ...aesOf128, id: Buffer.alloc(600, 7) }), trailerId(Buffer.alloc(600, 7))),
    ],
    ['other rights than it was made with', secured(aesOf128, { '/P': '-8' })],
    ['no rights', secured(aesOf128, { '/P': null })],
    ['rights that are no number', secured(aesOf128, { '/P': '/A' })],
    ['no owner', secured(aesOf128, { '/O': null })],
    ['a short owner', secured({ ...aesOf128, ownerValue: O.subarray(0, 31) })],
    ['an owner that is a name', secured(aesOf128, { '/O': '/A' })],
    ['an owner elsewhere', secured(aesOf128, { '/O': '3 0 R' })],
    ['a short answer (4)', secured(aesOf128, { '/U': hex(U.subarray(0, 15)) })],
    [
      'a short answer (2)',
      secured(
        { version: 1, revision: 2 },
        { '/U': hex(valuesOf({ version: 1, revision: 2 }).U.subarray(0, 31)) },
      ),
    ],
    ['a short answer (6)', secured(aesOf256, { '/U': hex(valuesOf(aesOf256).U.subarray(0, 47)) })],
    ['an answer without a salt', secured(aesOf256, { '/U': hex(valuesOf(aesOf256).U.subarray(0, 32)) })],
    ['an empty answer', secured(aesOf128, { '/U': '()' })],
    ['an answer of no digits', secured(aesOf128, { '/U': `<${'zz'.repeat(32)}>` })],
    [
      'an endless answer',
      secured(aesOf256, { '/U': hex(Buffer.concat([valuesOf(aesOf256).U, Buffer.alloc(5_000_000)])) }),
    ],
    [
      'metadata in plain, unsaid',
      secured({ ...aesOf128, isMetadataPlain: true }, { '/EncryptMetadata': null }),
    ],
    ['metadata in plain, only said', secured(aesOf128, { '/EncryptMetadata': 'false' })],
    ...['0', '39', '41', '-40', '1.5', '/A', '9'.repeat(20)].map((bits): Case => [
      `a key of ${bits} bits`,
      secured({ ...rc4Of128, keyLength: 5 }, { '/Length': bits }),
    ]),
    ['a key that is too short', secured({ ...rc4Of128, keyLength: 4 })],
    ['a key that is too long', secured(rc4Of128, { '/Length': '136' })],
    ['a long key of no length', secured(rc4Of128, { '/Length': null })],
    ['the handler of certificates', secured(aesOf128, { '/Filter': '/Adobe.PubSec' })],
    ['a handler that is a string', secured(aesOf128, { '/Filter': '(/Standard)' })],
    ...otherVersions.map(([V, R]): Case => [
      `version ${V}, revision ${R}`,
      secured({ version: V, revision: R }, { '/V': String(V), '/R': String(R) }),
    ]),
    ['a version of nothing', secured(rc4Of128, { '/V': 'null' })],
    ['a revision that is a name', secured(rc4Of128, { '/R': '/3' })],
    ['no filters', secured(aesOf128, { '/CF': null })],
    ['a filter that is not there', secured(aesOf128, { '/StmF': '/Other' })],
    ['a filter that is a string', secured(aesOf128, { '/StrF': '(/StdCF)' })],
    ['a filter of somebody’s own', secured(aesOf128, { '/CF': '<< /StdCF << /CFM /None >> >>' })],
    ['a filter of another revision', secured(aesOf256, { '/CF': '<< /StdCF << /CFM /AESV2 >> >>' })],
    ['a filter of no method', secured(aesOf256, { '/CF': '<< /StdCF << >> >>' })],
    ['a security that is a string', withSecurity('(/Filter /Standard)')],
    ['a security that is nothing', withSecurity('null')],
    ['a security that leads on', withSecurity('1 0 R')],
  ])('is locked: %s', (_, bytes) => {
    expect(verdict(bytes)).toBe('locked');
  });

  test('is read however often its salt has the hash made anew', () => {
    for (let each = 0; each < 60; each += 1) {
      const salt = Buffer.from(`salt ${String(each).padStart(3, '0')}`);
      expect([each, verdict(secured({ ...aesOf256, salts: [salt, salt] }))]).toEqual([each, taken]);
    }
  });

  test('is read from fifty savings as soon as from a few', () => {
    const bytes = saved(48, `/Encrypt ${security(aesOf256)}`);
    const before = process.cpuUsage();
    expect(verdict(bytes)).toBe(taken);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(3_000);
  });
});

test('whatever stands in a security, there is an answer and nothing is thrown', () => {
  const value = fc.oneof(
    fc.constantFrom('/Standard', '/StdCF', '/AESV2', '<< >>', '[ ]', 'null', 'true', '()', '3 0 R'),
    fc.integer().map(String),
    fc.uint8Array({ maxLength: 130 }).map((bytes) => hex(Buffer.from(bytes))),
  );
  const changes = fc.dictionary(
    fc.constantFrom('/V', '/R', '/Length', '/P', '/O', '/U', '/CF', '/StmF', '/EncryptMetadata'),
    fc.option(value),
  );
  fc.assert(
    fc.property(fc.constantFrom(...kinds), changes, value, ([, kind], over, id) => {
      const read = readValue(security(kind, over), 0)?.value;
      expect(isDictionary(read)).toBe(true);
      if (isDictionary(read)) expect(typeof opensForEverybody(read, readValue(id, 0)?.value)).toBe('boolean');
    }),
    { numRuns: 1_000 },
  );
});

describe('the bytes of a string', () => {
  test.each([
    ['()', ''],
    ['(abc)', 'abc'],
    [String.raw`(a\(b\)c\\)`, String.raw`a(b)c\ `.trim()],
    ['(a(b)c)', 'a(b)c'],
    [String.raw`(\n\r\t\b\f)`, '\n\r\t\b\f'],
    [String.raw`(\0\53\0534\777)`, '\0++4\u00ff'],
    [String.raw`(\x\8)`, 'x8'],
    ['(a\\\nb\\\rc\\\r\nd)', 'abcd'],
    ['(a\rb\r\nc\nd)', 'a\nb\nc\nd'],
    ['<>', ''],
    ['<616263>', 'abc'],
    ['<61 6\n2\0 6>', 'ab`'],
    ['<4A4b>', 'JK'],
  ])('are read from %j', (written, bytes) => {
    expect(readValue(written, 0)?.value).toBe(written);
    expect(stringBytes(written)?.toString('latin1')).toBe(bytes);
  });

  test.each([null, undefined, true, 5, '/Name', '<6g>', { object: 5 }, ['(a)'], `(${'a'.repeat(1_100)})`])(
    'are not in %j',
    (value) => {
      expect(stringBytes(value)).toBeNull();
    },
  );
});
