import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verifyCallback } from '../../../main/adapters/relay/verify-callback.ts';
import { aMessage, applicationUuid, guideKey, sign, signedForm } from './a-relay.ts';

const key = Buffer.from(guideKey);

const vectors = [
  {
    timestamp: '1722587395319',
    message:
      '{"type":"DECISION","status":"INCOME_PROOF_REQUIRED","creditApplicationUuid":"bb3853ce-2034-499e-8b08-42625fdf068b"}',
    hmac: '04c4b4c43935f4d48c67e56467b5b828e6855e0c8f025a620c60f664ebe8564757706f9378cb308c50e68cc2bbfc01fcbb6ed72945f9a444a6d6a9168ae3ffae',
  },
  {
    timestamp: '1549411200',
    message:
      '{"type":"DECISION","status":"POSITIVE","creditApplicationUuid":"59d2194c-634f-4632-91b6-300b58e628ce"}',
    hmac: 'ef190a85ddac86f791ee6042e511de389a00650d854e599c419483779fbf5e5e173b69a79637704567f95a8b4b8ac5dcf992c138e94ba7f2dd65199a573172f4',
  },
] as const;
const [first, second] = vectors;

test.each(vectors)('the known hmac of $timestamp verifies', (vector) => {
  expect(verifyCallback(key, vector)).toBe('verified');
});

test('the hmac of a message that is still encoded does not verify', () => {
  const wrong = sign(guideKey, second.timestamp, encodeURIComponent(second.message));
  expect([wrong.slice(0, 8), wrong.slice(-7)]).toEqual(['07e3546e', '025987d']);
  expect(verifyCallback(key, { ...second, hmac: wrong })).toBe('wrong-hmac');
});

test('a message whose JSON was written anew does not verify', () => {
  const message = `{"type": "DECISION", "status": "POSITIVE ", "creditApplicationUuid": "${applicationUuid}"}`;
  const form = signedForm(message);
  expect(verifyCallback(key, form)).toBe('verified');
  expect(verifyCallback(key, { ...form, message: JSON.stringify(JSON.parse(message)) })).toBe('wrong-hmac');
});

test('the key is the text of the key, not the bytes that its digits stand for', () => {
  const { message, timestamp } = first;
  const hmac = sign(Buffer.from(guideKey, 'hex'), timestamp, message);
  expect(verifyCallback(key, { message, timestamp, hmac })).toBe('wrong-hmac');
});

test.each([
  ['no key', Buffer.alloc(0)],
  ['a key that was painted over', Buffer.alloc(32)],
  ['the key with a zero at its end, which hashes the same', Buffer.from(`${guideKey}\0`)],
  ['a key with a line break', Buffer.from(`${guideKey}\n`)],
])('%s verifies nothing, not even what was signed with it', (_what, wrong) => {
  const { message, timestamp } = first;
  const hmac = sign(wrong, timestamp, message);
  expect(verifyCallback(wrong, { message, timestamp, hmac })).toBe('no-key');
});

test.each([
  ['in upper case', (hmac: string) => hmac.toUpperCase()],
  [
    'with one letter in upper case',
    (hmac: string) => hmac.replace(/[a-f]/u, (letter) => letter.toUpperCase()),
  ],
  ['with a space before', (hmac: string) => ` ${hmac}`],
  ['with a line break after', (hmac: string) => `${hmac}\n`],
  ['with more after it', (hmac: string) => `${hmac}00`],
  ['with something that is no digit after it', (hmac: string) => `${hmac}zz`],
  ['a byte short', (hmac: string) => hmac.slice(0, -2)],
  ['half a byte short', (hmac: string) => hmac.slice(0, -1)],
  ['empty', () => ''],
  ['in base64', (hmac: string) => Buffer.from(hmac, 'hex').toString('base64')],
  ['with 0x before', (hmac: string) => `0x${hmac}`],
])('D-17 the right hmac %s is none', (_how, change) => {
  expect(verifyCallback(key, { ...first, hmac: change(first.hmac) })).toBe('not-an-hmac');
});

test('D-17 the comparison is made in constant time', async () => {
  const file = new URL('../../../main/adapters/relay/verify-callback.ts', import.meta.url);
  const source = await readFile(file, 'utf8');
  expect(source).toContain('timingSafeEqual(callbackHmac(');
  expect(source).not.toMatch(/hmac\s*[!=]==|[!=]==\s*hmac|\.equals\(|\.compare\(/u);
});

test('a dot moved between timestamp and message does not verify, although the same text was signed', () => {
  const inner = `{"type":"CONTRACT","status":"SIGNED","creditApplicationUuid":"${applicationUuid}"}`;
  const message = aMessage({ status: `x.${inner}` });
  const form = signedForm(message, '1.2');
  expect(verifyCallback(key, form)).toBe('verified');
  const signed = `${form.timestamp}.${message}`;
  const verdicts = dotsOf(signed).map((at) =>
    verifyCallback(key, {
      ...form,
      timestamp: signed.slice(0, at),
      message: signed.slice(at + 1),
    }),
  );
  expect(verdicts).toEqual(['two-meanings', 'verified', 'two-meanings']);
});

test('a text that is not well-formed does not stand in for another one', () => {
  const form = signedForm(aMessage().replace('POSITIVE', '\ufffd'), '\ufffd');
  const message = form.message.replace('\ufffd', '\ud800');
  expect(verifyCallback(key, form)).toBe('verified');
  expect(verifyCallback(key, { ...form, message })).toBe('two-meanings');
  expect(verifyCallback(key, { ...form, timestamp: '\ud800' })).toBe('two-meanings');
});

const keys = fc.stringMatching(/^[!-~]{1,200}$/u);
const timestamps = fc.oneof(
  fc.stringMatching(/^\d{10,13}$/u),
  fc.string({ unit: fc.constantFrom('.', '1', ' ', '{', '-', 'é', '\ud800') }),
  fc.string(),
);
const messages = fc.oneof(
  fc.json(),
  fc
    .record({ type: fc.string(), status: fc.string(), creditApplicationUuid: fc.uuid() })
    .map((m) => aMessage(m)),
  fc.string({ unit: fc.constantFrom('{', '}', '.', '1', '"', ' ', '\ud800', '\ufffd') }),
);

test('only the exact timestamp, message and key that were signed verify', () => {
  const one = fc.tuple(keys, timestamps, messages);
  fc.assert(
    fc.property(
      one,
      one,
      fc.constantFrom('key', 'timestamp', 'message', 'dots'),
      ([key, timestamp, message], other, what) => {
        const hmac = sign(key, timestamp, message);
        const verdict = verifyCallback(Buffer.from(key), { message, hmac, timestamp });
        const isPlain = /^[\t\n\r ]*\{/u.test(message) && !timestamp.includes('{');
        const isWhole = message.isWellFormed() && timestamp.isWellFormed();
        expect(verdict).toBe(isPlain && isWhole ? 'verified' : 'two-meanings');
        if (what === 'dots') {
          if (verdict === 'verified')
            expect(readings(key, `${timestamp}.${message}`, hmac)).toEqual([timestamp]);
          return;
        }
        const lie = { key, timestamp, message };
        lie[what] = { key: other[0], timestamp: other[1], message: other[2] }[what];
        if (isDeepStrictEqual(lie, { key, timestamp, message })) return;
        expect(verifyCallback(Buffer.from(lie.key), { ...lie, hmac })).not.toBe('verified');
      },
    ),
    { numRuns: 3_000 },
  );
});

const dotsOf = (text: string): readonly number[] => [...text.matchAll(/\./gu)].map(({ index }) => index);

/** The timestamps with which a signed text verifies, wherever its dot is taken to be. */
const readings = (key: string, signed: string, hmac: string): readonly string[] =>
  dotsOf(signed)
    .filter(
      (at) =>
        verifyCallback(Buffer.from(key), {
          timestamp: signed.slice(0, at),
          message: signed.slice(at + 1),
          hmac,
        }) === 'verified',
    )
    .map((at) => signed.slice(0, at));

test('one letter changed anywhere, or one bit of the hmac, and it does not verify', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...vectors),
      fc.constantFrom('timestamp', 'message', 'hmac'),
      fc.nat(),
      fc.integer({ min: 1, max: 15 }),
      (vector, field, place, change) => {
        const at = place % vector[field].length;
        const letter = vector[field].charAt(at);
        const other =
          field === 'hmac'
            ? (Number.parseInt(letter, 16) ^ change).toString(16)
            : String.fromCharCode(letter.charCodeAt(0) ^ change);
        const lie = { ...vector, [field]: vector[field].slice(0, at) + other + vector[field].slice(at + 1) };
        expect(verifyCallback(key, lie)).not.toBe('verified');
      },
    ),
    { numRuns: 2_000 },
  );
});
