import { createHmac } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { expect, onTestFinished, vi } from 'vitest';
import { createRelay, type RelayOptions } from '../../../main/adapters/relay/relay.ts';
import { FakeTime } from '../../fakes/fake-time.ts';

/** The guide's documentation value. */
export const guideKey = 'e93174d3b9158a01c861c65fab0e7f96';
export const applicationUuid = 'bb3853ce-2034-499e-8b08-42625fdf068b';
export const callbackPath = '/callbacks/inbank';

/** Written anew here, from the guide's words: the tests do not take the relay's own word for it. */
export const sign = (key: string | Uint8Array, timestamp: string, message: string): string =>
  createHmac('sha512', key).update(`${timestamp}.${message}`).digest('hex');

export const aMessage = (change: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({ type: 'DECISION', status: 'POSITIVE', creditApplicationUuid: applicationUuid, ...change });

export const signedForm = (message = aMessage(), timestamp = '1722587395319', key = guideKey) => ({
  message,
  hmac: sign(key, timestamp, message),
  timestamp,
});

export const encoded = (fields: Readonly<Record<string, string>>): string =>
  new URLSearchParams(fields).toString();

/** A relay that listens, with a clock that stands still until the test moves it. */
export async function aRelay(change: Partial<RelayOptions> = {}) {
  const time = new FakeTime();
  const read: string[] = [];
  const told: string[] = [];
  const timers: number[] = [];
  const pending = new Set<() => void>();
  const relay = createRelay({
    port: 0,
    apiKey: () => Buffer.from(guideKey),
    onCallback: ({ applicationUuid }) => {
      read.push(applicationUuid);
      return 'known';
    },
    clock: time,
    timer: {
      after: (ms, run) => {
        timers.push(ms);
        pending.add(run);
        const stop = time.after(ms, () => {
          pending.delete(run);
          run();
        });
        return () => {
          pending.delete(run);
          stop();
        };
      },
    },
    tell: (kind, reason) => told.push(`${kind} ${reason}`),
    ...change,
  });
  onTestFinished(() => relay.stop());
  const started = await relay.start();
  if (!started.ok) throw new Error(started.failure.code);
  const { port } = started.value;

  /** Posts a form; as much time passes as the relay wants between requests. */
  const post = async (fields: Readonly<Record<string, string>> | string, head?: Head): Promise<Answer> => {
    const answer = await exchange(port, requestText(port, fields, head));
    await time.passes(50);
    return answer;
  };
  /** Every request and connection ended one way. */
  const addsUp = (): void => {
    const { received, verified, refused, dropped } = relay.counters();
    const sum = [refused, dropped].flatMap((each) => Object.values(each)).reduce((a, b) => a + b, verified);
    expect(received).toBe(sum);
  };
  return { relay, port, time, read, told, timers, pending, post, addsUp };
}

type Headers = Readonly<Record<string, string | null>>;

export interface Head {
  readonly method?: string;
  readonly path?: string;
  /** Null leaves the header out. */
  readonly headers?: Headers;
}

export function requestText(
  port: number,
  fields: Readonly<Record<string, string>> | string,
  { method = 'POST', path = callbackPath, headers = {} }: Head = {},
): string {
  const body = typeof fields === 'string' ? fields : encoded(fields);
  const all: Headers = {
    host: `127.0.0.1:${port}`,
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(Buffer.byteLength(body)),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => (value === null ? '' : `${name}: ${value}\r\n`));
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`;
}

export interface Answer {
  /** 0 where the connection ended without one. */
  readonly status: number;
  readonly text: string;
  readonly raw: string;
}

/** Sends bytes as they are and hears everything until the other end closes. */
export const exchange = (port: number, bytes: string | Buffer, host = '127.0.0.1'): Promise<Answer> =>
  heard(connect(port, host), bytes);

export const heard = (socket: Socket, bytes: string | Buffer = ''): Promise<Answer> =>
  new Promise((resolve) => {
    let raw = '';
    socket
      .setEncoding('latin1')
      .on('data', (chunk: string) => (raw += chunk))
      .on('error', () => undefined)
      .on('close', () => {
        const status = Number(/^HTTP\/1\.1 (\d{3})/u.exec(raw)?.[1] ?? 0);
        resolve({ status, text: raw.slice(raw.indexOf('\r\n\r\n') + 4), raw });
      });
    if (bytes.length > 0) socket.write(bytes);
  });

/** Waits for what a socket will bring, also on a busy machine. */
export const eventually = <T>(look: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(look, { timeout: 15_000, interval: 5 });
