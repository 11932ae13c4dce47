import { expect, test } from 'vitest';
import { settled } from '../fakes/fake-time.ts';
import { aTill } from './a-till.ts';

test('the bank is asked for a sign of life when the door has been drawn', async () => {
  const drawn = Promise.withResolvers<undefined>();
  const till = await aTill({ drawn: drawn.promise });
  await till.passes(60_000);
  expect(till.bank.pings).toBe(0);
  drawn.resolve(undefined);
  await settled();
  expect(till.bank.pings).toBe(1);
  expect(till.desk.line.state().state).toBe('up');
});

test('a till that was closed before its door was drawn asks nothing afterwards', async () => {
  const drawn = Promise.withResolvers<undefined>();
  const till = await aTill({ drawn: drawn.promise });
  await till.stop();
  drawn.resolve(undefined);
  await till.passes(60_000);
  expect(till.bank.pings).toBe(0);
});
