import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import type { AddressInfo, LookupFunction } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { aCreated, answers } from '../../rig/lying-bank.ts';
import { aBlackHole } from '../../rig/black-hole.ts';
import { anAuthority, selfSigned, type Certificate } from '../../rig/certificates.ts';
import { aBank, aKey, anAttempt, applicationUuid, aRequest, ours, someBanks } from './a-bank.ts';
import { createExchanger } from '../../../main/adapters/bank/exchange.ts';
import { createTrust } from '../../../main/adapters/bank/trust.ts';
import { seconds } from '../../../shared/domain/dates.ts';
import { FakeTime } from '../../fakes/fake-time.ts';

const { lying, submit, cleanUps } = someBanks();

const authority = anAuthority();
const pairOf = ({ certificate, key }: Certificate) => ({ cert: certificate, key });
const tls = pairOf(authority.issue());
const trusting = { certificateAuthority: () => authority.certificate };

/** What must hold whenever nothing left: the gate was never passed, and no key or code of ours names a byte. */
async function expectNotSent(
  sent: ReturnType<typeof submit>,
  reason: string,
  phase: 'connecting' | 'abandoned' = 'connecting',
) {
  const { outcome, attempt } = await sent;
  expect(outcome).toMatchObject({ kind: 'later', reason, evidence: { bytesWritten: null, status: null } });
  expect(attempt.phase).toBe(phase);
  return outcome;
}

const lookupGives =
  (...addresses: readonly { readonly address: string; readonly family: number }[]): LookupFunction =>
  (_name, options, callback) => {
    if (options.all) callback(null, [...addresses]);
    else callback(null, addresses[0]?.address ?? '', addresses[0]?.family);
  };

const lookupFails =
  (code: string): LookupFunction =>
  (_name, _options, callback) =>
    callback(Object.assign(new Error('lookup of a name'), { code }), '', 0);

test('N-01 where nobody listens, nothing is sent and the line is down', async () => {
  const bank = await lying([answers(201, aCreated)]);
  await bank.close();
  const outcome = await expectNotSent(submit(bank.address), 'line.down');
  expect(outcome.evidence.errorChain[0]).toBe('ECONNREFUSED');
});

test.each(['ENOTFOUND', 'EAI_AGAIN', 'ESERVFAIL'])(
  'N-02 a name that is not found (%s) sends nothing',
  async (code) => {
    const bank = await lying([answers(201, aCreated)]);
    const outcome = await expectNotSent(
      submit(bank.address, { lookup: lookupFails(code) }),
      'bank.name-not-found',
    );
    expect(outcome.evidence.errorChain).toEqual([code]);
    expect(bank.connections).toBe(0);
  },
);

test('N-02 a resolver that says nothing is given up at the connect deadline', async () => {
  const bank = await lying([answers(201, aCreated)]);
  const silent: LookupFunction = () => undefined;
  const sent = submit(bank.address, { lookup: silent, deadlines: { connectMs: 60 } });
  await expectNotSent(sent, 'bank.name-not-found', 'abandoned');
});

test('N-04 a connection that stalls is given up, and what comes late of it carries nothing', async () => {
  const hole = await aBlackHole('127.0.0.1');
  cleanUps.push(hole.close);
  const sent = submit(`http://127.0.0.1:${hole.port}/partner/v2/`, { deadlines: { connectMs: 300 } });
  const outcome = await expectNotSent(sent, 'line.down', 'abandoned');
  expect(outcome.evidence.errorChain).toEqual(['CONNECT_DEADLINE']);
  expect(await hole.open()).toBe('LAST');
});

test('N-04 a connection that is made after the attempt was given up carries nothing', async () => {
  const bank = await lying([answers(201, aCreated)]);
  let answer = (): void => undefined;
  const late: LookupFunction = (_name, options, callback) => {
    answer = () => lookupGives({ address: '127.0.0.1', family: 4 })(_name, options, callback);
  };
  await expectNotSent(
    submit(bank.address, { lookup: late, deadlines: { connectMs: 40 } }),
    'bank.name-not-found',
    'abandoned',
  );
  answer();
  const after = await submit(bank.address);
  expect(after.outcome.kind).toBe('done');
  expect(bank.posts()).toBe(1);
});

const aDay = 86_400_000;
const wrong: readonly (readonly [string, string, string, () => { cert: string; key: string }])[] = [
  [
    'expired',
    'bank.certificate',
    'CERT_HAS_EXPIRED',
    () =>
      pairOf(
        authority.issue({
          notBefore: new Date(Date.now() - 9 * aDay),
          notAfter: new Date(Date.now() - aDay),
        }),
      ),
  ],
  [
    'not yet valid',
    'bank.clock',
    'CERT_NOT_YET_VALID',
    () => pairOf(authority.issue({ notBefore: new Date(Date.now() + aDay) })),
  ],
  [
    'for another host',
    'bank.certificate',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    () => pairOf(authority.issue({ names: ['another.example'] })),
  ],
  ['vouching for itself', 'bank.certificate', 'DEPTH_ZERO_SELF_SIGNED_CERT', () => pairOf(selfSigned())],
  [
    'from an authority that nobody knows',
    'bank.certificate',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    () => pairOf(anAuthority('Somebody else').issue()),
  ],
];

test.each(wrong)(
  'N-05 a certificate %s stops before anything is sent: %s',
  async (_what, reason, code, make) => {
    const bank = await lying([answers(201, aCreated)], make());
    const outcome = await expectNotSent(submit(bank.address, trusting), reason);
    expect(outcome.evidence.errorChain[0]).toBe(code);
    expect(bank.requests).toEqual([]);
  },
);

test('N-05, N-25 a chain that brings its own unknown root is not believed', async () => {
  const stranger = anAuthority('Somebody else');
  const leaf = stranger.issue();
  const bank = await lying([answers(201, aCreated)], {
    cert: leaf.certificate + stranger.certificate,
    key: leaf.key,
  });
  const outcome = await expectNotSent(submit(bank.address, trusting), 'bank.certificate');
  expect(outcome.evidence.errorChain).toEqual(['SELF_SIGNED_CERT_IN_CHAIN']);
});

test.each([
  '-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----\n',
  `${authority.certificate}-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n`,
  'no certificate at all',
])('N-05 a file of certificates that cannot be read stops before anything is sent', async (broken) => {
  const bank = await lying([answers(201, aCreated)], tls);
  const sent = submit(bank.address, { certificateAuthority: () => broken });
  const outcome = await expectNotSent(sent, 'bank.certificate');
  expect(outcome.evidence.errorChain).toEqual(['CA_UNREADABLE']);
});

/** Ours less the right one. A certificate of 90 days that is 30 days old, as seen by a clock that is so far off. */
const clocks: readonly (readonly [string, number, string | null])[] = [
  ['ten years slow', -3_650 * aDay, 'bank.clock'],
  ['a day slow', -aDay, null],
  ['an hour fast', aDay / 24, null],
  ['ten years fast', 3_650 * aDay, 'bank.certificate'],
];

test.each(clocks)(
  'N-35: to a clock that is %s the certificate speaks, or the bank’s own time',
  async (_what, offMs, reason) => {
    // TLS goes by the machine's clock, so the certificate and the bank's time are moved and not that.
    const bankNow = Date.now() - offMs;
    const leaf = authority.issue({
      notBefore: new Date(bankNow - 30 * aDay),
      notAfter: new Date(bankNow + 60 * aDay),
    });
    const date = new Date(bankNow).toUTCString();
    const bank = await lying([answers(201, aCreated, { date })], pairOf(leaf));
    const offsets: number[] = [];
    const sent = submit(bank.address, {
      ...trusting,
      clock: new FakeTime(Date.now()),
      onServerDate: (offsetMs) => offsets.push(offsetMs),
    });
    if (reason !== null) {
      await expectNotSent(sent, reason);
      expect(bank.posts()).toBe(0);
      return;
    }
    expect((await sent).outcome.kind).toBe('done');
    expect(offsets).toHaveLength(1);
    expect(Math.abs((offsets[0] ?? 0) + offMs)).toBeLessThan(seconds(20));
  },
);

test('N-06 a server that only speaks TLS 1.1 is refused', async () => {
  const bank = await lying([answers(201, aCreated)], {
    ...tls,
    minVersion: 'TLSv1',
    maxVersion: 'TLSv1.1',
    ciphers: 'DEFAULT@SECLEVEL=0',
  });
  await expectNotSent(submit(bank.address, trusting), 'bank.tls');
});

test('N-07 a reset inside the handshake sends nothing', async () => {
  const bank = await lying([{ raw: (socket) => socket.once('data', () => socket.resetAndDestroy()) }], tls);
  await expectNotSent(submit(bank.address, trusting), 'line.down');
});

test('N-07 a close inside the handshake sends nothing', async () => {
  const bank = await lying([{ raw: (socket) => socket.once('data', () => socket.end()) }], tls);
  await expectNotSent(submit(bank.address, trusting), 'line.down');
});

test('N-07 a handshake that stalls is given up at the connect deadline, and the connection with it', async () => {
  const closed = Promise.withResolvers<null>();
  const bank = await lying(
    [{ raw: (socket) => socket.resume().on('close', () => closed.resolve(null)) }],
    tls,
  );
  const sent = submit(bank.address, { ...trusting, deadlines: { connectMs: 400 } });
  await expectNotSent(sent, 'line.down', 'abandoned');
  await closed.promise;
});

test('N-07 plain HTTP behind the port of TLS sends nothing', async () => {
  const bank = await lying([{ raw: (socket) => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n') }], tls);
  await expectNotSent(submit(bank.address, trusting), 'bank.tls');
});

test('N-34: a trusted certificate with the right name carries the application, and the evidence names it', async () => {
  const bank = await lying([answers(201, aCreated)], tls);
  const { outcome, attempt } = await submit(bank.address, trusting);
  expect(outcome).toMatchObject({
    kind: 'done',
    evidence: {
      host: 'localhost',
      peer: '127.0.0.1',
      proxy: null,
      tlsVersion: 'TLSv1.3',
      status: 201,
      errorChain: [],
    },
  });
  expect(outcome.evidence.certificateFingerprint).toMatch(/^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/u);
  expect(outcome.evidence.certificateIssuer).toBe('Authority of the tests');
  expect(attempt.phase).toBe('bytes');
});

test('N-34: a root of the computer’s own store is believed, and only from there', async () => {
  const bank = await lying([answers(404, { message: 'unknown' })], tls);
  const folder = mkdtempSync(join(tmpdir(), 'counter-roots-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const store = join(folder, 'roots.pem');
  writeFileSync(store, authority.certificate);
  // The store is read once per process, so each of both has one of its own.
  const program = join(import.meta.dirname, 'system-roots-child.ts');
  const reach = async (env: NodeJS.ProcessEnv) => {
    const { stdout } = await promisify(execFile)(process.execPath, [program, bank.address], {
      env: { ...process.env, ...env },
    });
    return stdout;
  };
  // The bank itself has answered.
  expect(await reach({ SSL_CERT_FILE: store })).toBe('bank.not-found');
  expect(await reach({})).toBe('bank.certificate');
  expect(bank.requests).toHaveLength(1);
});

test('the environment cannot switch the verification of certificates off', async () => {
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
  try {
    const bank = await lying([answers(201, aCreated)], tls);
    await expectNotSent(submit(bank.address), 'bank.certificate');
  } finally {
    delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
  }
});

test('N-31 a gateway that prefers HTTP/2 is spoken to in HTTP/1.1, and gets the application once', async () => {
  let posts = 0;
  let version = '';
  const gateway = createSecureServer({ ...tls, allowHTTP1: true }, (request, response) => {
    posts += 1;
    version = request.httpVersion;
    request
      .resume()
      .on('end', () =>
        response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(aCreated)),
      );
  });
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
  cleanUps.push(() => new Promise((resolve) => gateway.close(() => resolve())));
  const { port } = gateway.address() as AddressInfo;
  const { outcome } = await submit(`https://localhost:${port}/partner/v2/`, trusting);
  expect([outcome.kind, posts, version]).toEqual(['done', 1, '1.1']);
});

test('N-31 a gateway that speaks nothing but HTTP/2 gets nothing', async () => {
  const bank = await lying([answers(201, aCreated)], { ...tls, ALPNProtocols: ['h2'] });
  await expectNotSent(submit(bank.address, trusting), 'bank.tls');
  expect(bank.posts()).toBe(0);
});

test('N-41 a first address that swallows everything costs less than a second, and one application goes out', async () => {
  const bank = await lying([answers(201, aCreated)]);
  const hasIpv6 = Object.values(networkInterfaces()).some((list) =>
    list?.some(({ address }) => address === '::1'),
  );
  const dead = hasIpv6 ? { address: '::1', family: 6 } : { address: '127.0.0.2', family: 4 };
  const hole = await aBlackHole(dead.address, bank.port);
  cleanUps.push(hole.close);
  const lookup = lookupGives(dead, { address: '127.0.0.1', family: 4 });
  const startedAt = performance.now();
  const { outcome } = await submit(bank.address, { lookup });
  expect(outcome.kind).toBe('done');
  expect(performance.now() - startedAt).toBeLessThan(5_000);
  expect(bank.posts()).toBe(1);
  expect(await hole.open()).toBe('LAST');
});

test('a name that leads to this machine or into a private network is not the bank', async () => {
  let heard = 0;
  const bank = await lying([{ raw: (socket) => socket.on('data', () => (heard += 1)) }]);
  const attempt = anAttempt();
  const exchanger = createExchanger({
    address: {
      origin: `https://bank.example:${bank.port}`,
      isEncrypted: true,
      host: 'bank.example',
      port: bank.port,
      basePath: '/partner/v2/',
    },
    allowsLoopback: false,
    apiKey: aKey,
    clock: new FakeTime(),
    connectMs: 5_000,
    trust: createTrust(() => null),
    resolveProxy: () => Promise.resolve(null),
    lookup: lookupGives({ address: '127.0.0.1', family: 4 }),
    onServerDate: () => undefined,
  });
  const ended = await exchanger.exchange({ method: 'POST', path: 'x', totalMs: 5_000 }, attempt);
  expect(ended).toMatchObject({
    kind: 'not-sent',
    reason: 'bank.portal-page',
    evidence: { errorChain: ['PEER_NOT_PUBLIC'], peer: '127.0.0.1' },
  });
  expect([attempt.phase, bank.connections, heard]).toEqual(['connecting', 1, 0]);
});

test('without a key nothing is sent, and nobody is connected', async () => {
  const bank = await lying([answers(201, aCreated)]);
  await expectNotSent(submit(bank.address, { apiKey: () => null }), 'bank.key-refused');
  await expectNotSent(
    submit(bank.address, {
      apiKey: () => {
        throw new Error('the vault is gone');
      },
    }),
    'bank.key-refused',
  );
  await expectNotSent(
    submit(bank.address, { apiKey: () => Buffer.from('two\r\nlines') }),
    'bank.key-refused',
  );
  expect(bank.connections).toBe(0);
});

test('after the program has ended nothing is sent any more', async () => {
  const lyingBank = await lying([answers(201, aCreated)]);
  const bank = aBank(lyingBank.address);
  await bank.close();
  const attempt = anAttempt();
  expect(await bank.createApplication(aRequest(), ours, attempt)).toMatchObject({
    kind: 'later',
    reason: 'app.closed',
  });
  expect(await bank.readApplication(applicationUuid)).toMatchObject({ kind: 'unread', reason: 'app.closed' });
  expect(lyingBank.connections).toBe(0);
});
