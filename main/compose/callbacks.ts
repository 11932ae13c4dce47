import type { RelayView } from '../../shared/bridge/views.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { createRelay, type Relay } from '../adapters/relay/relay.ts';
import { callbackPath } from '../adapters/relay/turn-away.ts';
import type { RelaySelfTest } from '../adapters/relay/self-test.ts';
import type { Shop } from '../core/ports.ts';
import type { Till } from '../core/till.ts';
import type { World } from './world.ts';

/** The optional listener for the bank's callbacks, as the shop's settings want it. */
export interface Callbacks {
  /** Starts, moves or stops the listener. A port that is taken is told by `view`, and keeps nothing else from working. */
  follow(): Promise<Result<'done'>>;
  selfTest(): Promise<RelaySelfTest>;
  view(): RelayView;
  stop(): Promise<void>;
}

interface Needs {
  readonly shop: Pick<Shop, 'settings'>;
  readonly till: () => Till;
  readonly apiKey: () => Buffer | null;
  readonly world: World;
}

export function createCallbacks({ shop, till, apiKey, world }: Needs): Callbacks {
  let relay: Relay | null = null;
  let problem: RelayView['problem'] = null;

  /** A callback may name an application by a number that it had before; the ledger knows those too. */
  function onCallback({ applicationUuid }: { readonly applicationUuid: string }): 'known' | 'unknown' {
    const { ledger, watcher } = till().desk;
    const application = ledger.applicationAtBank(applicationUuid);
    if (!application) return 'unknown';
    void watcher.readNow(application.id);
    return 'known';
  }

  async function stop(): Promise<void> {
    const stopping = relay;
    relay = null;
    await stopping?.stop();
  }

  return {
    async follow() {
      await stop();
      problem = null;
      const { isOn, port, callbackUrl } = shop.settings().relay;
      if (!isOn) return ok('done');
      const made = createRelay({
        port,
        publicHost: URL.canParse(callbackUrl) ? new URL(callbackUrl).host : null,
        apiKey,
        onCallback,
        clock: till().desk.clock,
        timer: world.timer,
        tell: (kind, reason) => world.log.event(`callback-${kind}`, { code: reason }),
      });
      const started = await made.start();
      if (started.ok) {
        relay = made;
        return ok('done');
      }
      problem = started.failure;
      return fail(started.failure.code);
    },
    async selfTest() {
      return relay?.selfTest() ?? { arrived: false, isVerified: false, isForgeryRefused: false };
    },
    view() {
      const wanted = shop.settings().relay;
      const counters = relay?.counters() ?? null;
      const all = (counts: Readonly<Record<string, number>> | undefined): number =>
        Object.values(counts ?? {}).reduce((sum, each) => sum + each, 0);
      return {
        ...wanted,
        localAddress: `http://127.0.0.1:${wanted.port}${callbackPath}`,
        isListening: relay !== null,
        problem,
        received: counters?.received ?? 0,
        verified: counters?.verified ?? 0,
        refused: all(counters?.refused),
        dropped: all(counters?.dropped),
        unknownApplications: counters?.unknownApplications ?? 0,
        lastAt: counters?.last?.at ?? null,
      };
    },
    stop,
  };
}
