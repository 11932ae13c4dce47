import { createPictures } from '../../main/ipc/pictures.ts';
import { handlersFor } from '../../main/ipc/handlers.ts';
import { aCounter } from './a-counter.ts';

type Counter = ReturnType<typeof aCounter>['counter'];

/** What answers the page, without a page. */
export const handlersOf = (counter: Counter) =>
  handlersFor(counter, createPictures(counter), {
    renewal: { now: () => undefined },
    started: Promise.resolve(),
  });

/** A till in Training with its first person, and what answers its page. */
export async function aTrainingTill() {
  const { counter } = aCounter();
  await counter.start();
  await counter.startTraining('EE');
  const { desk } = counter.till()!;
  const [person] = desk.ledger.people();
  return { desk, person: person!, handle: handlersOf(counter) };
}
