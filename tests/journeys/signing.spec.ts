import { expect, test } from 'playwright/test';
import { mari, splitIntoParts } from '../people.ts';
import { closeAll, openCounter } from './counter.ts';
import { makesContract, signsBy } from './signing-steps.ts';
import { entersTraining, handsOver } from './steps.ts';

test.afterEach(closeAll);

const parts = {
  ...mari,
  'credit_application.product_code': splitIntoParts.code,
  'credit_application.period': '3',
};

test('a code by SMS: a wrong one, a new one, and then the right one', async () => {
  const { page, complaints } = await openCounter();
  await entersTraining(page);
  await makesContract(page, parts);
  await signsBy(page, 'sms-code');
  const code = page.locator('input[name="code"]');
  await expect(code).toBeFocused();
  await page.keyboard.type('1234');
  await page.keyboard.press('Enter');
  await page.getByText('The code does not match. Ask the customer for the newest message.').waitFor();
  await expect(page.getByText('Do not hand over the goods yet')).toBeVisible();
  await page.getByRole('button', { name: 'Send a new code' }).press('Enter');
  await page.getByText('A new code was sent. Only the newest one counts.').waitFor();
  await code.focus();
  await page.keyboard.type('0000');
  await page.keyboard.press('Enter');
  await handsOver(page);
  expect(complaints).toEqual([]);
});

test('after three wrong codes only a new one helps', async () => {
  const { page } = await openCounter();
  await entersTraining(page);
  await makesContract(page, parts);
  await signsBy(page, 'sms-code');
  const code = page.locator('input[name="code"]');
  for (const [typed, words] of [
    ['1111', /does not match\. Ask/u],
    ['2222', /does not match again/u],
    ['3333', /keeps not matching/u],
    // The right one comes too late for this message.
    ['0000', /keeps not matching/u],
  ] as const) {
    await code.focus();
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
    await page.getByText(words).waitFor();
  }
  await page.getByRole('button', { name: 'Send a new code' }).press('Enter');
  await page.getByText('A new code was sent.').waitFor();
  await code.focus();
  await page.keyboard.type('0000');
  await page.keyboard.press('Enter');
  await page.getByText('You may hand over the goods').waitFor();
});

for (const [method, words, amount] of [
  ['hosted', /Scan with your phone/u, '401'],
  ['link-by-sms', /by SMS at .*to the phone number in the application/u, '402'],
  ['link-by-email', /by e-mail at .*to the address in the application/u, '403'],
  ['digital', /The signature was reported to the bank/u, '404'],
  ['paper', /The signature was reported to the bank/u, '405'],
] as const) {
  test(`signing by ${method}, with the goods in the shop until the contract is active`, async () => {
    // Slow enough to see the customer sign.
    const { page, complaints } = await openCounter({ env: { COUNTER_TRAINING_SPEED: '4' } });
    await entersTraining(page);
    await makesContract(page, { ...mari, 'credit_application.amount': amount });
    await signsBy(page, method);
    await page.getByText(words).first().waitFor();
    await expect(page.getByText('Do not hand over the goods yet')).toBeVisible();
    if (method === 'link-by-sms') {
      await page.getByRole('button', { name: 'Send the link again' }).press('Enter');
      await page.getByText('The link was sent again.').waitFor();
    }
    await handsOver(page);
    expect(complaints).toEqual([]);
  });
}

test('a signature that the bank never completes leaves another way open', async () => {
  const { page } = await openCounter();
  await entersTraining(page);
  await makesContract(page, { ...mari, 'credit_application.amount': '400,01' });
  await signsBy(page, 'paper');
  await page.getByText('The signature was reported to the bank').waitFor();
  await page.getByRole('button', { name: 'Another way to sign' }).press('Enter');
  await page.getByRole('radiogroup').waitFor();
  await expect(page.getByText('Do not hand over the goods yet')).toBeVisible();
});

test('a contract that is cancelled at the bank after signing keeps the goods in the shop', async () => {
  const { page } = await openCounter();
  await entersTraining(page);
  await makesContract(page, { ...mari, 'credit_application.amount': '400,02' });
  await signsBy(page, 'digital');
  await page.getByText('This contract is over. Do not hand over the goods').waitFor();
  await expect(page.getByText('The contract was cancelled.')).toBeVisible();
});
