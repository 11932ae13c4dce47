import { expect, test } from 'playwright/test';
import { mari } from '../people.ts';
import { closeAll, openCounter } from './counter.ts';
import { entersTraining, heading, mainAction, sendsApplication, trainingPin, unlocks } from './steps.ts';

/** Every amount leads to its outcome in Training (main/training/README.md). */
const asking = (amount: string) => ({ ...mari, 'credit_application.amount': amount });
const noOffer = 'The bank cannot offer financing this time. For questions please contact the bank.';

test.afterEach(closeAll);

test('a no of the bank and a no of its people look the same', async () => {
  const { page } = await openCounter();
  await entersTraining(page);
  const looks: string[] = [];
  for (const amount of ['1050', '1250']) {
    await sendsApplication(page, { ...asking(amount), 'purchase.purchase_reference': '' });
    await heading(page, noOffer).waitFor({ timeout: 30_000 });
    // Leave out what differs by itself: number and amount.
    const main = await page.getByRole('main').innerText();
    looks.push(main.replaceAll(/T-\d+|€[\d,.]+|Bank’s number \d+/gu, ''));
  }
  expect(looks[0]).toBe(looks[1]);
});

test('a customer who changes their mind cancels the offer', async () => {
  const { page } = await openCounter();
  await entersTraining(page);
  await sendsApplication(page, mari);
  await heading(page, 'The bank has an offer for you.').waitFor();
  await page.keyboard.press('Control+b');
  await page.getByRole('alertdialog').waitFor();
  await mainAction(page);
  await heading(page, 'The application was cancelled. Nothing has been agreed.').waitFor();
});

test('data that belong to somebody else give the three things to compare, and a copy keeps what was typed', async () => {
  const { page } = await openCounter();
  await entersTraining(page);
  await sendsApplication(page, asking('1750'));
  await heading(page, /could not take the application/u).waitFor();
  await mainAction(page);
  await expect(page.locator('[name="customer.last_name"]')).toHaveValue('Tamm');
  await expect(page.locator('[name="authentication.proof"]')).toHaveValue('');
});

test('a bank that makes no decision is told as such', async () => {
  const { page } = await openCounter();
  await entersTraining(page);
  await sendsApplication(page, asking('1350'));
  await heading(page, 'The decision could not be made right now. Nothing has been agreed.').waitFor();
});

test('a word that Counter does not know means in progress', async () => {
  const { page } = await openCounter();
  await entersTraining(page);
  await sendsApplication(page, asking('2050'));
  await heading(page, /Asking the bank — [2-9] s/u).waitFor();
  await expect(page.getByText('Your application is with the bank.')).toBeVisible();
});

test('an answer that takes longer than 30 s comes in the background, over a restart', async () => {
  // At real speed the bank decides after 90 s; Counter asks once a second for 30 s only.
  const env = { COUNTER_TRAINING_SPEED: '2' };
  const first = await openCounter({ env });
  await entersTraining(first.page);
  await sendsApplication(first.page, asking('1450'));
  await heading(first.page, 'The bank needs a little more time.').waitFor({ timeout: 45_000 });
  await first.kill();
  const { page } = await openCounter({ userData: first.userData, env });
  await unlocks(page, trainingPin);
  await page.keyboard.press('Control+1');
  await heading(page, 'The bank has an offer for you.').waitFor({ timeout: 45_000 });
});
