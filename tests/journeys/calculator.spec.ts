import { expect, test } from 'playwright/test';
import { closeAll, openCounter } from './counter.ts';
import { entersTraining, heading } from './steps.ts';
import { typesIn } from './typing.ts';

test.afterEach(closeAll);

test('the bank’s indicative payment comes with a right purchase, follows it, and goes with a wrong one', async () => {
  const { page, complaints } = await openCounter();
  await entersTraining(page);
  await page.keyboard.press('F2');
  await heading(page, 'New application', 1).waitFor();
  const box = page.getByRole('complementary', { name: 'indicative' });
  await expect(box).toBeHidden();
  await typesIn(page, { 'credit_application.amount': '1001' });
  await expect(box).toContainText(/× 12\s*indicative/u);
  await expect(box).toContainText(/in all €1,\d{3}\.\d{2} · APR \d+\.\d+%/u);
  const forTwelve = await box.innerText();
  await typesIn(page, { 'credit_application.period': '24' });
  await expect(box).toContainText('× 24');
  expect(await box.innerText()).not.toBe(forTwelve);
  // Beyond the product's most there is nothing to reckon.
  await page.locator('[name="credit_application.amount"]').focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('99999');
  await expect(box).toBeHidden();
  expect(complaints).toEqual([]);
});
