import { expect, test, vi } from 'vitest';
import { handlersFor } from '../../main/ipc/handlers.ts';
import { createPictures } from '../../main/ipc/pictures.ts';
import { aCounter } from './a-counter.ts';

test('the presets of a shop are kept as they were saved, with who saved them on record; a name of nothing is not taken', async () => {
  const { counter } = aCounter();
  await counter.start();
  await counter.startTraining('EE');
  const { desk } = counter.till()!;
  const [person] = desk.ledger.people();
  const handle = handlersFor(counter, createPictures(counter), {
    renewal: { now: () => undefined },
    started: Promise.resolve(),
  });
  const commit = vi.spyOn(desk.ledger, 'commit');
  const year = { productCode: 'hire_purchase', period: 12, paymentDay: null, amount: null };
  const save = (...names: readonly string[]) =>
    handle['settings.presets']({ presets: names.map((name) => ({ ...year, name })) }, person!);

  expect(await save('A  year\u200b', 'Another')).toMatchObject({
    ok: true,
    value: { presets: [{ name: 'A year' }, { name: 'Another' }] },
  });
  expect(commit.mock.calls.at(-1)).toEqual([
    { audit: [{ action: 'settings', actorId: person!.id, objectId: null, result: 'presets' }] },
  ]);
  expect(await save('\u200b')).toMatchObject({ failure: { code: 'bridge.bad-input' } });
  expect(desk.shop.settings().presets).toHaveLength(2);
});

test('consents that are saved in other words are asked anew in half-typed forms', async () => {
  const { counter } = aCounter();
  await counter.start();
  await counter.startTraining('EE');
  const { desk } = counter.till()!;
  const [person] = desk.ledger.people();
  const handle = handlersFor(counter, createPictures(counter), {
    renewal: { now: () => undefined },
    started: Promise.resolve(),
  });
  const [consent] = desk.shop.settings().consents;
  const field = `consents.${consent!.type}`;
  desk.ledger.commit({
    drafts: [
      {
        id: 'd',
        personId: person!.id,
        savedAt: 0,
        customerLanguage: 'et',
        values: { [field]: 'yes', a: 'b' },
      },
    ],
  });
  const consents = [{ ...consent!, version: '2' }];
  expect(await handle['settings.consents']({ consents }, person!)).toMatchObject({
    ok: true,
    value: { consents: [{ version: '2' }] },
  });
  expect(desk.ledger.draft('d')?.values).toEqual({ a: 'b' });
});
