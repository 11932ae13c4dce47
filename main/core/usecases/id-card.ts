import type { CallInput, CallReply } from '../../../shared/bridge/contract.ts';
import { seconds } from '../../../shared/domain/dates.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { readCard } from '../id-card/read-card.ts';
import type { Person } from '../ledger.ts';
import type { CardReaders, Timer } from '../ports.ts';
import type { Desk } from './desk.ts';

const longestMs = seconds(1.5);

/** Whether there is a reader; without one the form does not speak of cards. */
export const lookForReader =
  ({ cardReaders }: Desk) =>
  async (): Promise<Result<CallReply<'id-card.look'>>> =>
    ok({ isThere: await cardReaders.isThere() });

/**
 * The data of the card in a reader, or of the next one that is put in. Kept nowhere and logged nowhere: they are the
 * answer to whoever asked, as long as that person is still signed in.
 */
export const readIdCard =
  ({ cardReaders, session, timer }: Desk) =>
  async ({ when }: CallInput<'id-card.read'>, person: Person): Promise<Result<CallReply<'id-card.read'>>> => {
    const isHere = (): boolean => session.person()?.id === person.id;
    if (when === 'put-in') {
      const next = await cardReaders.nextCard();
      if (next !== 'put-in') return ok({ outcome: next, card: null });
      // Nobody is there to see it: the card is not even asked.
      if (!isHere()) return fail('bridge.locked');
    }
    const read = await readInTime(cardReaders, timer);
    if (!isHere()) return fail('bridge.locked');
    return ok(typeof read === 'string' ? { outcome: read, card: null } : { outcome: 'read', card: read });
  };

/** A reader or a card that hangs is one that cannot be read. */
function readInTime(cardReaders: CardReaders, timer: Timer) {
  let isOver = false;
  let stopClock = (): void => undefined;
  const late = new Promise<'unreadable'>((resolve) => {
    stopClock = timer.after(longestMs, () => {
      isOver = true;
      resolve('unreadable');
    });
  });
  const read = cardReaders
    .talk((transmit) =>
      readCard((command) => (isOver ? Promise.reject(new Error('too late')) : transmit(command))),
    )
    .finally(stopClock);
  return Promise.race([read, late]);
}
