import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { seconds } from '../../../shared/domain/dates.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Clock, Timer } from '../../core/ports.ts';
import { createBell, type OnCallback } from './bell.ts';
import {
  createCounts,
  type DroppedBecause,
  type RefusedBecause,
  type RelayCounters,
  type Tell,
} from './counts.ts';
import { createPace } from './pace.ts';
import { readForm, readMessage, readTimestamp } from './read-callback.ts';
import { failedSelfTest, testDoor, type OwnCallbacks, type RelaySelfTest } from './self-test.ts';
import { longestBody, namesOf, whyTurnedAway } from './turn-away.ts';
import { verifyCallback, type CallbackForm, type CallbackVerdict } from './verify-callback.ts';

type RelayFailureCode = 'relay.port-taken' | 'relay.port-refused' | 'relay.no-such-address' | 'relay.failed';

export interface RelayOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** The address to listen on; this very machine only, unless told. */
  readonly host?: string;
  /** The name, with its port where it has one, by which the shop's own forwarder calls. */
  readonly publicHost?: string | null;
  /** A fresh copy each time; it is zeroed after use. Null = there is no key, and nothing can be verified. */
  readonly apiKey: () => Buffer | null;
  readonly onCallback: OnCallback;
  readonly clock: Pick<Clock, 'now' | 'steady'>;
  readonly timer: Timer;
  readonly tell: Tell;
}

type Started = Result<{ readonly port: number }, { readonly code: RelayFailureCode }>;

export interface Relay {
  start(): Promise<Started>;
  stop(): Promise<void>;
  counters(): RelayCounters;
  selfTest(): Promise<RelaySelfTest>;
}

const mostPerSecond = 20;
const mostConnections = 50;
const wholeMs = seconds(5);
const longestHead = 8_192;

/** One connection; it may carry one request. */
interface Visit {
  isOver: boolean;
}

type Ending =
  | { readonly kind: 'verified'; readonly form: CallbackForm }
  | { readonly kind: 'refused'; readonly why: RefusedBecause }
  | { readonly kind: 'own'; readonly verdict: CallbackVerdict };

/**
 * A small listener for the bank's callbacks, forwarded raw by the shop's own relay. It verifies, and it makes
 * `onCallback` read; nothing that a callback says is believed, and nobody learns more than verified or not.
 */
export function createRelay(options: RelayOptions): Relay {
  const { host = '127.0.0.1', clock, timer } = options;
  const counts = createCounts(clock, options.tell);
  const mayEnter = createPace(mostPerSecond, seconds(1), () => clock.steady());
  const bell = createBell({ onCallback: options.onCallback, heard: countRead, clock, timer });
  const visits = new Map<Socket, Visit>();
  const own: OwnCallbacks = new Map();
  let running: Promise<Started> | null = null;
  let server: Server | null = null;

  function welcome(socket: Socket): void {
    const visit: Visit = { isOver: false };
    visits.set(socket, visit);
    const stopTimer = timer.after(wholeMs, () => drop(socket, 'too-slow'));
    socket.on('close', () => {
      stopTimer();
      visits.delete(socket);
      visit.isOver = true;
    });
  }

  function drop(socket: Socket, why: DroppedBecause): void {
    const visit = visits.get(socket);
    if (visit && !visit.isOver) {
      visit.isOver = true;
      counts.dropped(why);
    }
    socket.destroy();
  }

  function serve(request: IncomingMessage, response: ServerResponse, names: ReadonlySet<string>): void {
    const visit = visits.get(request.socket);
    if (!visit || visit.isOver) return;
    if (!mayEnter()) {
      visit.isOver = true;
      counts.dropped('too-fast');
      answer(response, 429);
      return;
    }
    const end = (ending: Ending): void => {
      if (visit.isOver) return;
      visit.isOver = true;
      count(ending);
      answer(response, statusOf(ending));
    };
    const why = whyTurnedAway(request, names);
    if (why) end({ kind: 'refused', why });
    else readBody(request, (body) => end(body ? judge(body) : { kind: 'refused', why: 'too-large' }));
  }

  function judge(body: Buffer): Ending {
    const form = readForm(body);
    if (!form) return { kind: 'refused', why: 'unreadable' };
    const verdict = verdictOn(form);
    if (own.has(form.hmac)) {
      own.set(form.hmac, verdict);
      return { kind: 'own', verdict };
    }
    return verdict === 'verified' ? { kind: 'verified', form } : { kind: 'refused', why: verdict };
  }

  function count(ending: Ending): void {
    if (ending.kind === 'refused') counts.refused(ending.why);
    if (ending.kind !== 'verified') return;
    counts.verified(readTimestamp(ending.form.timestamp));
    const event = readMessage(ending.form.message);
    if (!event) {
      counts.noted('not-understood');
      return;
    }
    if (!event.isListed) counts.noted('new-word');
    const rung = bell.ring(event);
    if (rung !== 'now') counts.noted(rung);
  }

  function countRead(answered: 'known' | 'unknown' | 'failed'): void {
    if (answered === 'known') counts.read();
    else if (answered === 'unknown') counts.noted('unknown-application');
    else counts.failedRead();
  }

  function verdictOn(form: CallbackForm): CallbackVerdict {
    const key = copyOfKey();
    if (!key) return 'no-key';
    try {
      return verifyCallback(key, form);
    } finally {
      key.fill(0);
    }
  }

  /** A vault that fails is a vault without a key. */
  function copyOfKey(): Buffer | null {
    try {
      return options.apiKey();
    } catch {
      return null;
    }
  }

  function listen(): Promise<Started> {
    let names: ReadonlySet<string> = new Set();
    const made = createServer({ maxHeaderSize: longestHead, requireHostHeader: false });
    made.maxConnections = mostConnections;
    made.maxRequestsPerSocket = 1;
    // Node would leave out what is beyond its limit without a word, and with it an Origin at the end.
    made.maxHeadersCount = 0;
    made.on('connection', welcome);
    made.on('drop', () => counts.dropped('too-many-connections'));
    made.on('dropRequest', (_request, socket: Socket) => drop(socket, 'second-request'));
    made.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => refuseNoise(error, socket));
    for (const name of ['request', 'checkExpectation'])
      made.on(name, (request: IncomingMessage, response: ServerResponse) => serve(request, response, names));
    const failed = (error: NodeJS.ErrnoException): Started => ({
      ok: false,
      failure: { code: codeOf(error) },
    });
    return new Promise<Started>((resolve) => {
      made.on('error', (error) => resolve(failed(error)));
      made.listen(options.port, host, () => {
        const { port } = made.address() as AddressInfo;
        names = namesOf(port, options.publicHost ?? null);
        server = made;
        resolve(ok({ port }));
      });
    }).catch(failed);
  }

  /** What Node could not read as HTTP, or what ended before it was read. */
  function refuseNoise(error: NodeJS.ErrnoException, socket: Socket): void {
    const visit = visits.get(socket);
    const isNoise = error.code?.startsWith('HPE_') && error.code !== 'HPE_INVALID_EOF_STATE';
    if (!visit || visit.isOver || !isNoise) {
      drop(socket, 'cut-off');
      return;
    }
    visit.isOver = true;
    counts.refused('not-http');
    socket.write('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    socket.destroySoon();
  }

  return {
    async start() {
      const starting = (running ??= listen());
      const started = await starting;
      if (!started.ok && running === starting) running = null;
      return started;
    },
    async stop() {
      const starting = running;
      running = null;
      await starting;
      const closing = server;
      server = null;
      const closed = new Promise<void>((resolve) => {
        if (closing) closing.close(() => resolve());
        else resolve();
      });
      for (const socket of visits.keys()) socket.destroy();
      bell.stop();
      await closed;
    },
    counters: () => counts.picture(),
    async selfTest() {
      const address = server?.address();
      if (!address || typeof address === 'string') return failedSelfTest;
      const key = copyOfKey();
      if (!key) return failedSelfTest;
      const door = { host: reachable(address.address), port: address.port };
      return testDoor(door, key, String(clock.now()), own);
    },
  };
}

/** The body when it has ended, once; null as soon as it is too long. */
function readBody(request: IncomingMessage, done: (body: Buffer | null) => void): void {
  const chunks: Buffer[] = [];
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= longestBody) chunks.push(chunk);
    else done(null);
  });
  request.on('end', () => done(Buffer.concat(chunks)));
}

const statuses: Readonly<Record<RefusedBecause, number>> = {
  'foreign-host': 403,
  'web-page': 403,
  'wrong-path': 404,
  'wrong-method': 405,
  'wrong-type': 415,
  'too-many-headers': 431,
  'too-large': 413,
  'not-http': 400,
  unreadable: 400,
  'no-key': 403,
  'not-an-hmac': 403,
  'two-meanings': 403,
  'wrong-hmac': 403,
};

function statusOf(ending: Ending): number {
  if (ending.kind === 'refused') return statuses[ending.why];
  return ending.kind === 'verified' || ending.verdict === 'verified' ? 200 : statuses[ending.verdict];
}

function answer(response: ServerResponse, status: number): void {
  const text = status === 200 ? 'OK' : '';
  response.writeHead(status, {
    // Said by ourselves: only then Node hangs up too.
    connection: 'close',
    'content-type': 'text/plain; charset=utf-8',
    'content-length': text.length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(status === 405 ? { allow: 'POST' } : {}),
  });
  response.end(text);
}

const codes: Readonly<Record<string, RelayFailureCode>> = {
  EADDRINUSE: 'relay.port-taken',
  EACCES: 'relay.port-refused',
  EADDRNOTAVAIL: 'relay.no-such-address',
  ENOTFOUND: 'relay.no-such-address',
};
const codeOf = ({ code = '' }: NodeJS.ErrnoException): RelayFailureCode => codes[code] ?? 'relay.failed';

/** A listener on all addresses is reached on this machine's own. */
const reachable = (address: string): string =>
  address === '0.0.0.0' ? '127.0.0.1' : address === '::' ? '::1' : address;
