import { expect, test } from 'vitest';
import { createPictures } from '../../main/ipc/pictures.ts';
import { calls } from '../../shared/bridge/contract.ts';
import { euros } from '../../shared/domain/money.ts';
import { presetProblem, type Preset } from '../../shared/domain/preset.ts';
import { fail } from '../../shared/result.ts';
import { aShopToBe, managerPin } from './a-shop.ts';
import { handlersOf } from './handlers.ts';

const year: Preset = {
  name: 'A year',
  productCode: 'hire_purchase',
  period: 12,
  paymentDay: null,
  amount: euros(49_900),
};

test('the presets of set-up are those of the first form', async () => {
  const { running, connection, rest } = await aShopToBe();
  const { counter } = running;
  const presets = [
    { ...year, name: 'A  year\u200b' },
    { ...year, name: 'Two', period: 24 },
  ];
  expect(await counter.finishSetUp({ ...connection, ...rest, presets })).toMatchObject({ ok: true });
  await counter.enterMade();
  await handlersOf(counter)['session.unlock']({ pin: managerPin }, null);
  const form = () => createPictures(counter).till().form;
  await expect.poll(() => form()?.products).toHaveLength(1);
  expect(form()?.presets).toEqual([year, { ...year, name: 'Two', period: 24 }]);
  expect(form()?.presets.map((preset) => presetProblem(preset, form()?.products ?? []))).toEqual([
    null,
    null,
  ]);
});

test('a preset whose name nobody could read is not taken, and set-up can be finished without it', async () => {
  const { running, connection, rest } = await aShopToBe();
  const { counter } = running;
  const finish = (presets: Preset[]) => counter.finishSetUp({ ...connection, ...rest, presets });
  expect(await finish([year, { ...year, name: '\u200b' }])).toEqual(
    fail('setup.incomplete', { missing: 'preset-name' }),
  );
  expect(counter.profiles()).toEqual([]);
  expect(await finish([year])).toMatchObject({ ok: true });
});

test.each([
  ['ten of them', Array.from({ length: 10 }, () => year)],
  ['one without a month', [{ ...year, period: 0 }]],
  ['one with a day that no month has', [{ ...year, paymentDay: 32 }]],
  ['one with an amount of nothing', [{ ...year, amount: euros(0) }]],
])('set-up takes as few presets amiss as Settings: not %s', async (_what, presets) => {
  const { connection, rest } = await aShopToBe();
  const { input } = calls['setup.finish'];
  expect(input.safeParse({ ...connection, ...rest, presets: [year] }).success).toBe(true);
  expect(input.safeParse({ ...connection, ...rest, presets }).success).toBe(false);
  expect(calls['settings.presets'].input.safeParse({ presets }).success).toBe(false);
});
