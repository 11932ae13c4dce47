import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, onTestFinished, test } from 'vitest';
import { createRelay } from '../../../main/adapters/relay/relay.ts';
import { FakeTime } from '../../fakes/fake-time.ts';
import {
  applicationUuid,
  aRelay,
  eventually,
  callbackPath,
  encoded,
  exchange,
  requestText,
  signedForm,
  type Head,
} from './a-relay.ts';

const form = signedForm();

const turnedAway: readonly (readonly [string, Head, status: number, why: string])[] = [
  ['S-32 another name for this machine', { headers: { host: 'shop.example' } }, 403, 'foreign-host'],
  [
    'S-32 a name that was turned to this machine',
    { headers: { host: 'rebind.example:PORT' } },
    403,
    'foreign-host',
  ],
  ['S-32 the name without its port', { headers: { host: '127.0.0.1' } }, 403, 'foreign-host'],
  ['S-32 another port', { headers: { host: '127.0.0.1:1' } }, 403, 'foreign-host'],
  [
    'S-32 a name that begins like ours',
    { headers: { host: 'localhost:PORT.evil.example' } },
    403,
    'foreign-host',
  ],
  ['S-32 a user before the name', { headers: { host: 'evil@127.0.0.1:PORT' } }, 403, 'foreign-host'],
  ['S-32 no name', { headers: { host: null } }, 403, 'foreign-host'],
  ['S-32 an empty name', { headers: { host: '' } }, 403, 'foreign-host'],
  ['S-32 two names', { headers: { Host: '127.0.0.1:PORT' } }, 403, 'foreign-host'],
  ['S-32 a page of another site', { headers: { origin: 'https://evil.example' } }, 403, 'web-page'],
  ['S-32 a page of this very address', { headers: { origin: 'http://127.0.0.1:PORT' } }, 403, 'web-page'],
  ['S-32 a page without an origin', { headers: { origin: 'null' } }, 403, 'web-page'],
  ['S-32 an empty origin', { headers: { Origin: '' } }, 403, 'web-page'],
  ['S-32 a browser that hides its origin', { headers: { 'Sec-Fetch-Site': 'cross-site' } }, 403, 'web-page'],
  ['a GET', { method: 'GET' }, 405, 'wrong-method'],
  ['a HEAD', { method: 'HEAD' }, 405, 'wrong-method'],
  ['a PUT', { method: 'PUT' }, 405, 'wrong-method'],
  ['S-32 the question of a browser before', { method: 'OPTIONS' }, 405, 'wrong-method'],
  ['the root', { path: '/' }, 404, 'wrong-path'],
  ['a slash more', { path: `${callbackPath}/` }, 404, 'wrong-path'],
  ['two slashes', { path: `/${callbackPath}` }, 404, 'wrong-path'],
  ['another case', { path: callbackPath.toUpperCase() }, 404, 'wrong-path'],
  ['dots', { path: `/x/..${callbackPath}` }, 404, 'wrong-path'],
  ['an escaped letter', { path: '/callbacks/%69nbank' }, 404, 'wrong-path'],
  ['an escaped slash', { path: '/callbacks%2finbank' }, 404, 'wrong-path'],
  ['backslashes', { path: '\\callbacks\\inbank' }, 400, 'not-http'],
  ['a question', { path: `${callbackPath}?a=1` }, 404, 'wrong-path'],
  ['a fragment', { path: `${callbackPath}#a` }, 404, 'wrong-path'],
  ['a parameter', { path: `${callbackPath};a` }, 404, 'wrong-path'],
  ['a whole address', { path: `http://127.0.0.1:PORT${callbackPath}` }, 404, 'wrong-path'],
  ['a star', { method: 'OPTIONS', path: '*' }, 404, 'wrong-path'],
  ['JSON', { headers: { 'content-type': 'application/json' } }, 415, 'wrong-type'],
  ['plain text', { headers: { 'content-type': 'text/plain' } }, 415, 'wrong-type'],
  ['a form in parts', { headers: { 'content-type': 'multipart/form-data; boundary=x' } }, 415, 'wrong-type'],
  [
    'a type that begins alike',
    { headers: { 'content-type': 'application/x-www-form-urlencoded2' } },
    415,
    'wrong-type',
  ],
  ['no type', { headers: { 'content-type': null } }, 415, 'wrong-type'],
  ['two types', { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }, 415, 'wrong-type'],
  ['packed content', { headers: { 'content-encoding': 'gzip' } }, 200, ''],
];

test.each(turnedAway)(
  '%s: a rightly signed callback is answered by its headers alone',
  async (_what, head, status, why) => {
    const { relay, port, post, read, told, addsUp } = await aRelay();
    const fill = (text: string) => text.replace('PORT', String(port));
    const headers = Object.entries(head.headers ?? {}).map(
      ([name, value]) => [name, value && fill(value)] as const,
    );
    const answer = await post(form, {
      ...head,
      path: fill(head.path ?? callbackPath),
      headers: Object.fromEntries(headers),
    });
    expect(answer.status).toBe(status);
    expect(answer.raw).toMatch(/^connection: close\r$/imu);
    expect(answer.raw).not.toMatch(/access-control/iu);
    expect(/^allow: POST\r$/imu.test(answer.raw)).toBe(status === 405);
    addsUp();
    if (status === 200) return;
    expect(answer.text).toBe('');
    expect(read).toEqual([]);
    expect(told).toEqual([`refused ${why}`]);
    expect(relay.counters()).toMatchObject({ received: 1, verified: 0, refused: { [why]: 1 } });
  },
);

test.each([
  ['localhost', { host: 'localhost:PORT' }],
  ['another case', { host: 'LocalHost:PORT' }],
  ['the address of IPv6', { host: '[::1]:PORT' }],
  ['the public name of the shop', { host: 'callbacks.shop.example' }],
  ['the public name in another case', { host: 'Callbacks.Shop.Example' }],
  ['a type with a character set', { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' }],
  ['a type in another case', { 'content-type': 'Application/X-WWW-Form-Urlencoded' }],
  ['names of proxies on the way', { 'x-forwarded-for': '198.51.100.7', 'x-forwarded-host': 'evil.example' }],
  ['a wish to go on', { expect: '100-continue' }],
  ['a wish that nobody knows', { expect: 'magic' }],
  ['a wish for another protocol', { connection: 'upgrade', upgrade: 'websocket' }],
])('with %s a callback comes in', async (_what, headers: Readonly<Record<string, string>>) => {
  const { port, post, read } = await aRelay({ publicHost: 'Callbacks.shop.example' });
  const filled = Object.entries(headers).map(
    ([name, value]) => [name, value.replace('PORT', String(port))] as const,
  );
  const answer = await post(form, { headers: Object.fromEntries(filled) });
  expect(answer.raw).toMatch(/HTTP\/1\.1 200 OK/u);
  expect(read).toEqual([applicationUuid]);
});

test('S-32 an empty public name lets no empty name in', async () => {
  const { post } = await aRelay({ publicHost: '' });
  expect((await post(form, { headers: { host: '' } })).status).toBe(403);
  expect((await post(form, { headers: { host: null } })).status).toBe(403);
});

test('a body in chunks is read like any other', async () => {
  const { port, read, relay } = await aRelay();
  const chunks = encoded(form).match(/.{1,50}/gu) ?? [];
  const body = [...chunks, ''].map((chunk) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`).join('');
  const head = { headers: { 'content-length': null, 'transfer-encoding': 'chunked' } };
  const answer = await exchange(port, requestText(port, '', head) + body);
  expect([answer.status, read, relay.counters().verified]).toEqual([200, [applicationUuid], 1]);
});

test.each([
  ['noise', 'hello\r\n\r\n'],
  ['the beginning of TLS', Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc])],
  ['another version', 'POST / HTTP/9.9\r\n\r\n'],
  [
    'a length and chunks at once',
    'POST / HTTP/1.1\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n',
  ],
  ['two lengths', 'POST / HTTP/1.1\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n'],
  ['a folded header', 'POST / HTTP/1.1\r\n folded: 1\r\n\r\n'],
  ['chunks that are none', 'POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n'],
])('%s is refused', async (_what, bytes) => {
  const { relay, port, read, addsUp } = await aRelay();
  const { status } = await exchange(port, bytes);
  // The chunks come after the headers, which are refused first.
  expect([400, 403]).toContain(status);
  expect(relay.counters().verified).toBe(0);
  expect(relay.counters().received).toBe(1);
  expect(read).toEqual([]);
  addsUp();
});

test('D-20 headers of 8 KiB together are read, more are not', async () => {
  const { relay, post, read } = await aRelay();
  const withHeader = (size: number) => post(form, { headers: { 'x-filler': 'y'.repeat(size) } });
  expect((await withHeader(7_500)).status).toBe(200);
  expect((await withHeader(8_192)).status).toBe(400);
  expect((await post(form, { path: `/${'y'.repeat(8_192)}` })).status).toBe(400);
  expect(relay.counters()).toMatchObject({ received: 3, refused: { 'not-http': 2 } });
  expect(read).toEqual([applicationUuid]);
});

test('D-20 more than fifty headers are refused, and none at the end is overlooked', async () => {
  const { relay, post } = await aRelay();
  const flood = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`x-${n}`, '1']));
  expect((await post(form, { headers: flood(47) })).status).toBe(200);
  expect((await post(form, { headers: flood(48) })).status).toBe(431);
  expect((await post(form, { headers: { ...flood(46), origin: 'https://evil.example' } })).status).toBe(403);
  expect(relay.counters().refused).toMatchObject({ 'too-many-headers': 1, 'web-page': 1 });
});

test('D-20 2,000 short headers do not hide what comes after them', async () => {
  const { relay, port, read } = await aRelay();
  const filler = 'a:\r\n'.repeat(2_000);
  const bytes = requestText(port, form).replace('\r\n', `\r\n${filler}`);
  expect((await exchange(port, bytes)).status).toBe(431);
  expect(relay.counters().refused['too-many-headers']).toBe(1);
  expect(read).toEqual([]);
});

test.each([
  ['a callback', form, 200],
  ['a forgery', { ...form, hmac: '0'.repeat(128) }, 403],
  ['a form that is none', 'x', 400],
])('after the answer to %s the connection ends at once', async (_what, fields, status) => {
  const { port } = await aRelay();
  const answer = exchange(port, requestText(port, fields, { headers: { connection: 'keep-alive' } }));
  const late = new Promise((resolve) => setTimeout(resolve, 4_000, 'late'));
  expect(await Promise.race([answer.then((each) => each.status), late])).toBe(status);
});

test('nothing goes on ticking after a connection has ended', async () => {
  const { port, pending, timers } = await aRelay();
  await exchange(port, requestText(port, { ...form, hmac: '0'.repeat(128) }));
  await eventually(() => expect([timers.length, pending.size]).toEqual([1, 0]));
});

test('one connection carries one request: a second one in the same breath takes both with it', async () => {
  const { relay, port, read, addsUp } = await aRelay();
  const one = requestText(port, form);
  const { raw } = await exchange(port, one + one + one);
  expect(raw.match(/HTTP\/1\.1 200/gu) ?? []).toEqual([]);
  expect(read).toEqual([]);
  expect(relay.counters()).toMatchObject({ received: 1, dropped: { 'second-request': 1 } });
  addsUp();
});

/** Whether anybody answers there. */
const isOpen = async (port: number, host: string): Promise<boolean> => {
  const { status } = await exchange(port, requestText(port, form), host);
  return status > 0;
};

test('S-32 the port is closed before it is asked to open and after it is closed', async () => {
  const free = await aPort();
  const time = new FakeTime();
  const relay = createRelay({
    port: free,
    apiKey: () => null,
    onCallback: () => 'unknown',
    clock: time,
    timer: time,
    tell: () => undefined,
  });
  expect(await isOpen(free, '127.0.0.1')).toBe(false);
  expect(await relay.start()).toEqual({ ok: true, value: { port: free } });
  expect(await relay.start()).toEqual({ ok: true, value: { port: free } });
  expect(await isOpen(free, '127.0.0.1')).toBe(true);
  await relay.stop();
  await relay.stop();
  expect(await isOpen(free, '127.0.0.1')).toBe(false);
  expect(await relay.start()).toEqual({ ok: true, value: { port: free } });
  expect(await isOpen(free, '127.0.0.1')).toBe(true);
  await relay.stop();
});

test('S-32 no other address of this machine listens, unless it was told to', async () => {
  const others = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ internal, address }) => !internal && !address.startsWith('fe80:'))
    .map(({ address }) => address);
  const { port } = await aRelay();
  const everywhere = await aRelay({ host: '0.0.0.0' });
  for (const host of ['127.0.0.2', '::1', ...others])
    expect([host, await isOpen(port, host)]).toEqual([host, false]);
  expect(await isOpen(everywhere.port, '127.0.0.2')).toBe(true);
});

test('a port that is taken, one that is not there, and an address of another machine are told apart', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void taken.close());
  const port = await eventually(() => {
    const address = taken.address();
    if (!address || typeof address === 'string') throw new Error('not yet');
    return address.port;
  });
  const reason = async (change: Parameters<typeof aRelay>[0]) =>
    aRelay(change).then(
      () => null,
      (error: unknown) => (error as Error).message,
    );
  expect(await reason({ port })).toBe('relay.port-taken');
  expect(await reason({ host: '198.51.100.7' })).toBe('relay.no-such-address');
  expect(await reason({ host: 'no-such-name.invalid' })).toBe('relay.no-such-address');
  expect(await reason({ port: 70_000 })).toBe('relay.failed');
});

test('a start that failed can be tried again', async () => {
  const first = await aRelay();
  const time = new FakeTime();
  const second = createRelay({
    port: first.port,
    apiKey: () => null,
    onCallback: () => 'unknown',
    clock: time,
    timer: time,
    tell: () => undefined,
  });
  onTestFinished(() => second.stop());
  expect(await second.start()).toEqual({ ok: false, failure: { code: 'relay.port-taken' } });
  await first.relay.stop();
  expect(await second.start()).toEqual({ ok: true, value: { port: first.port } });
});

test('stopping ends what is under way and what was going to ring', async () => {
  const { relay, port, read, time, post, timers } = await aRelay();
  await post(form);
  await post(
    signedForm(
      JSON.stringify({ type: 'CONTRACT', status: 'SIGNED', creditApplicationUuid: applicationUuid }),
    ),
  );
  const before = timers.length;
  const half = exchange(port, requestText(port, form).slice(0, -10));
  await eventually(() => expect(timers.length).toBeGreaterThan(before));
  await relay.stop();
  expect((await half).status).toBe(0);
  await time.passes(60_000);
  expect(read).toEqual([applicationUuid]);
});

async function aPort(): Promise<number> {
  const { relay, port } = await aRelay();
  await relay.stop();
  return port;
}
