import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readForm, readMessage, readTimestamp } from '../../../main/adapters/relay/read-callback.ts';
import { aMessage, applicationUuid, encoded, signedForm } from './a-relay.ts';

const read = (body: string | Buffer) => readForm(Buffer.from(body as string));
const form = signedForm();

test('message, hmac and timestamp come out as they went into the form', () => {
  expect(read(encoded(form))).toEqual(form);
  const odd = { message: '{"a":"õ & = + % \u2028 \ufeff"}', hmac: 'a b', timestamp: '' };
  expect(read(encoded(odd))).toEqual(odd);
  expect(read(`&${encoded({ extra: '1', ...form })}&`)).toEqual(form);
});

test('what came as a form of any text comes out as that text', () => {
  const text = fc.string({ unit: 'binary', maxLength: 60 }).filter((value) => value.isWellFormed());
  fc.assert(
    fc.property(text, text, text, (message, hmac, timestamp) => {
      expect(read(encoded({ message, hmac, timestamp }))).toEqual({ message, hmac, timestamp });
    }),
  );
});

test.each([
  ['nothing', ''],
  ['no message', encoded({ hmac: 'a', timestamp: '1' })],
  ['no hmac', encoded({ message: '{}', timestamp: '1' })],
  ['no timestamp', encoded({ message: '{}', hmac: 'a' })],
  ['two messages', `${encoded(form)}&message=x`],
  ['two messages, one of them disguised', `${encoded(form)}&mess%61ge=x`],
  ['two hmacs', `hmac=x&${encoded(form)}`],
  ['two timestamps', `${encoded(form)}&timestamp`],
  ['another field twice', `${encoded(form)}&a=1&a=1`],
  ['an escape that is none', `${encoded(form)}&a=%zz`],
  ['an escape that is cut', `${encoded(form)}&a=%4`],
  ['escaped bytes that are no text', `${encoded(form)}&a=%ff`],
  ['more fields than a callback has', `${encoded(form)}&a&b&c&d&e&f&g&h&i&j&k&l&m&n`],
  ['a message too long', encoded({ ...form, message: 'x'.repeat(8_193) })],
  ['a timestamp too long', encoded({ ...form, timestamp: '1'.repeat(65) })],
  ['a byte order mark', `\ufeff${encoded(form)}`],
  ['JSON', JSON.stringify(form)],
])('a body with %s is not a callback', (_what, body) => {
  expect(read(body)).toBeNull();
});

test('bytes that are no text are refused, not replaced', () => {
  const message = encoded({ message: aMessage(), hmac: form.hmac });
  const body = (byte: number) => Buffer.concat([Buffer.from(`${message}&timestamp=`), Buffer.from([byte])]);
  expect(readForm(body(0x31))?.timestamp).toBe('1');
  expect(readForm(body(0xff))).toBeNull();
});

test('bytes of any kind never throw', () => {
  const bytes = fc.uint8Array({ maxLength: 200 });
  const pieces = fc.array(
    fc.constantFrom('message', 'hmac', 'timestamp', '=', '&', '%', '%f', '+', '{', '"'),
  );
  fc.assert(
    fc.property(bytes, pieces, (some, more) => {
      const body = Buffer.concat([Buffer.from(more.join('')), some]);
      expect(readForm(body)?.message).not.toBe(null);
      expect(readMessage(body.toString('latin1'))?.applicationUuid).not.toBe(null);
    }),
  );
});

const listed = [
  ['DECISION', 'POSITIVE'],
  ['DECISION', 'NEGATIVE'],
  ['DECISION', 'FAILED'],
  ['DECISION', 'INCOME_PROOF_REQUIRED'],
  ['CONTRACT', 'UNSIGNED'],
  ['CONTRACT', 'SIGNED'],
  ['CONTRACT', 'ACTIVATION_REQUIRES_PARTNER_APPROVAL'],
  ['CONTRACT', 'DOWN_PAYMENT_PAID_BY_CUSTOMER'],
  ['CONTRACT', 'ACTIVATED'],
  ['CONTRACT', 'CANCELLED'],
  ['CONTRACT', 'TERMINATED'],
] as const;

test.each(listed)('%s %s is an event of the guide, also with spaces around it', (type, status) => {
  const event = { applicationUuid, type, status, isListed: true };
  expect(readMessage(aMessage({ type, status }))).toEqual(event);
  expect(readMessage(aMessage({ type: ` ${type}`, status: `${status} ` }))).toEqual(event);
});

test.each([
  ['a new status', { status: 'PAUSED' }],
  ['a new type', { type: 'REFUND', status: 'POSITIVE' }],
  ['a status of the other type', { type: 'CONTRACT', status: 'POSITIVE' }],
  ['no status', { status: undefined }],
  ['a status that is no text', { status: 7 }],
  ['a very long status', { status: 'S'.repeat(4_000) }],
  ['more than the guide has', { type: '__proto__', status: 'length', more: { deep: [1] } }],
])('an event with %s is about its application all the same', (_what, change) => {
  const event = readMessage(aMessage(change));
  expect([event?.applicationUuid, event?.isListed]).toEqual([applicationUuid, false]);
  expect(event?.status.length).toBeLessThanOrEqual(64);
});

test('the number of the application is read in one spelling', () => {
  const creditApplicationUuid = ` ${applicationUuid.toUpperCase()} `;
  expect(readMessage(aMessage({ creditApplicationUuid }))?.applicationUuid).toBe(applicationUuid);
});

test.each([
  ['not JSON', '{'],
  ['a list', '[]'],
  ['null', 'null'],
  ['no number', aMessage({ creditApplicationUuid: undefined })],
  ['a number that is none', aMessage({ creditApplicationUuid: '../applications' })],
  ['a number in a list', aMessage({ creditApplicationUuid: [applicationUuid] })],
  ['a deep hole', `{"a":${'['.repeat(8_000)}`],
])('a message that is %s is about no application', (_what, message) => {
  expect(readMessage(message)).toBeNull();
});

test('13 digits are milliseconds, 10 are seconds, anything else is only a text', () => {
  expect(readTimestamp('1722587395319')).toBe(1_722_587_395_319);
  expect(readTimestamp('1549411200')).toBe(1_549_411_200_000);
  expect(['', 'now', '-1549411200', '1549411200.5', '２'.repeat(10)].map(readTimestamp)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});
