import { expect, test } from 'playwright/test';
import { mari } from '../people.ts';
import { closeAll, openCounter } from './counter.ts';
import { makesContract, signsBy } from './signing-steps.ts';
import { entersTraining, fillsApplication, handsOver, mainAction } from './steps.ts';

test.afterEach(closeAll);

const withDownPayment = {
  ...mari,
  'credit_application.product_code': 'hire_purchase_down_payment',
  'credit_application.down_payment_amount': '50',
};

test('a down payment: a link, a new one for the second try, and goods only with the active contract', async () => {
  // The simulator's customer pays 6 s after the newest link.
  const { page, complaints } = await openCounter({ env: { COUNTER_TRAINING_SPEED: '1' } });
  await entersTraining(page);
  await makesContract(page, withDownPayment);
  await signsBy(page, 'digital');
  await page.getByRole('region', { name: 'Down payment' }).waitFor();
  const stays = page.getByText('Do not hand over the goods yet');
  await expect(page.getByText('The customer pays €50.00 beforehand.')).toBeVisible();
  await expect(stays).toBeVisible();
  await mainAction(page);
  await page.getByRole('img', { name: /payment page/u }).waitFor();
  await page.getByText('Link no. 1, made at').waitFor();
  await page.keyboard.press('Control+l');
  await page.getByText('The link is in the clipboard.').waitFor();
  await page.getByRole('button', { name: 'New link' }).press('Enter');
  await page.getByText('Link no. 2, made at').waitFor();
  await expect(stays).toBeVisible();
  await page.getByText('You may hand over the goods').waitFor({ timeout: 30_000 });
  await handsOver(page);
  expect(complaints).toEqual([]);
});

test('a down payment below the least part is told at its field, before anything is sent', async () => {
  const { page } = await openCounter();
  await entersTraining(page);
  await fillsApplication(page, { ...withDownPayment, 'credit_application.down_payment_amount': '44,99' });
  const field = page.locator('[name="credit_application.down_payment_amount"]');
  await mainAction(page);
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription(/The least for this product is €45\.00/u);
});

test('down payment and the shop’s agreement together: paid first, then agreed, then active', async () => {
  const { page } = await openCounter();
  await entersTraining(page);
  await makesContract(page, {
    ...withDownPayment,
    'credit_application.product_code': 'hire_purchase_both',
    'purchase.description': 'Bicycle',
    'credit_application.dependants_count': '2',
  });
  await signsBy(page, 'digital');
  await page.getByRole('region', { name: 'Down payment' }).waitFor();
  await mainAction(page);
  await page.getByRole('region', { name: 'Shop’s agreement' }).waitFor();
  await expect(page.getByText('Do not hand over the goods yet')).toBeVisible();
  await mainAction(page);
  await page.getByRole('alertdialog').waitFor();
  await mainAction(page);
  await handsOver(page);
});
