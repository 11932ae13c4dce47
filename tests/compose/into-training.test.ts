import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { trainingPin } from '../../main/compose/training-profile.ts';
import { aShop, managerPin } from './a-shop.ts';

/**
 * A till with a shop and Training on it, the shop open. The shop is Demo, and beside it stands one that is Live, as
 * far as its settings tell.
 */
async function aTillWithTraining({ isLive }: { readonly isLive: boolean }) {
  const shop = await aShop();
  const { counter } = shop.running;
  await counter.startTraining('EE');
  await counter.openProfile(shop.profileId, null, null);
  if (!isLive) return { shop, counter };
  const file = join(shop.userData, 'profiles', shop.profileId, 'shop.json');
  const settings = readFileSync(file, 'utf8').replace('"demo"', '"live"');
  const other = join(shop.userData, 'profiles', 'live-ee-aaaaaa');
  mkdirSync(other);
  writeFileSync(join(other, 'shop.json'), settings);
  const next = await shop.starts();
  expect(next.counter.profile()?.id).toBe(shop.profileId);
  return { shop, counter: next.counter };
}

test('on a Live till only a manager’s PIN leads into Training, and wrong ones count', async () => {
  const { shop, counter } = await aTillWithTraining({ isLive: true });
  expect(await counter.openProfile('training-ee', null, null)).toMatchObject({
    failure: { code: 'session.pin-needed' },
  });
  for (const left of [4, 3])
    expect(await counter.openProfile('training-ee', null, '111999')).toMatchObject({
      failure: { code: 'session.wrong-pin', facts: { left } },
    });
  // Everybody knows the one of Training.
  expect(await counter.openProfile('training-ee', null, trainingPin)).toMatchObject({ ok: false });
  expect(counter.profile()?.id).toBe(shop.profileId);
  expect(await counter.openProfile('training-ee', null, managerPin)).toEqual({ ok: true, value: 'done' });
  expect(counter.profile()?.mode).toBe('training');
});

test('without a Live shop on the computer Training is open to everybody', async () => {
  const { counter } = await aTillWithTraining({ isLive: false });
  expect(await counter.openProfile('training-ee', null, null)).toEqual({ ok: true, value: 'done' });
  expect(counter.profile()?.mode).toBe('training');
});

test('leaving Training leads to the lock of the shop, whoever was signed in there before', async () => {
  const { shop, counter } = await aTillWithTraining({ isLive: true });
  await counter.till()?.desk.session.unlock(managerPin);
  await counter.openProfile('training-ee', null, managerPin);
  await counter.till()?.desk.session.unlock(trainingPin);
  expect(await counter.openProfile(shop.profileId, null, null)).toEqual({ ok: true, value: 'done' });
  expect(counter.till()?.desk.session.person()).toBeNull();
  expect(await counter.till()?.desk.session.unlock(trainingPin)).toMatchObject({ ok: false });
});
