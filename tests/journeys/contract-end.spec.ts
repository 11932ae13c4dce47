import { expect, test } from 'playwright/test';
import { mari } from '../people.ts';
import { closeAll, openCounter } from './counter.ts';
import { makesContract, signsBy } from './signing-steps.ts';
import { entersTraining, handsOver } from './steps.ts';

test.afterEach(closeAll);

/** Active after 2 s, and ended 10 s later. */
const ending = { ...mari, 'credit_application.amount': '400,04' };
const slowly = { env: { COUNTER_TRAINING_SPEED: '1' } };

test('a contract that ends before the goods left keeps them in the shop', async () => {
  const { page } = await openCounter(slowly);
  await entersTraining(page);
  await makesContract(page, ending);
  await signsBy(page, 'digital');
  await page.getByText('You may hand over the goods').waitFor();
  await expect(async () => {
    await page.keyboard.press('F5');
    await expect(page.getByText('This contract is over. Do not hand over the goods')).toBeVisible({
      timeout: 1_000,
    });
  }).toPass({ timeout: 25_000 });
  await expect(page.getByRole('button', { name: /Hand over/u })).toBeHidden();
});

test('a contract that ends after the goods left calls the manager', async () => {
  const { page } = await openCounter(slowly);
  await entersTraining(page);
  await makesContract(page, ending);
  await signsBy(page, 'digital');
  await handsOver(page);
  await expect(async () => {
    await page.keyboard.press('F5');
    await expect(page.getByText(/the goods were handed over\. Call the manager/u)).toBeVisible({
      timeout: 1_000,
    });
  }).toPass({ timeout: 25_000 });
  await expect(page.getByText(/Handed over .*, Praktikant Laura/u)).toBeVisible();
});
