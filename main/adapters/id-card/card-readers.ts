import type { CardReaders, Transmit } from '../../core/ports.ts';
import { bits, codes, forEver, type Pcsc, type PcscContext, type ReaderState } from './pcsc.ts';

type NoTalk = 'no-reader' | 'no-card' | 'unreadable';

/** More readers than a till has; the rest is not looked at. */
const mostReaders = 8;

/**
 * Readers of chip cards through PC/SC, which every platform has. Nothing is asked until somebody asks; nothing is kept.
 * @param load finds the system's library, once, when it is needed first; null where there is none.
 */
export function createCardReaders(load: () => Pcsc | null): CardReaders {
  let library: Pcsc | null | undefined;
  let waiting: PcscContext | null = null;
  /** Which wait counts: a later one, or a stop, ends those before. */
  let turn = 0;
  let talking: Promise<unknown> = Promise.resolve();

  async function inContext<T>(
    otherwise: T,
    run: (context: PcscContext, readers: readonly string[]) => Promise<T>,
  ): Promise<T> {
    let context: PcscContext | null = null;
    try {
      library = library === undefined ? load() : library;
      context = (await library?.open()) ?? null;
      const readers = (await context?.readers()) ?? [];
      return context && readers.length > 0 ? await run(context, readers.slice(0, mostReaders)) : otherwise;
    } catch {
      return otherwise;
    } finally {
      context?.close();
    }
  }

  const stop = (): void => {
    turn += 1;
    waiting?.cancel();
  };

  return {
    isThere: () => inContext(false, () => Promise.resolve(true)),

    talk<T extends object>(say: (transmit: Transmit) => Promise<T | null>) {
      // One after the other: two talks would select files under each other's hands.
      const talk = talking.then(() =>
        inContext<T | NoTalk>('no-reader', (context, readers) => talkToCards(context, readers, say)),
      );
      talking = talk;
      return talk;
    },

    nextCard() {
      stop();
      const own = turn;
      return inContext<'put-in' | 'no-reader' | 'stopped'>('no-reader', async (context, readers) => {
        if (own !== turn) return 'stopped';
        waiting = context;
        try {
          return await waitForCard(context, readers, () => own !== turn);
        } finally {
          if (own === turn) waiting = null;
        }
      });
    },

    stop,
  };
}

async function talkToCards<T extends object>(
  context: PcscContext,
  readers: readonly string[],
  say: (transmit: Transmit) => Promise<T | null>,
): Promise<T | NoTalk> {
  const states = unknown(readers);
  await context.change(states, 0);
  const withCard = states.filter(isPresent);
  for (const { reader } of withCard) {
    const card = await context.connect(reader).catch(() => null);
    const told = await (card && say((command) => card.transmit(command)))?.catch(() => null);
    await card?.leave().catch(() => undefined);
    if (told) return told;
  }
  return withCard.length > 0 ? 'unreadable' : 'no-card';
}

/** A card that is in a reader already is not one that was put in: it may be the last customer's. */
async function waitForCard(
  context: PcscContext,
  readers: readonly string[],
  isStopped: () => boolean,
): Promise<'put-in' | 'no-reader' | 'stopped'> {
  const states = unknown(readers);
  let code = await context.change(states, 0);
  while (code === codes.ok || code === codes.timeout) {
    if (isStopped()) return 'stopped';
    const empty = states.filter((state) => !isPresent(state));
    code = await context.change(states, forEver);
    if (code === codes.ok && empty.some(isPresent)) return isStopped() ? 'stopped' : 'put-in';
  }
  return code === codes.cancelled ? 'stopped' : 'no-reader';
}

const unknown = (readers: readonly string[]): ReaderState[] =>
  readers.map((reader) => ({ reader, state: 0 }));

const isPresent = ({ state }: ReaderState): boolean => (state & bits.present) !== 0;
