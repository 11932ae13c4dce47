import { connect, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { aCreated, answers, type Behaviour } from '../../rig/lying-bank.ts';
import { anAuthority } from '../../rig/certificates.ts';
import { someBanks } from './a-bank.ts';

const { lying, submit } = someBanks();
const authority = anAuthority();
const { certificate, key } = authority.issue();
const tls = { cert: certificate, key };

async function throughProxy(behaviour: Behaviour, options: { connectMs?: number; address?: string } = {}) {
  const bank = await lying([answers(201, aCreated)], tls);
  const proxy = await lying([behaviour]);
  const { outcome, attempt } = await submit(bank.address, {
    certificateAuthority: () => authority.certificate,
    resolveProxy: () => Promise.resolve(options.address ?? `127.0.0.1:${proxy.port}`),
    deadlines: { connectMs: options.connectMs ?? 5_000 },
  });
  return { outcome, attempt, bank, proxy };
}

const says =
  (text: string, then: (socket: Socket) => void = () => undefined): Behaviour =>
  async ({ socket, request }) => {
    await request();
    socket.write(text, () => then(socket));
  };

/** Carries bytes to and fro, as an honest proxy does. */
const tunnel: Behaviour = {
  raw: (socket) =>
    socket.once('data', (head: Buffer) => {
      const [, port] =
        /^CONNECT localhost:(\d+) HTTP\/1\.1\r\nhost: localhost:\d+\r\n\r\n$/u.exec(head.toString()) ?? [];
      const onward = connect(Number(port), '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
        socket.pipe(onward).pipe(socket);
      });
      onward.on('error', () => socket.destroy());
    }),
};

test('N-33 an honest proxy carries the application, encrypted and once', async () => {
  const { outcome, bank, proxy } = await throughProxy(tunnel);
  expect(outcome).toMatchObject({
    kind: 'done',
    evidence: { proxy: `127.0.0.1:${proxy.port}`, peer: '127.0.0.1', tlsVersion: 'TLSv1.3' },
  });
  expect([bank.posts(), proxy.connections]).toEqual([1, 1]);
});

const refusals: readonly (readonly [string, Behaviour, string])[] = [
  [
    '407',
    says('HTTP/1.1 407 Proxy Authentication Required\r\nproxy-authenticate: Basic\r\n\r\n'),
    'PROXY_407',
  ],
  ['502', says('HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n'), 'PROXY_502'],
  ['closes', { raw: (socket) => socket.once('data', () => socket.end()) }, 'PROXY_CLOSED'],
  ['resets', { raw: (socket) => socket.once('data', () => socket.resetAndDestroy()) }, 'ECONNRESET'],
  ['talks something else', says('220 mail.shop ESMTP\r\n\r\n'), 'PROXY_NOT_HTTP'],
  ['talks on after its yes', says('HTTP/1.1 200 OK\r\n\r\nGET / HTTP/1.1'), 'PROXY_200'],
  ['sends an endless head', says(`HTTP/1.1 200 OK\r\n${'x: y\r\n'.repeat(3_000)}`), 'PROXY_200'],
];

test.each(refusals)(
  'N-33 a proxy that answers with %s is asked once, and nothing is sent',
  async (_what, behaviour, code) => {
    const { outcome, attempt, bank, proxy } = await throughProxy(behaviour);
    expect(outcome).toMatchObject({ kind: 'later', reason: 'bank.proxy' });
    expect(outcome.evidence.errorChain[0]).toBe(code);
    expect([attempt.phase, proxy.connections, bank.connections]).toEqual(['connecting', 1, 0]);
  },
);

test('N-33 a proxy that keeps silent is given up at the connect deadline', async () => {
  const { outcome, attempt, proxy, bank } = await throughProxy({ raw: () => undefined }, { connectMs: 80 });
  expect(outcome).toMatchObject({ kind: 'later', reason: 'bank.proxy' });
  expect([attempt.phase, proxy.connections, bank.connections]).toEqual(['abandoned', 1, 0]);
});

test('N-33 settings that come after the deadline lead nowhere any more', async () => {
  const bank = await lying([answers(201, aCreated)], tls);
  const proxy = await lying([tunnel]);
  const settings = Promise.withResolvers<string | null>();
  const { outcome, attempt } = await submit(bank.address, {
    resolveProxy: () => settings.promise,
    deadlines: { connectMs: 40 },
  });
  expect(outcome).toMatchObject({ kind: 'later', reason: 'bank.proxy' });
  settings.resolve(`127.0.0.1:${proxy.port}`);
  await new Promise((resolve) => setTimeout(resolve, 40));
  expect([attempt.phase, proxy.connections, bank.connections]).toEqual(['abandoned', 0, 0]);
});

test('N-33 a proxy that resets after its yes has let nothing through', async () => {
  const behaviour = says('HTTP/1.1 200 OK\r\n\r\n', (socket) => setImmediate(() => socket.resetAndDestroy()));
  const { outcome, attempt, bank } = await throughProxy(behaviour);
  expect(outcome).toMatchObject({ kind: 'later', reason: 'bank.proxy' });
  expect([attempt.phase, bank.posts()]).toEqual(['connecting', 0]);
});

test.each([
  'proxy.shop',
  'http://proxy.shop:80',
  'user:secret@proxy.shop:80',
  '127.0.0.1:0',
  ':80',
  '127.0.0.1:99999',
])('N-33 settings that name no proxy (%s) send nothing', async (address) => {
  const { outcome, bank } = await throughProxy(tunnel, { address });
  expect(outcome).toMatchObject({ kind: 'later', reason: 'bank.proxy' });
  expect(bank.connections).toBe(0);
});

test('N-33 a proxy where nobody listens, and settings that cannot be read, send nothing', async () => {
  const bank = await lying([answers(201, aCreated)], tls);
  const gone = await lying([tunnel]);
  await gone.close();
  for (const resolveProxy of [
    () => Promise.resolve(`127.0.0.1:${gone.port}`),
    () => Promise.reject(new Error('no settings')),
  ]) {
    const { outcome } = await submit(bank.address, { resolveProxy });
    expect(outcome).toMatchObject({ kind: 'later', reason: 'bank.proxy' });
  }
  expect(bank.connections).toBe(0);
});

test('a proxy is asked for the name, but the certificate is checked against the bank', async () => {
  const stranger = anAuthority('Somebody else').issue();
  const bank = await lying([answers(201, aCreated)], { cert: stranger.certificate, key: stranger.key });
  const proxy = await lying([tunnel]);
  const { outcome } = await submit(bank.address, {
    certificateAuthority: () => authority.certificate,
    resolveProxy: () => Promise.resolve(`127.0.0.1:${proxy.port}`),
  });
  expect(outcome).toMatchObject({ kind: 'later', reason: 'bank.certificate' });
  expect(bank.posts()).toBe(0);
});
