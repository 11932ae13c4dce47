import { connect as openSocket, isIP, type LookupFunction, type Socket } from 'node:net';
import { checkServerIdentity, connect as startTls, type PeerCertificate, type SecureContext } from 'node:tls';
import type { buildConnector } from 'undici';
import { isPeerAllowed, type BankAddress } from './address.ts';
import type { Trace } from './evidence.ts';
import type { Gate } from './gate.ts';
import { Trouble } from './trouble.ts';
import { openTunnel, readProxy } from './tunnel.ts';

export interface ConnectorNeeds {
  readonly address: BankAddress;
  readonly allowsLoopback: boolean;
  readonly trust: () => SecureContext;
  readonly resolveProxy: (origin: string) => Promise<string | null>;
  readonly lookup: LookupFunction | undefined;
  readonly gate: Gate;
  readonly trace: Trace;
  /** A fault on our side after the gate. */
  readonly fail: (error: unknown) => void;
}

export interface Connector {
  readonly connect: buildConnector.connector;
  /** Ends a connection in the making and keeps a later one from being handed over. */
  abort(): void;
}

/** Time for one address before the next is tried beside it, so that a dead IPv6 costs little. */
const nextAddressAfterMs = 300;

/**
 * Name → machine → (tunnel through the shop's proxy) → TLS → is this the bank → gate → socket for the HTTP
 * client. The gate is asked in the very step that hands the socket over; before it no byte of a request
 * exists on any socket. One connection per call: a client that wants a second one is refused.
 */
export function createConnector(needs: ConnectorNeeds): Connector {
  const { address, gate, trace } = needs;
  let isUsed = false;
  let isAborted = false;
  let present: Socket | null = null;

  async function establish(): Promise<Socket> {
    const proxy = await findProxy();
    const raw = await open(proxy === null ? address : readProxy(proxy), proxy);
    if (!address.isEncrypted) return raw;
    if (proxy !== null) await openTunnel(raw, address.host, address.port);
    return encrypt(raw);
  }

  /** Plain HTTP never leaves this machine, so it has no proxy. */
  async function findProxy(): Promise<string | null> {
    if (!address.isEncrypted) return null;
    trace.stage = 'proxy';
    return needs.resolveProxy(address.origin);
  }

  async function open(to: { readonly host: string; readonly port: number }, proxy: string | null) {
    if (isAborted) throw new Trouble('ABORTED', 'line.down');
    trace.proxy = proxy;
    if (proxy === null) trace.stage = isIP(to.host) === 0 ? 'name' : 'tcp';
    const socket = openSocket({
      host: to.host,
      port: to.port,
      noDelay: true,
      autoSelectFamily: true,
      autoSelectFamilyAttemptTimeout: nextAddressAfterMs,
      ...(needs.lookup ? { lookup: needs.lookup } : {}),
    });
    if (proxy === null) socket.once('lookup', () => (trace.stage = 'tcp'));
    await opened(socket, 'connect');
    trace.peer = socket.remoteAddress ?? null;
    if (proxy === null && !isPeerAllowed(trace.peer ?? '', needs.allowsLoopback)) {
      throw new Trouble('PEER_NOT_PUBLIC', 'bank.portal-page');
    }
    return socket;
  }

  async function encrypt(raw: Socket): Promise<Socket> {
    trace.stage = 'tls';
    const socket = startTls({
      socket: raw,
      host: address.host,
      servername: isIP(address.host) === 0 ? address.host : '',
      secureContext: needs.trust(),
      ALPNProtocols: ['http/1.1'],
      // Written out: no variable of the environment may switch the verification off.
      rejectUnauthorized: true,
      checkServerIdentity: (_name, certificate) => {
        trace.certificateFingerprint = certificate.fingerprint256;
        trace.certificateIssuer = issuerOf(certificate);
        return checkServerIdentity(address.host, certificate);
      },
    });
    await opened(socket, 'secureConnect');
    trace.tlsVersion = socket.getProtocol();
    return socket;
  }

  function opened(socket: Socket, event: 'connect' | 'secureConnect'): Promise<void> {
    present = socket;
    return new Promise((resolve, reject) => {
      // Stays for good: a socket may fail between two listeners.
      socket.on('error', reject);
      socket.once('close', () => reject(new Trouble('CLOSED_EARLY', 'line.down')));
      socket.once(event, resolve);
    });
  }

  function handOver(socket: Socket, callback: buildConnector.Callback): void {
    try {
      gate.pass();
    } catch (error) {
      refuse(error, callback);
      return;
    }
    trace.socket = socket;
    callback(null, socket);
  }

  function refuse(error: unknown, callback: buildConnector.Callback): void {
    present?.destroy();
    callback(error instanceof Error ? error : new Trouble('UNNAMED', 'unexpected'), null);
  }

  return {
    connect({ hostname, protocol }, callback) {
      const isBank = hostname === address.host && protocol === (address.isEncrypted ? 'https:' : 'http:');
      if (!isBank || isUsed) {
        callback(isBank ? new Trouble('SECOND_CONNECTION', 'bank.no-answer') : notTheBank(), null);
        return;
      }
      isUsed = true;
      establish()
        .then(
          (socket) => handOver(socket, callback),
          (error: unknown) => refuse(error, callback),
        )
        .catch(needs.fail);
    },
    abort() {
      isAborted = true;
      present?.destroy();
    },
  };
}

const notTheBank = (): Trouble => new Trouble('NOT_THE_BANK', 'unexpected');

/** As far as it names itself; a name that somebody chose freely is cut short. */
function issuerOf({ issuer }: PeerCertificate): string | null {
  const named = [issuer.O, issuer.CN].flat().find((name) => name !== undefined && name !== '');
  return named?.slice(0, 100) ?? null;
}
