import { expect, test, vi } from 'vitest';
import { createCardReaders } from '../../../main/adapters/id-card/card-readers.ts';
import { bits, codes, type Pcsc, type PcscContext } from '../../../main/adapters/id-card/pcsc.ts';
import { readCard } from '../../../main/core/id-card/read-card.ts';
import type { Transmit } from '../../../main/core/ports.ts';
import { aCard } from '../../fakes/fake-card.ts';
import { settled } from '../../fakes/fake-time.ts';

const unreachable = 0x8010_001d;
const [empty, full] = [0x10, bits.present];

/** PC/SC in which the test puts cards into readers; a reader without a name in `cards` is empty. */
class FakePcsc implements Pcsc {
  readonly cards = new Map<string, Transmit>();
  readers: readonly string[] = ['reader 1'];
  isRunning = true;
  conversations = 0;
  left = 0;
  readonly #waits = new Set<() => void>();

  open = (): Promise<PcscContext | null> => {
    if (!this.isRunning) return Promise.resolve(null);
    this.conversations += 1;
    let isCancelled = false;
    return Promise.resolve({
      readers: () => Promise.resolve(this.readers),
      change: async (states, waitMs) => {
        for (;;) {
          if (!this.isRunning) return unreachable;
          const found = states.map(({ reader }) => (this.cards.has(reader) ? full : empty));
          const isNews = found.some((state, index) => state !== states[index]?.state);
          for (const [index, each] of states.entries()) each.state = found[index] ?? empty;
          if (isNews) return codes.ok;
          if (waitMs === 0) return codes.timeout;
          await new Promise<void>((resolve) => this.#waits.add(resolve));
          if (isCancelled) return codes.cancelled;
        }
      },
      connect: (reader) => {
        const transmit = this.cards.get(reader);
        const leave = (): Promise<void> => Promise.resolve(void (this.left += 1));
        return Promise.resolve(transmit ? { transmit, leave } : null);
      },
      cancel: () => {
        isCancelled = true;
        this.happens();
      },
      close: () => void (this.conversations -= 1),
    });
  };

  happens(): void {
    const waits = [...this.#waits];
    this.#waits.clear();
    for (const go of waits) go();
  }
}

const dead: Transmit = () => Promise.reject(new Error('the card is gone'));
const mari = expect.objectContaining({ identityCode: '47605030299' }) as unknown;

test('a computer without the library, the service or a reader has no reader, and is asked for the library once', async () => {
  const load = vi.fn(() => null);
  const none = createCardReaders(load);
  expect([await none.isThere(), await none.talk(readCard), await none.nextCard()]).toEqual([
    false,
    'no-reader',
    'no-reader',
  ]);
  expect(load).toHaveBeenCalledTimes(1);
  const pcsc = new FakePcsc();
  const readers = createCardReaders(() => pcsc);
  pcsc.isRunning = false;
  expect(await readers.isThere()).toBe(false);
  pcsc.isRunning = true;
  pcsc.readers = [];
  expect([await readers.isThere(), await readers.nextCard()]).toEqual([false, 'no-reader']);
  pcsc.readers = ['reader 1'];
  expect(await readers.isThere()).toBe(true);
  expect(pcsc.conversations).toBe(0);
});

test('a library that throws is one that is not there', async () => {
  const readers = createCardReaders(() => ({ open: () => Promise.reject(new Error('no such function')) }));
  expect([await readers.isThere(), await readers.talk(readCard)]).toEqual([false, 'no-reader']);
});

test('every card in a reader is asked until one answers, and each is left again', async () => {
  const pcsc = new FakePcsc();
  const readers = createCardReaders(() => pcsc);
  pcsc.readers = ['empty', 'of the computer', 'gone', 'on the counter'];
  expect(await readers.talk(readCard)).toBe('no-card');
  pcsc.cards.set('of the computer', aCard({ kind: null }).transmit).set('gone', dead);
  expect(await readers.talk(readCard)).toBe('unreadable');
  pcsc.cards.set('on the counter', aCard().transmit);
  expect(await readers.talk(readCard)).toEqual(mari);
  expect([pcsc.left, pcsc.conversations]).toEqual([5, 0]);
});

test('two talks do not mix', async () => {
  const pcsc = new FakePcsc();
  const readers = createCardReaders(() => pcsc);
  const card = aCard();
  pcsc.cards.set('reader 1', async (command) => {
    await settled();
    return card.transmit(command);
  });
  expect(await Promise.all([readers.talk(readCard), readers.talk(readCard)])).toEqual([mari, mari]);
});

test('only a card that is put in ends the wait, not one that lies there or is taken out', async () => {
  const pcsc = new FakePcsc();
  const readers = createCardReaders(() => pcsc);
  pcsc.readers = ['reader 1', 'of the computer'];
  pcsc.cards.set('reader 1', aCard().transmit).set('of the computer', dead);
  const ended = vi.fn();
  const waiting = readers.nextCard();
  void waiting.then(ended);
  await settled();
  pcsc.cards.delete('reader 1');
  pcsc.happens();
  await settled();
  expect(ended).not.toHaveBeenCalled();
  pcsc.cards.set('reader 1', aCard().transmit);
  pcsc.happens();
  expect(await waiting).toBe('put-in');
  expect(pcsc.conversations).toBe(0);
});

test('a stop ends the wait, also one that has not begun, and a second wait ends the first', async () => {
  const pcsc = new FakePcsc();
  const readers = createCardReaders(() => pcsc);
  const first = readers.nextCard();
  readers.stop();
  expect(await first).toBe('stopped');
  const second = readers.nextCard();
  await settled();
  const third = readers.nextCard();
  expect(await second).toBe('stopped');
  await settled();
  readers.stop();
  expect(await third).toBe('stopped');
  expect(pcsc.conversations).toBe(0);
});

test('a service that ends while somebody waits is a computer without a reader', async () => {
  const pcsc = new FakePcsc();
  const waiting = createCardReaders(() => pcsc).nextCard();
  await settled();
  pcsc.isRunning = false;
  pcsc.happens();
  expect(await waiting).toBe('no-reader');
});
