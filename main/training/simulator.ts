import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Market } from '../../shared/domain/market.ts';
import { refusal, type Answer } from './answers.ts';
import { callbackSender, defaultCallbacks, type CallbackSwitches } from './callbacks.ts';
import { answerApi } from './gate.ts';
import { readBody, sendAnswer } from './http.ts';
import { answerPage } from './pages.ts';
import { portalAddress } from './portal.ts';
import { ReceivedRequests, type ReceivedRequest } from './received.ts';
import { Records } from './records.ts';
import { isApiPath } from './routes.ts';
import { loadState, stateWriter } from './state-file.ts';
import { defaultShapes, type AnswerShapes, type DownPaymentOutcome, type World } from './world.ts';

export interface SimulatorOptions {
  readonly market: Market;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  readonly host?: string;
  /** The defaults of both are the guide's documentation values. */
  readonly shopUuid?: string;
  readonly apiKey?: string;
  /** Divides every delay of the scenarios: 1 is real, 10 is ten times faster. */
  readonly speed?: number;
  /** Keeps the state over restarts; null, the default, keeps it in memory only. */
  readonly stateFile?: string | null;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly answers?: Partial<AnswerShapes>;
  readonly callbacks?: Partial<CallbackSwitches>;
  /** What becomes of a down payment that nobody touches on its page. */
  readonly downPayments?: DownPaymentOutcome;
}

/** The simulated bank, listening. */
export interface Simulator {
  /** What a client takes as the bank's address: `http://127.0.0.1:PORT/partner/v2/`. */
  readonly address: string;
  readonly origin: string;
  /** Where the shop looks at its applications in a browser. Whoever has this address may. */
  readonly portal: string;
  readonly shopUuid: string;
  readonly apiKey: string;
  /** Ends every connection and writes the state; rejects when the state could not be written. */
  stop(): Promise<void>;
  /** Forgets everything: applications, customers, its own time. */
  reset(): void;
  /** Moves its own clock forward, by milliseconds. */
  advance(ms: number): void;
  /** From now on; what was planned before keeps its time. */
  setSpeed(speed: number): void;
  /** Requests whose bodies arrived completely, oldest first; the last 10 000. */
  received(): readonly ReceivedRequest[];
  /** Cuts the line: closes the port and every connection. */
  pauseListening(): Promise<void>;
  /** Listens again on the same port. */
  resumeListening(): Promise<void>;
}

const guideShop = 'a93f1f44-d5dd-4469-bfcc-c1de9e969213';
const guideKey = 'e93174d3b9158a01c861c65fab0e7f96';

/** Starts the simulated bank on this machine. Rejects with the system's error when the port is taken. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { market, host = '127.0.0.1', stateFile = null, now = Date.now } = options;
  let speed = soundSpeed(options.speed ?? 1);
  const records = new Records(market, stateFile === null ? null : await loadState(stateFile, market));
  const writer = stateFile === null ? null : stateWriter(stateFile, () => records.toSave());
  records.onChange = () => writer?.touch();
  let origin = '';
  const world: World = {
    market,
    shopUuid: (options.shopUuid ?? guideShop).toLowerCase(),
    apiKey: options.apiKey ?? guideKey,
    portalSecret: randomBytes(24).toString('base64url'),
    shapes: { ...defaultShapes, ...options.answers },
    downPayments: options.downPayments ?? 'paid',
    records,
    now: () => now() + records.clockAheadMs,
    lasts: (ms) => Math.round(ms / speed),
    origin: () => origin,
  };
  const callbacks = callbackSender(world, { ...defaultCallbacks, ...options.callbacks });
  const received = new ReceivedRequests();
  const server = createServer((request, response) => {
    void serve(world, request, response, received.note).finally(() => callbacks.check());
  });
  const port = await listen(server, options.port ?? 0, host);
  origin = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  callbacks.check();
  return {
    address: `${origin}/partner/v2/`,
    origin,
    portal: portalAddress(world),
    shopUuid: world.shopUuid,
    apiKey: world.apiKey,
    async stop() {
      callbacks.stop();
      await close(server);
      await writer?.flush();
    },
    reset() {
      records.clear();
      received.clear();
    },
    advance(ms) {
      if (!(ms >= 0 && Number.isSafeInteger(ms)))
        throw new RangeError('time only moves forward, in whole ms');
      records.clockAheadMs += ms;
      records.onChange();
      callbacks.check();
    },
    setSpeed(next) {
      speed = soundSpeed(next);
    },
    received: () => received.last(),
    pauseListening: () => close(server),
    async resumeListening() {
      if (!server.listening) await listen(server, port, host);
    },
  };
}

function soundSpeed(speed: number): number {
  if (!(speed > 0 && speed <= 1e6)) throw new RangeError('speed is more than 0 and at most 1000000');
  return speed;
}

async function serve(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  note: (received: ReceivedRequest) => void,
): Promise<void> {
  try {
    const answer = await answerTo(world, request, note);
    const left = new AbortController();
    response.once('close', () => left.abort());
    if (answer.afterMs) await pause(answer.afterMs, undefined, { signal: left.signal });
    sendAnswer(response, answer);
    if (!request.complete) request.resume();
  } catch {
    // The caller went away in the middle, or this is a mistake of the simulator: a real bank shows no more.
    if (!response.headersSent && !response.destroyed) sendAnswer(response, refusal(world.shapes, 500));
    else response.destroy();
  }
}

const longestForm = 4_096;

async function answerTo(
  world: World,
  request: IncomingMessage,
  note: (received: ReceivedRequest) => void,
): Promise<Answer> {
  const url = URL.parse(request.url ?? '', world.origin());
  if (!url) return refusal(world.shapes, 400, 'address_is_not_valid');
  if (isApiPath(url.pathname)) return answerApi(world, request, url, note);
  const body = await readBody(request, longestForm);
  if (!body) return { status: 413, headers: { connection: 'close' } };
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const choice = isRead ? null : (new URLSearchParams(body.toString('utf8')).get('choice') ?? '');
  const page = answerPage(world, url.pathname, {
    locale: url.searchParams.get('locale'),
    acceptLanguage: request.headers['accept-language'] ?? '',
    choice,
  });
  return page ?? refusal(world.shapes, 404);
}

async function listen(server: Server, port: number, host: string): Promise<number> {
  server.listen(port, host);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
