import { expect, test } from 'vitest';
import { aCounter } from './a-counter.ts';

test('a till waits for the door of the program that it is opened in', async () => {
  const drawn = Promise.withResolvers<undefined>();
  const { counter } = aCounter(undefined, { drawn: drawn.promise });
  await counter.startTraining('EE');
  const stateOfLine = () => counter.till()?.desk.line.state().state;
  // A ping to this machine would have been answered meanwhile.
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(stateOfLine()).toBe('not-known');
  drawn.resolve(undefined);
  await expect.poll(stateOfLine).toBe('up');
});
