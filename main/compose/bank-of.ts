import type { ConnectionTest } from '../../shared/bridge/views.ts';
import { bankHosts } from '../../shared/domain/bank-hosts.ts';
import { marketRules, type Market, type Mode } from '../../shared/domain/market.ts';
import type { SendReason } from '../../shared/domain/wording.ts';
import { createBank } from '../adapters/bank/bank.ts';
import { createOutside } from '../adapters/outside/outside.ts';
import type { KeyBinding } from '../adapters/vault/api-keys.ts';
import type { BankApi, Outside } from '../core/ports.ts';
import { proxyOf, type World } from './world.ts';

/** Which bank a profile talks to. */
export interface BankPlace {
  readonly market: Market;
  readonly mode: Mode;
  readonly shopUuid: string;
  /** With its trailing slash. */
  readonly address: string;
}

export type OpenBank = BankApi & { close(): Promise<void> };

/** The bank's own address of a market and mode, unless the build allows another one. */
export const addressOf = (market: Market, mode: Exclude<Mode, 'training'>, own: string | null): string =>
  own ?? marketRules[market].addresses[mode];

interface Beside {
  /** A certificate in PEM that is believed besides the roots of the computer. */
  readonly authority: () => string | null;
  /** Hears the bank's time less ours, in ms. */
  readonly onServerDate?: (offsetMs: number) => void;
}

export function bankAt(
  place: BankPlace,
  apiKey: () => Buffer | null,
  world: World,
  { authority, onServerDate = () => undefined }: Beside,
): OpenBank {
  const isHere = isLoopback(place.address);
  return createBank({
    address: place.address,
    shopUuid: place.shopUuid,
    market: place.market,
    apiKey,
    certificateAuthority: authority,
    onServerDate,
    clock: world.clockOf(marketRules[place.market].timeZone),
    allowsLoopback: allowsLoopback(place, world),
    ...(isHere ? {} : { resolveProxy: async (origin: string) => proxyOf(await world.findProxy(origin)) }),
  });
}

const allowsLoopback = ({ mode }: BankPlace, { isPackaged }: World): boolean =>
  mode === 'training' || !isPackaged;

const isLoopback = (address: string): boolean =>
  ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(address).hostname);

/** The simulator has another port at each start; its key stays the same. */
export const bindingOf = ({ market, mode, shopUuid, address }: BankPlace): KeyBinding => ({
  market,
  mode,
  shopUuid,
  origin: mode === 'training' ? 'training' : new URL(address).origin,
});

export function outsideOf(place: BankPlace, world: World): Outside {
  const isHere = isLoopback(place.address) && allowsLoopback(place, world);
  return createOutside({
    shell: world.shell,
    clipboard: world.clipboard,
    allowedHosts: bankHosts(place.market),
    loopbackOrigin: isHere ? new URL(place.address).origin : null,
  });
}

/** What an application that does not exist tells about the connection. */
const outcomes: Readonly<Partial<Record<SendReason, ConnectionTest['outcome']>>> = {
  'bank.not-found': 'key-accepted',
  'bank.key-refused': 'key-refused',
  'bank.shop-refused': 'shop-refused',
  'bank.no-answer': 'no-answer',
  'bank.cut-answer': 'no-answer',
  'bank.name-not-found': 'name-not-found',
  'line.down': 'refused',
  'bank.certificate': 'certificate',
  'bank.clock': 'clock',
  'bank.proxy': 'proxy',
  'bank.tls': 'tls',
  'bank.server-error': 'server-error',
};

/** Harmless: reads an application that nobody has. 404 means that the key was taken. */
export async function testConnection(bank: BankApi, address: string, world: World): Promise<ConnectionTest> {
  const startedAt = performance.now();
  const answer = await bank.readApplication(world.ids.next());
  return {
    outcome: answer.kind === 'read' ? 'not-the-bank' : (outcomes[answer.reason] ?? 'not-the-bank'),
    tookMs: Math.round(performance.now() - startedAt),
    host: new URL(address).host,
  };
}
