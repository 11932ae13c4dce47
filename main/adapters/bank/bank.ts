import type { LookupFunction } from 'node:net';
import { bankHosts } from '../../../shared/domain/bank-hosts.ts';
import type { Market } from '../../../shared/domain/market.ts';
import type { BankApi, Clock } from '../../core/ports.ts';
import { readAddress } from './address.ts';
import { createCalls, type Deadlines } from './calls.ts';
import { createExchanger } from './exchange.ts';
import { createLogos } from './logos.ts';
import { applications } from './operations/applications.ts';
import { contracts } from './operations/contracts.ts';
import { incomeProof } from './operations/income-proof.ts';
import { products } from './operations/products.ts';
import { createTrust } from './trust.ts';

export interface BankOptions {
  /** Base address with its trailing slash, `https://api.inbank.ee/partner/v2/`. */
  readonly address: string;
  readonly shopUuid: string;
  /** Decides the language and time zone where the bank leaves them open; Estonia unless told. */
  readonly market?: Market;
  /** A fresh copy each time; it is zeroed after use. Null = there is no key, and nothing is sent. */
  readonly apiKey: () => Buffer | null;
  readonly clock: Clock;
  readonly deadlines?: Partial<Deadlines>;
  /** Certificates in PEM that are believed besides the built-in ones and the system's; asked with each connection. */
  readonly certificateAuthority?: () => string | null;
  /** `host:port` of the HTTP proxy on the way to an origin, or null for none. */
  readonly resolveProxy?: (origin: string) => Promise<string | null>;
  /** Addresses of this very machine, also without TLS: training and tests. */
  readonly allowsLoopback: boolean;
  /** How far the bank's clock is ahead of ours, in milliseconds, whenever an answer tells. */
  readonly onServerDate?: (offsetMs: number) => void;
  /** Turns names into addresses; the system's own way unless told. */
  readonly lookup?: LookupFunction;
}

/** Connect 5 s, a write 20 s, a read 10 s, an upload 5 minutes. */
const usualDeadlines: Deadlines = {
  connectMs: 5_000,
  totalMs: 20_000,
  readMs: 10_000,
  uploadMs: 300_000,
};

/**
 * The bank's Direct API v2 in our words. Throws on an address that may not be used; afterwards no operation
 * throws: each ends with an outcome. `close` ends what is under way and lets nothing more out.
 */
export function createBank(options: BankOptions): BankApi & { close(): Promise<void> } {
  const address = readAddress(options.address, options.allowsLoopback);
  if (!address) throw new Error('the address of the bank may not be used');
  const deadlines = { ...usualDeadlines, ...options.deadlines };
  const needs = {
    allowsLoopback: options.allowsLoopback,
    clock: options.clock,
    connectMs: deadlines.connectMs,
    trust: createTrust(options.certificateAuthority ?? (() => null)),
    resolveProxy: options.resolveProxy ?? (() => Promise.resolve(null)),
    lookup: options.lookup,
    onServerDate: options.onServerDate ?? (() => undefined),
  };
  const exchanger = createExchanger({ ...needs, address, apiKey: options.apiKey });
  // Whose clock it is there says nothing about the bank's.
  const logos = createLogos({
    ...needs,
    onServerDate: () => undefined,
    totalMs: deadlines.readMs,
    hosts: bankHosts(options.market ?? 'EE'),
  });
  const calls = createCalls(exchanger, {
    shopUuid: options.shopUuid,
    market: options.market ?? 'EE',
    deadlines,
  });
  return {
    ...applications(calls),
    ...incomeProof(calls),
    ...contracts(calls),
    ...products(calls),
    readLogo: logos.read,
    async close() {
      await Promise.all([exchanger.close(), logos.close()]);
    },
  };
}
