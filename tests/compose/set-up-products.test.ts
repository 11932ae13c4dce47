import { expect, test } from 'vitest';
import { fail } from '../../shared/result.ts';
import { aShopToBe } from './a-shop.ts';
import { handlersOf } from './handlers.ts';

test('before there is a shop the bank tells what each code means, by the key that was typed', async () => {
  const { bank, running } = await aShopToBe();
  const read = handlersOf(running.counter)['setup.products'];
  expect(await read({ codes: ['hire_purchase', 'hire_purhcase'] }, null)).toMatchObject({
    ok: true,
    value: [
      { code: 'hire_purchase', terms: { code: 'hire_purchase' }, problem: null },
      { code: 'hire_purhcase', terms: null, readAt: null, problem: 'bank.not-found' },
    ],
  });
  const asked = bank.received().filter(({ path }) => path.includes('/products'));
  expect(asked).toHaveLength(2);
});

test('without a line a code is told with why, and without a key nobody is asked', async () => {
  const { bank, running } = await aShopToBe();
  const { counter } = running;
  const read = handlersOf(counter)['setup.products'];
  await bank.stop();
  expect(await read({ codes: ['hire_purchase'] }, null)).toMatchObject({
    ok: true,
    value: [{ code: 'hire_purchase', terms: null, problem: 'line.down' }],
  });
  // What ends set-up forgets the key.
  await counter.leaveSetUp();
  expect(await read({ codes: ['hire_purchase'] }, null)).toEqual(
    fail('setup.incomplete', { missing: 'key' }),
  );
  await counter.startTraining('EE');
  expect(await read({ codes: ['hire_purchase'] }, null)).toMatchObject({
    failure: { code: 'bridge.not-allowed' },
  });
});
