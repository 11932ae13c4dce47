import { gzipSync } from 'node:zlib';
import { connect } from 'node:net';
import type { LookupFunction, Socket } from 'node:net';
import type { TlsOptions } from 'node:tls';
import { StorageFailure } from '../../../main/core/ports.ts';
import { aBlackHole } from '../../rig/black-hole.ts';
import { anAuthority, selfSigned, type Certificate } from '../../rig/certificates.ts';
import {
  aCreated,
  aLyingBank,
  answerBytes,
  answers,
  drips,
  readsAllThen,
  type Behaviour,
  type Headers,
} from '../../rig/lying-bank.ts';
import type { BankOptions } from '../../../main/adapters/bank/bank.ts';
import { isOf, operations } from './operations.ts';

/**
 * How a call has to end (docs/reliability.md, the tables for what went wrong and for status codes):
 * - `unsent`: no byte left. A write is `later`.
 * - `not-processed`: answered, and surely not processed. A write is `later`.
 * - `received`: unknown, but a 2xx was read. `unknown`: everything else that may have arrived.
 * - `success`: by what the operation needs.
 */
export type Verdict = 'unsent' | 'not-processed' | 'refused' | 'unknown' | 'received' | Success;
/** A whole answer with 200 or 201, one with another 2xx, JSON of something else, no content at all. */
type Success = 'whole' | 'odd-status' | 'other-json' | 'empty';

export interface Fault {
  readonly name: string;
  readonly verdict: Verdict;
  readonly behaviour: Behaviour;
  readonly tls?: TlsOptions;
  readonly options?: Partial<BankOptions>;
  /** Where the adapter asks instead of the lying bank itself. */
  readonly elsewhere?: () => Promise<{
    readonly options: Partial<BankOptions>;
    readonly close: () => unknown;
  }>;
  /** The disk says this at the gate. */
  readonly gate?: () => boolean;
  /** Never read to its last byte, although it passed the gate. */
  readonly isUnread?: true;
}

const authority = anAuthority();
const pairOf = ({ certificate, key }: Certificate): TlsOptions => ({ cert: certificate, key });
const good = pairOf(authority.issue());
const trusting: Partial<BankOptions> = { certificateAuthority: () => authority.certificate };
const aDay = 86_400_000;

/** Stalls before the gate end by the first, those after it by the second. */
const soonBefore = { deadlines: { connectMs: 400 } };
const soonAfter = { deadlines: { totalMs: 700, readMs: 700, uploadMs: 700 } };

const reads = (raw: (socket: Socket) => void): Behaviour => ({ raw });
const lookupFails =
  (code: string): LookupFunction =>
  (_name, _options, callback) =>
    callback(Object.assign(new Error('a name'), { code }), '', 0);

/** The whole answer of whatever operation is asked. */
const wholly =
  (status: number): Behaviour =>
  async ({ socket, request }) => {
    const asked = await request();
    const operation = asked && operations.find((each) => isOf(each)(asked));
    if (operation) socket.write(answerBytes(status, operation.content));
  };

const before = (name: string, more: Partial<Fault> = {}): Fault => ({
  name,
  verdict: 'unsent',
  behaviour: wholly(200),
  ...more,
});
const overTls = (name: string, tls: TlsOptions, behaviour: Behaviour = wholly(200)): Fault =>
  before(name, { tls, behaviour, options: trusting });

/** Over TLS through a proxy that does this. */
const proxied = (name: string, behaviour: Behaviour, options: Partial<BankOptions> = {}): Fault => ({
  ...overTls(`proxy ${name}`, good),
  elsewhere: async () => {
    const proxy = await aLyingBank([behaviour]);
    const resolveProxy = (): Promise<string> => Promise.resolve(`127.0.0.1:${proxy.port}`);
    return { options: { ...trusting, ...options, resolveProxy }, close: proxy.close };
  },
});
const says = (text: string): Behaviour => readsAllThen((socket) => socket.end(text));

const after = (name: string, verdict: Verdict, behaviour: Behaviour, more: Partial<Fault> = {}): Fault => ({
  name,
  verdict,
  behaviour,
  ...more,
});
const cut = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length - 20);
const created = answerBytes(201, aCreated);
const bodyAt = created.indexOf('\r\n\r\n') + 4;
const inChunks = `HTTP/1.1 201 Created\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\nff\r\n{"uuid`;
const page = '<!doctype html><html><body>Sign in to the shop network</body></html>';
const html: Headers = { 'content-type': 'text/html' };
const says422 = { message: ['can_not'] };

const answered = (
  status: number,
  verdict: Verdict,
  body: unknown = { message: 'words' },
  headers?: Headers,
): Fault => ({
  name: `${status} ${body === page ? 'with a page' : body === '' ? 'with nothing' : 'in JSON'}`,
  verdict,
  behaviour: answers(status, body, headers),
});

/** Each fault, and how every operation has to end under it. */
export const faults: readonly Fault[] = [
  before('nobody listens', {
    elsewhere: async () => {
      const gone = await aLyingBank([]);
      await gone.close();
      return { options: { address: gone.address }, close: () => undefined };
    },
  }),
  ...['ENOTFOUND', 'EAI_AGAIN', 'ESERVFAIL'].map((code) =>
    before(`name lookup says ${code}`, { options: { lookup: lookupFails(code) } }),
  ),
  before('name lookup is silent', { options: { lookup: () => undefined, ...soonBefore } }),
  before('connecting stalls', {
    elsewhere: async () => {
      const hole = await aBlackHole('127.0.0.1');
      const address = `http://127.0.0.1:${hole.port}/partner/v2/`;
      return { options: { address, ...soonBefore }, close: hole.close };
    },
  }),
  before('no key', { options: { apiKey: () => null } }),
  before('the disk is full at the gate', {
    gate: () => {
      throw new StorageFailure('storage.full');
    },
  }),
  before('the deadline was first at the gate', { gate: () => false }),
  overTls(
    'reset inside the handshake',
    good,
    reads((socket) => socket.once('data', () => socket.resetAndDestroy())),
  ),
  overTls(
    'closed inside the handshake',
    good,
    reads((socket) => socket.once('data', () => socket.end())),
  ),
  {
    ...overTls(
      'the handshake stalls',
      good,
      reads((socket) => socket.resume()),
    ),
    options: { ...trusting, ...soonBefore },
  },
  overTls(
    'plain HTTP behind the port of TLS',
    good,
    reads((socket) => socket.write('HTTP/1.1 400 Bad\r\n\r\n')),
  ),
  overTls(
    'certificate expired',
    pairOf(
      authority.issue({ notBefore: new Date(Date.now() - 9 * aDay), notAfter: new Date(Date.now() - aDay) }),
    ),
  ),
  overTls('certificate not yet valid', pairOf(authority.issue({ notBefore: new Date(Date.now() + aDay) }))),
  overTls('certificate for another host', pairOf(authority.issue({ names: ['another.example'] }))),
  overTls('certificate that vouches for itself', pairOf(selfSigned())),
  overTls('certificate of an unknown authority', pairOf(anAuthority('Somebody else').issue())),
  overTls('TLS 1.1 only', {
    ...good,
    minVersion: 'TLSv1',
    maxVersion: 'TLSv1.1',
    ciphers: 'DEFAULT@SECLEVEL=0',
  }),
  overTls('HTTP/2 only', { ...good, ALPNProtocols: ['h2'] }),
  proxied('says 407', says('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')),
  proxied('says 502', says('HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n')),
  proxied(
    'closes',
    reads((socket) => socket.once('data', () => socket.end())),
  ),
  proxied(
    'resets',
    reads((socket) => socket.once('data', () => socket.resetAndDestroy())),
  ),
  proxied(
    'is silent',
    reads((socket) => socket.resume()),
    soonBefore,
  ),
  proxied('talks something else', says('220 mail.shop ESMTP\r\n\r\n')),
  proxied(
    'resets after its yes',
    readsAllThen((socket) =>
      socket.write('HTTP/1.1 200 OK\r\n\r\n', () => setImmediate(() => socket.resetAndDestroy())),
    ),
  ),
  { ...overTls('none, over TLS', good), verdict: 'whole' },
  {
    ...proxied('is honest', {
      raw: (socket) =>
        socket.once('data', (head: Buffer) => {
          const port = Number(/^CONNECT localhost:(\d+) /u.exec(head.toString())?.[1]);
          const onward = connect(port, '127.0.0.1', () => {
            socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
            socket.pipe(onward).pipe(socket);
          });
          onward.on('error', () => socket.destroy());
        }),
    }),
    verdict: 'whole',
  },

  after(
    'closed while it reads',
    'unknown',
    reads((socket) => socket.once('data', () => socket.end())),
    {
      isUnread: true,
    },
  ),
  after(
    'reads all, closes',
    'unknown',
    readsAllThen((socket) => socket.end()),
  ),
  after(
    'reads all, resets',
    'unknown',
    readsAllThen((socket) => socket.resetAndDestroy()),
  ),
  after('half a status line', 'unknown', says('HTTP/1.1 20')),
  after('half the headers', 'unknown', says('HTTP/1.1 201 Created\r\ncontent-ty')),
  after(
    'says nothing',
    'unknown',
    readsAllThen(() => undefined),
    { options: soonAfter },
  ),
  after(
    'endless 1xx',
    'unknown',
    readsAllThen((socket) => {
      const timer = setInterval(() => socket.write('HTTP/1.1 102 Processing\r\n\r\n'), 20);
      socket.on('close', () => clearInterval(timer));
    }),
    { options: soonAfter },
  ),
  after('headers letter by letter', 'unknown', readsAllThen(drips(created, 20)), { options: soonAfter }),
  after(
    'body letter by letter',
    'received',
    readsAllThen((socket) => {
      socket.write(created.subarray(0, bodyAt));
      drips(created.subarray(bodyAt), 20)(socket);
    }),
    { options: soonAfter },
  ),
  after(
    '201 cut by its length',
    'received',
    readsAllThen((socket) => socket.end(cut(created))),
  ),
  after('201 cut inside a chunk', 'received', says(inChunks)),
  after(
    '201 cut by a reset',
    'received',
    readsAllThen((socket) =>
      socket.write(cut(created), () => setTimeout(() => socket.resetAndDestroy(), 30)),
    ),
  ),
  after(
    '422 cut by its length',
    'unknown',
    readsAllThen((socket) => socket.end(cut(answerBytes(422, { message: ['a_long_code_of_the_bank'] })))),
  ),
  after('not HTTP', 'unknown', says('SSH-2.0-OpenSSH_9.2\r\n')),
  after('headers without measure', 'unknown', answers(201, aCreated, { 'x-long': 'y'.repeat(40_000) })),
  after(
    'lies about its length',
    'received',
    readsAllThen((socket) => socket.end(answerBytes(201, aCreated, { 'content-length': 400 }))),
  ),
  after(
    'beyond 2 MiB',
    'received',
    answers(201, `{"a":"${'x'.repeat(3 * 1024 * 1024)}"}`, {
      'content-type': 'application/json',
    }),
  ),
  after(
    'packed although it was refused',
    'received',
    answers(201, gzipSync(JSON.stringify(aCreated)), {
      'content-type': 'application/json',
      'content-encoding': 'gzip',
    }),
  ),
  after(
    'another protocol',
    'unknown',
    readsAllThen((socket) =>
      socket.write('HTTP/1.1 101 Switching\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n'),
    ),
    { options: soonAfter },
  ),
  after('200, whole', 'whole', wholly(200)),
  after('201, whole', 'whole', wholly(201)),
  after('202, whole', 'odd-status', wholly(202)),
  after('206, whole', 'odd-status', wholly(206)),
  answered(204, 'empty', ''),
  answered(201, 'empty', ''),
  answered(201, 'other-json', { number: 1 }),
  answered(200, 'unknown', page, html),
  ...[301, 302, 303, 307, 308].map((status) =>
    answered(status, 'unknown', '', { location: 'http://localhost:9/elsewhere' }),
  ),
  ...[400, 413, 415, 422].map((status) => answered(status, 'refused', says422)),
  ...[400, 402, 413, 415, 422, 401, 403].map((status) => answered(status, 'unknown', page, html)),
  answered(401, 'not-processed', { error: ['unauthorized'] }),
  answered(403, 'not-processed', { message: 'explicit deny' }),
  answered(404, 'refused', { message: ['not_found'] }),
  answered(404, 'refused', page, html),
  answered(405, 'refused'),
  ...[408, 409, 421, 425].map((status) => answered(status, 'unknown')),
  answered(429, 'not-processed', { message: 'too_many' }, { 'retry-after': '7' }),
  answered(429, 'unknown', page, html),
  ...[500, 502, 503, 504].flatMap((status) => [
    answered(status, 'unknown', { message: 'internal_server_error' }),
    answered(status, 'unknown', page, html),
  ]),
];
