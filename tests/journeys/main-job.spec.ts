import { expect, test } from 'playwright/test';
import { mari, splitIntoParts } from '../people.ts';
import { aShop, setsUpShop, stopBanks } from './a-shop.ts';
import { closeAll, openCounter } from './counter.ts';
import {
  acceptsOffer,
  entersTraining,
  handsOver,
  heading,
  sendsApplication,
  signsBySms,
  startsHostedSigning,
  unlocks,
} from './steps.ts';

test.afterEach(async () => {
  await closeAll();
  await stopBanks();
});

test('a new user does the main job in Training with the keyboard alone', async () => {
  const startedAt = Date.now();
  const { page, complaints } = await openCounter();
  await heading(page, 'Welcome to Counter', 1).waitFor();
  await entersTraining(page);
  await sendsApplication(page, {
    ...mari,
    'credit_application.product_code': splitIntoParts.code,
    'credit_application.period': '3',
    'credit_application.payment_day': '15',
  });
  await acceptsOffer(page);
  await signsBySms(page);
  await handsOver(page);
  await page.keyboard.press('F3');
  await expect(page.getByRole('row').filter({ hasText: 'Mari T.' })).toContainText('Done');
  expect(complaints).toEqual([]);
  expect(Date.now() - startedAt).toBeLessThan(120_000);
});

test('the same job against a bank address, set up by a manager and done by a salesperson', async () => {
  const shop = await aShop();
  const { page, complaints } = await openCounter();
  await setsUpShop(page, shop);
  await unlocks(page, shop.salesPin);
  // With one product there is nothing to choose.
  const { 'credit_application.product_code': _only, ...customer } = mari;
  await sendsApplication(page, customer);
  await acceptsOffer(page);
  await startsHostedSigning(page);
  // The simulator's customer signs on the phone by itself after a while.
  await handsOver(page);
  await expect(page.getByText('Peeter Puu').first()).toBeVisible();
  expect(shop.posts()).toBe(1);
  expect(complaints).toEqual([]);
});
