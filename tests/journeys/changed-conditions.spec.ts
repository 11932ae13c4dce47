import { expect, test } from 'playwright/test';
import { mari } from '../people.ts';
import { closeAll, openCounter } from './counter.ts';
import { entersTraining, heading, mainAction, sendsApplication } from './steps.ts';

test.afterEach(closeAll);

test('other conditions come while the next customer is served; nothing is accepted without looking at them', async () => {
  const { page, complaints } = await openCounter({ env: { COUNTER_TRAINING_SPEED: '2' } });
  await entersTraining(page);
  await sendsApplication(page, { ...mari, 'credit_application.amount': '700' });
  // Next customer: the answer comes to the top of the window.
  await page.keyboard.press('F2');
  await heading(page, 'New application', 1).waitFor();
  const tile = page.getByRole('list', { name: 'Customers who are waiting' });
  await expect(tile).toContainText('answer is here');
  await page.keyboard.press('Control+1');
  await heading(page, /The bank offers different conditions/u).waitFor();
  await expect(page.getByRole('row', { name: /Amount €700\.00 €490\.00 €210\.00 less/u })).toBeVisible();
  // As for an offer that is as it was asked for: three ticks are not enough here.
  await page.keyboard.press('1');
  await page.keyboard.press('Space');
  await page.keyboard.press('2');
  await page.keyboard.press('4');
  await mainAction(page);
  await expect(page.getByRole('alertdialog')).toBeHidden();
  await expect(page.getByRole('checkbox', { name: 'Customer has seen the changes' })).toBeFocused();
  await page.keyboard.press('Space');
  await mainAction(page);
  await expect(page.getByRole('alertdialog')).toContainText('€490.00');
  await mainAction(page);
  await page.getByText('Do not hand over the goods yet').waitFor();
  expect(complaints).toEqual([]);
});
