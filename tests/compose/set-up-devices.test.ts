import { expect, test } from 'vitest';
import { noCardReaders } from '../fakes/no-card-readers.ts';
import { aCounter } from './a-counter.ts';
import { handlersOf } from './handlers.ts';
import { aShopToBe } from './a-shop.ts';

async function aFirstStart(hasReader: boolean) {
  const { counter } = aCounter(undefined, {
    cardReaders: { ...noCardReaders, isThere: () => Promise.resolve(hasReader) },
  });
  await counter.start();
  return { counter, handle: handlersOf(counter) };
}

test.each([true, false])(
  'set-up looks for a card reader, and tells that there is one: %s',
  async (isThere) => {
    const { handle } = await aFirstStart(isThere);
    expect(await handle['setup.reader']({}, null)).toEqual({ ok: true, value: { isThere } });
  },
);

test('set-up keeps how quick the scanner is, and a till that is open has other calls for both', async () => {
  const { counter, handle } = await aFirstStart(true);
  expect(await handle['setup.scanner']({ gapMs: 55 }, null)).toEqual({ ok: true, value: 'done' });
  expect(counter.scanGapMs()).toBe(55);
  await counter.startTraining('EE');
  const refused = { ok: false, failure: { code: 'bridge.not-allowed' } };
  expect(await handle['setup.scanner']({ gapMs: 40 }, null)).toMatchObject(refused);
  expect(await handle['setup.reader']({}, null)).toMatchObject(refused);
  expect(counter.scanGapMs()).toBe(55);
});

test('a shop that waits while somebody practises is there afterwards, locked', async () => {
  const { running, connection, rest } = await aShopToBe();
  const { counter } = running;
  expect(await counter.finishSetUp({ ...connection, ...rest })).toMatchObject({ ok: true });
  expect(await counter.startTraining('EE')).toEqual({ ok: true, value: 'done' });
  expect(counter.profile()?.mode).toBe('training');
  const made = counter.profiles().find(({ mode }) => mode === 'demo');
  expect(await counter.openProfile(made?.id ?? '', null, null)).toEqual({ ok: true, value: 'done' });
  expect(counter.profile()?.id).toBe(made?.id);
  expect(counter.till()?.desk.session.person()).toBeNull();
});
