import { expect, test } from 'playwright/test';
import { mari } from '../people.ts';
import { closeAll, openCounter } from './counter.ts';
import { makesContract, signsBy } from './signing-steps.ts';
import { entersTraining, handsOver, mainAction } from './steps.ts';

test.afterEach(closeAll);

test('the shop’s yes makes the contract active, after one question with the focus on the way back', async () => {
  const { page, complaints } = await openCounter();
  await entersTraining(page);
  await makesContract(page, { ...mari, 'credit_application.amount': '400,03' });
  await signsBy(page, 'digital');
  await page.getByRole('region', { name: 'Shop’s agreement' }).waitFor();
  await mainAction(page);
  const question = page.getByRole('alertdialog');
  await expect(question.getByRole('button', { name: 'Back' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  await expect(page.getByText('Do not hand over the goods yet')).toBeVisible();
  await mainAction(page);
  await question.waitFor();
  await mainAction(page);
  await handsOver(page);
  expect(complaints).toEqual([]);
});

test('the shop’s no cancels the contract, and the goods stay', async () => {
  const { page, complaints } = await openCounter();
  await entersTraining(page);
  await makesContract(page, { ...mari, 'credit_application.product_code': 'hire_purchase_approval' });
  await signsBy(page, 'paper');
  await page.getByRole('region', { name: 'Shop’s agreement' }).waitFor();
  await page.keyboard.press('Control+b');
  await page.getByText('This is the shop’s no. The contract ends, and the goods stay in the shop.').waitFor();
  await mainAction(page);
  await page.getByText('This contract is over. Do not hand over the goods').waitFor();
  await expect(page.getByText('The contract was cancelled.')).toBeVisible();
  expect(complaints).toEqual([]);
});
