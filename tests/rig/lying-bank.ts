import { createServer, type AddressInfo, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';

/** One request, read to its last byte. */
interface WholeRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** The bank's end of one connection. */
interface Connection {
  readonly socket: Socket;
  /** The next whole request; null when the other end went away before it was one. */
  readonly request: () => Promise<WholeRequest | null>;
}

/** What the bank does with one connection. */
export type Behaviour =
  | ((connection: Connection, bank: LyingBank) => void | Promise<void>)
  /** Before any TLS. */
  | { readonly raw: (socket: Socket) => void };

export interface LyingBank {
  readonly port: number;
  readonly address: string;
  /** Every whole request, in order. */
  readonly requests: readonly WholeRequest[];
  /** Connections that were accepted. */
  readonly connections: number;
  /** The most that were open at the same time. */
  readonly mostAtOnce: number;
  /** Whole POSTs, all or those that carry this purchase reference. */
  posts(reference?: string): number;
  readonly close: () => Promise<void>;
}

/**
 * A bank that lies on purpose: a bare TCP or TLS server which does with each connection what the script says
 * (the last entry serves all further ones) and counts the requests that it has read completely. That is the
 * truth which the counter's outcomes are held against.
 */
export async function aLyingBank(
  script: readonly Behaviour[],
  tls?: TlsOptions,
  host = '127.0.0.1',
): Promise<LyingBank> {
  const requests: WholeRequest[] = [];
  const open = new Set<Socket>();
  let connections = 0;
  let mostAtOnce = 0;

  const serve = (socket: Socket, behaviour: Behaviour): void => {
    if ('raw' in behaviour) behaviour.raw(socket);
    else void behaviour(connectionOn(socket, requests), bank);
  };
  const tlsServer = tls && createTlsServer(tls);
  const waiting: Behaviour[] = [];
  tlsServer?.on('secureConnection', (socket) => {
    socket.on('error', () => undefined);
    serve(socket, waiting.shift() ?? answers(500));
  });
  tlsServer?.on('tlsClientError', () => waiting.shift());
  const server = createServer((socket) => {
    const behaviour = script[Math.min(connections, script.length - 1)] ?? answers(500);
    connections += 1;
    open.add(socket);
    mostAtOnce = Math.max(mostAtOnce, open.size);
    socket.on('error', () => undefined).on('close', () => open.delete(socket));
    if (!tlsServer || 'raw' in behaviour) serve(socket, behaviour);
    else {
      waiting.push(behaviour);
      tlsServer.emit('connection', socket);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  const bank: LyingBank = {
    port,
    address: `${tls ? 'https' : 'http'}://localhost:${port}/partner/v2/`,
    requests,
    get connections() {
      return connections;
    },
    get mostAtOnce() {
      return mostAtOnce;
    },
    posts: (reference) =>
      requests.filter(
        ({ method, body }) =>
          method === 'POST' && (reference === undefined || body.includes(JSON.stringify(reference))),
      ).length,
    close: () => {
      for (const socket of open) socket.destroy();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
  return bank;
}

function connectionOn(socket: Socket, requests: WholeRequest[]): Connection {
  let heard = Buffer.alloc(0);
  let tell = (): void => undefined;
  let isOver = false;
  socket.on('data', (chunk: Buffer) => {
    heard = Buffer.concat([heard, chunk]);
    tell();
  });
  socket.on('close', () => {
    isOver = true;
    tell();
  });
  return {
    socket,
    async request() {
      for (;;) {
        const found = wholeRequest(heard);
        if (found) {
          heard = heard.subarray(found.length);
          requests.push(found.request);
          return found.request;
        }
        if (isOver) return null;
        await new Promise<void>((resolve) => (tell = resolve));
      }
    },
  };
}

function wholeRequest(heard: Buffer): { readonly request: WholeRequest; readonly length: number } | null {
  const end = heard.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const [first = '', ...lines] = heard.subarray(0, end).toString('latin1').split('\r\n');
  const [method = '', path = ''] = first.split(' ');
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  const length = end + 4 + Number(headers['content-length'] ?? 0);
  if (heard.length < length) return null;
  return { request: { method, path, headers, body: Buffer.from(heard.subarray(end + 4, length)) }, length };
}

const uuid = '471e6282-3384-412b-af7b-646eb8f04391';

/** The answer of the guide's example to POST applications. */
export const aCreated = {
  uuid,
  number: 89002917439,
  status: 'pending',
  decision_status: 'pending',
  decision_messages: [],
  changed_conditions: false,
  previous_uuid: null,
};

export type Headers = Readonly<Record<string, string | number>>;

/** The bytes of an answer. Objects go as JSON, texts as they are; headers may be replaced, also by lies. */
export function answerBytes(status: number, body: unknown = '', headers: Headers = {}): Buffer {
  const content = Buffer.isBuffer(body)
    ? body
    : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body), 'utf8');
  const all = {
    ...(typeof body === 'object' && !Buffer.isBuffer(body) ? { 'content-type': 'application/json' } : {}),
    ...(status === 204 ? {} : { 'content-length': content.length }),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status} Said\r\n${lines.join('')}\r\n`, 'latin1'), content]);
}

/** Reads a request and answers it, for as long as the connection lives. */
export const answers =
  (status: number, body?: unknown, headers?: Headers): Behaviour =>
  async (connection) => {
    while (await connection.request()) connection.socket.write(answerBytes(status, body, headers));
  };

/** Reads a whole request, then does something else than answering. */
export const readsAllThen =
  (act: (socket: Socket) => void): Behaviour =>
  async (connection) => {
    if (await connection.request()) act(connection.socket);
  };

/** Sends one byte of a text each time, without an end. */
export const drips =
  (bytes: Buffer, everyMs: number): ((socket: Socket) => void) =>
  (socket) => {
    let sent = 0;
    const timer = setInterval(() => {
      if (socket.destroyed || sent >= bytes.length) clearInterval(timer);
      else socket.write(bytes.subarray(sent, (sent += 1)));
    }, everyMs);
  };
