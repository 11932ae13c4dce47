import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import {
  aMessage,
  applicationUuid,
  aRelay,
  encoded,
  eventually,
  exchange,
  heard,
  requestText,
  signedForm,
} from './a-relay.ts';

const form = signedForm();
const limit = 64 * 1024;
/** A rightly signed form of exactly this size. */
const padded = (size: number): string => {
  const fields = encoded(form);
  return `${fields}&x=${'x'.repeat(size - fields.length - 3)}`;
};

test('D-20 a body of 64 KiB is read, one byte more is not', async () => {
  const { relay, post, read } = await aRelay();
  expect((await post(padded(limit))).status).toBe(200);
  expect((await post(padded(limit + 1))).status).toBe(413);
  expect(relay.counters().refused['too-large']).toBe(1);
  expect(read).toEqual([applicationUuid]);
});

test('D-20 a body that is announced too large is refused before a byte of it came', async () => {
  const { port, relay } = await aRelay();
  const bytes = requestText(port, '', { headers: { 'content-length': '1000000000' } });
  expect((await exchange(port, bytes)).status).toBe(413);
  expect(relay.counters().refused['too-large']).toBe(1);
});

test('D-20 a body in chunks that grows too large is cut', async () => {
  const { port, relay, addsUp } = await aRelay();
  const head = { headers: { 'content-length': null, 'transfer-encoding': 'chunked' } };
  const socket = connect(port, '127.0.0.1');
  const answer = heard(socket, requestText(port, '', head));
  const chunk = `1000\r\n${'x'.repeat(4_096)}\r\n`;
  let sent = 0;
  while (!socket.destroyed && sent < 100_000_000) {
    if (!socket.write(chunk))
      await Promise.race([once(socket, 'drain'), once(socket, 'close')]).catch(() => null);
    sent += 4_096;
  }
  // The answer may be lost where the other end goes on sending; that it ends is what counts.
  expect([0, 413]).toContain((await answer).status);
  expect(sent).toBeLessThan(20_000_000);
  expect(relay.counters()).toMatchObject({ received: 1, refused: { 'too-large': 1 } });
  addsUp();
});

const slow: readonly (readonly [string, (port: number) => string, counted: number])[] = [
  ['a body that does not come', (port) => requestText(port, '', { headers: { 'content-length': '9' } }), 1],
  ['a body that stops', (port) => requestText(port, form).slice(0, -1), 1],
  ['headers that stop', (port) => requestText(port, form).slice(0, 40), 1],
  ['a connection that says nothing', () => '', 1],
  [
    'chunks that stop',
    (port) =>
      requestText(port, '', { headers: { 'content-length': null, 'transfer-encoding': 'chunked' } }) +
      '5\r\nhe',
    1,
  ],
];

test.each(slow)('D-20 %s: the connection ends after five seconds', async (_what, bytes, counted) => {
  const { relay, port, time, timers, read, addsUp } = await aRelay();
  const answer = exchange(port, bytes(port));
  let isOver = false;
  void answer.then(() => (isOver = true));
  await eventually(() => expect(timers).toEqual([5_000]));
  await time.passes(4_999);
  expect(isOver).toBe(false);
  await time.passes(1);
  expect((await answer).status).toBe(0);
  expect(relay.counters()).toMatchObject({ received: counted, dropped: { 'too-slow': 1 } });
  expect(read).toEqual([]);
  addsUp();
});

test('D-20 single bytes do not stretch the five seconds', async () => {
  const { port, time, timers, relay } = await aRelay();
  const bytes = requestText(port, form);
  const socket = connect(port, '127.0.0.1').setNoDelay();
  const answer = heard(socket);
  await eventually(() => expect(timers).toEqual([5_000]));
  for (let second = 0; second < 4; second += 1) {
    socket.write(bytes.charAt(second));
    await time.passes(1_000);
    expect(socket.destroyed).toBe(false);
  }
  await time.passes(1_000);
  expect((await answer).status).toBe(0);
  expect(relay.counters().dropped['too-slow']).toBe(1);
});

test.each([
  ['ends', (socket: Socket) => socket.end()],
  ['is cut', (socket: Socket) => socket.resetAndDestroy()],
])('D-20 a connection that %s in the middle is counted as cut off', async (_how, leave) => {
  const { port, relay, read, addsUp } = await aRelay();
  const socket = connect(port, '127.0.0.1');
  const answer = heard(socket, requestText(port, form, { headers: { expect: '100-continue' } }).slice(0, -1));
  // The relay has read the headers as soon as it says that the body may come.
  await once(socket, 'data');
  leave(socket);
  await answer;
  await eventually(() => expect(relay.counters().dropped['cut-off']).toBe(1));
  expect([relay.counters().received, read]).toEqual([1, []]);
  addsUp();
});

test('D-20 twenty requests a second come in, more are dropped, and the next second lets in again', async () => {
  const { relay, port, time, told, addsUp } = await aRelay();
  const ask = () => exchange(port, requestText(port, { ...form, hmac: '0'.repeat(128) }));
  const statuses = async (count: number) => {
    const answers = await Promise.all(Array.from({ length: count }, ask));
    return [403, 429].map((status) => answers.filter((answer) => answer.status === status).length);
  };
  expect(await statuses(25)).toEqual([20, 5]);
  await time.passes(999);
  expect(await statuses(2)).toEqual([0, 2]);
  await time.passes(1);
  expect(await statuses(30)).toEqual([20, 10]);
  expect(relay.counters()).toMatchObject({ received: 57, dropped: { 'too-fast': 17 } });
  expect(told.filter((each) => each === 'dropped too-fast')).toHaveLength(1);
  addsUp();
});

test('D-20 the second is any second, not one of the clock on the wall', async () => {
  const { port, time } = await aRelay();
  const ask = async (count: number) => {
    const all = Array.from({ length: count }, () => exchange(port, requestText(port, form)));
    return (await Promise.all(all)).filter(({ status }) => status === 200).length;
  };
  await time.passes(900);
  expect(await ask(20)).toBe(20);
  await time.passes(200);
  expect(await ask(5)).toBe(0);
});

test('D-20 fifty connections are held, and no more', async () => {
  const { relay, port, timers, time, addsUp } = await aRelay();
  const held = Array.from({ length: 50 }, () => exchange(port, ''));
  await eventually(() => expect(timers).toHaveLength(50));
  const more = await Promise.all(Array.from({ length: 10 }, () => exchange(port, requestText(port, form))));
  expect(more.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 0));
  expect(relay.counters().dropped['too-many-connections']).toBe(10);
  await time.passes(5_000);
  await Promise.all(held);
  expect((await exchange(port, requestText(port, form))).status).toBe(200);
  addsUp();
});

/** Sends so many callbacks, a hundred at a time, each over a connection of its own, from a process of its own. */
const flooder = `
  const { connect } = require('node:net');
  const [port, count, bytes] = process.argv.slice(1);
  const seen = {};
  let begun = 0, ended = 0;
  const next = () => {
    if (begun === Number(count)) return;
    begun += 1;
    let heard = '';
    connect(Number(port), '127.0.0.1')
      .on('connect', function () { this.write(bytes); })
      .on('data', (data) => (heard += data))
      .on('error', () => {})
      .on('close', () => {
        const status = heard.slice(9, 12) || 'none';
        seen[status] = (seen[status] ?? 0) + 1;
        ended += 1;
        if (ended === Number(count)) console.log(JSON.stringify(seen));
        else next();
      });
  };
  for (let n = 0; n < 100; n += 1) next();
`;

/** What the busiest turn of the event loop cost: time of the processor, so that a busy machine does not count. */
function watchTurns(received: () => number) {
  const busiest = { ms: 0, requests: 0 };
  let isWatching = true;
  let [time, count] = [process.threadCpuUsage(), received()];
  const turn = () => {
    const { user, system } = process.threadCpuUsage(time);
    busiest.ms = Math.max(busiest.ms, (user + system) / 1_000);
    busiest.requests = Math.max(busiest.requests, received() - count);
    [time, count] = [process.threadCpuUsage(), received()];
    if (isWatching) setImmediate(turn);
  };
  setImmediate(turn);
  return () => {
    isWatching = false;
    return busiest;
  };
}

test('D-20 10,000 callbacks in a row: twenty come in, the rest is dropped, and the program goes on meanwhile', async () => {
  const { relay, port, told, read, addsUp } = await aRelay();
  const bytes = requestText(port, signedForm(aMessage({ status: 'SIGNED' })));
  const heapBefore = process.memoryUsage().heapUsed;
  const busiestTurn = watchTurns(() => relay.counters().received);
  const child = spawn(process.execPath, ['-e', flooder, String(port), '10000', bytes], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const { ms, requests } = busiestTurn();
  const seen = JSON.parse(line.toString()) as Record<string, number>;
  const { received, verified, dropped } = relay.counters();
  expect(seen['200']).toBe(20);
  expect(verified).toBe(20);
  expect(received).toBe(10_000);
  expect(verified + dropped['too-fast'] + dropped['too-many-connections'] + dropped['cut-off']).toBe(10_000);
  expect(read).toEqual([applicationUuid]);
  expect(told.length).toBeLessThan(10);
  expect(ms).toBeLessThan(100);
  expect(requests).toBeLessThanOrEqual(100);
  expect(process.memoryUsage().heapUsed - heapBefore).toBeLessThan(100_000_000);
  addsUp();
}, 120_000);
