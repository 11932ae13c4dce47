import { expect, test } from 'vitest';
import { fail } from '../../shared/result.ts';
import { aShopToBe } from './a-shop.ts';
import { aTrainingTill } from './handlers.ts';

const refused = [
  '',
  'http://shop.example/back',
  'javascript:alert(1)',
  'https://a:b@shop.example/',
  'https://[',
  'https://shop.example\\@other.example/',
];

test('set-up leads customers back to https only', async () => {
  const { running, connection, rest } = await aShopToBe();
  for (const returnUrl of refused)
    expect(await running.counter.finishSetUp({ ...connection, ...rest, returnUrl })).toEqual(
      fail('setup.return-address'),
    );
});

test('settings lead customers back to https only', async () => {
  const { desk, person, handle } = await aTrainingTill();
  const before = desk.shop.settings();
  const { shopName, tillName, lockAfterMinutes, opensLinksHere, hasCustomerDisplay, hasNotices } = before;
  const same = { shopName, tillName, lockAfterMinutes, opensLinksHere, hasCustomerDisplay, hasNotices };
  const save = (returnUrl: string) => handle['settings.general']({ ...same, returnUrl }, person);
  for (const returnUrl of refused) expect(await save(returnUrl)).toEqual(fail('setup.return-address'));
  expect(desk.shop.settings()).toEqual(before);
  const other = 'https://shop.example/uus?status={status}';
  expect(await save(other)).toMatchObject({ ok: true, value: { returnUrl: other } });
});
