import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { aRelay, exchange, guideKey, requestText, signedForm } from './a-relay.ts';

const good = { arrived: true, isVerified: true, isForgeryRefused: true };
const nothing = { arrived: false, isVerified: false, isForgeryRefused: false };

test('the self test tells that a signed callback arrives and a forged one is refused', async () => {
  const { relay, read, told } = await aRelay();
  expect(await relay.selfTest()).toEqual(good);
  expect(await relay.selfTest()).toEqual(good);
  // It reads nothing and leaves the counters to the bank's callbacks.
  expect([read, told, relay.counters().received]).toEqual([[], [], 0]);
});

test.each(['0.0.0.0', '127.0.0.2'])('the self test reaches a relay that listens on %s', async (host) => {
  const { relay } = await aRelay({ host });
  expect(await relay.selfTest()).toEqual(good);
});

test('a relay that does not listen, or has no key, does not pass', async () => {
  const { relay } = await aRelay();
  await relay.stop();
  expect(await relay.selfTest()).toEqual(nothing);
  const keyless = await aRelay({ apiKey: () => null });
  expect(await keyless.relay.selfTest()).toEqual(nothing);
});

test('a key that changes between signing and checking shows as not verified', async () => {
  let taken = 0;
  const { relay } = await aRelay({
    apiKey: () => Buffer.from(`${guideKey}${(taken += 1)}`),
  });
  expect(await relay.selfTest()).toEqual({ arrived: true, isVerified: false, isForgeryRefused: true });
});

test('a relay that is too busy does not pass', async () => {
  const { relay, port, time } = await aRelay();
  await Promise.all(Array.from({ length: 20 }, () => exchange(port, requestText(port, signedForm()))));
  expect(await relay.selfTest()).toEqual(nothing);
  await time.passes(1_000);
  expect(await relay.selfTest()).toEqual(good);
});

/** The bodies that this process sends over HTTP from now on. */
function listenIn(): readonly string[] {
  const sent: string[] = [];
  const tap = (message: unknown) => {
    const { request } = message as { readonly request: ClientRequest };
    const end = request.end.bind(request) as (body: string) => ClientRequest;
    request.end = (body: unknown) => {
      sent.push(String(body));
      return end(String(body));
    };
  };
  subscribe('http.client.request.created', tap);
  onTestFinished(() => void unsubscribe('http.client.request.created', tap));
  return sent;
}

test('who listened in and sends the callback of a self test again is treated as anybody', async () => {
  const { relay, read, post } = await aRelay();
  const sent = listenIn();
  expect(await relay.selfTest()).toEqual(good);
  expect(sent).toHaveLength(2);
  for (const body of sent) await post(body);
  expect(relay.counters()).toMatchObject({ received: 2, verified: 1, refused: { 'wrong-hmac': 1 } });
  expect(read).toHaveLength(1);
});

test('a self test through somebody else who answers OK to everything does not pass', async () => {
  const { relay, port } = await aRelay({ host: '127.0.0.3' });
  await relay.stop();
  const liar = createServer((socket) => {
    socket
      .on('error', () => undefined)
      .on('data', () => {
        socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nOK');
      });
  }).listen(port, '127.0.0.3');
  onTestFinished(() => void liar.close());
  expect(await relay.selfTest()).toEqual(nothing);
});
