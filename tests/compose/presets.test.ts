import { expect, test, vi } from 'vitest';
import { aTrainingTill } from './handlers.ts';

test('the presets of a shop are kept as they were saved, with who saved them on record; a name of nothing is not taken', async () => {
  const { desk, person, handle } = await aTrainingTill();
  const commit = vi.spyOn(desk.ledger, 'commit');
  const year = { productCode: 'hire_purchase', period: 12, paymentDay: null, amount: null };
  const save = (...names: readonly string[]) =>
    handle['settings.presets']({ presets: names.map((name) => ({ ...year, name })) }, person);

  expect(await save('A  year\u200b', 'Another')).toMatchObject({
    ok: true,
    value: { presets: [{ name: 'A year' }, { name: 'Another' }] },
  });
  expect(commit.mock.calls.at(-1)).toEqual([
    { audit: [{ action: 'settings', actorId: person.id, objectId: null, result: 'presets' }] },
  ]);
  expect(await save('\u200b')).toMatchObject({ failure: { code: 'bridge.bad-input' } });
  expect(desk.shop.settings().presets).toHaveLength(2);
});
