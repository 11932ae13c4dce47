import { readPictureSize } from '../../../shared/domain/picture-size.ts';
import type { Logo, ReadOutcome } from '../../core/ports.ts';
import { readAddress } from './address.ts';
import { createExchanger, type ExchangeNeeds } from './exchange.ts';

/** A logo on a button: more than this is something else. */
const most = { bytes: 200_000, side: 1_024 } as const;

/**
 * Fetches logos from the addresses of the bank list: over the same guarded connection as everything, but
 * without the key, only from hosts that may have them, and only what is a small picture by its content.
 */
export function createLogos(
  needs: Omit<ExchangeNeeds, 'address' | 'apiKey'> & {
    readonly totalMs: number;
    /** In lower case; their subdomains count as well. */
    readonly hosts: readonly string[];
  },
): { readonly read: (iconUrl: string) => Promise<ReadOutcome<Logo>>; readonly close: () => Promise<void> } {
  const open = new Set<ReturnType<typeof createExchanger>>();

  async function read(iconUrl: string): Promise<ReadOutcome<Logo>> {
    const url = URL.canParse(iconUrl) ? new URL(iconUrl) : null;
    const address = url && readAddress(`${url.origin}/`, needs.allowsLoopback);
    const isKnown =
      address?.isEncrypted === false ||
      needs.hosts.some((host) => address?.host === host || address?.host.endsWith(`.${host}`));
    if (!url || !address || !isKnown) return { kind: 'unread', reason: 'bank.not-understood', status: null };
    const exchanger = createExchanger({ ...needs, address, apiKey: null });
    open.add(exchanger);
    try {
      const path = url.pathname.slice(1) + url.search;
      const exchange = await exchanger.exchange({ method: 'GET', path, totalMs: needs.totalMs }, null);
      if (exchange.kind !== 'answered') return { kind: 'unread', reason: exchange.reason, status: null };
      const { status, bytes, cutBy } = exchange.answer;
      const size = status === 200 && cutBy === null && bytes.length <= most.bytes && readPictureSize(bytes);
      if (!size || Math.max(size.width, size.height) > most.side) {
        return { kind: 'unread', reason: cutBy ?? 'bank.not-understood', status };
      }
      return { kind: 'read', value: { type: size.type, bytes: new Uint8Array(bytes) } };
    } finally {
      open.delete(exchanger);
      await exchanger.close();
    }
  }

  return {
    read,
    async close() {
      await Promise.all([...open].map((exchanger) => exchanger.close()));
    },
  };
}
