import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'playwright/test';
import type { Page } from 'playwright';
import { sampleCustomers } from '../../shared/domain/sample-customers.ts';
import { closeAll, openCounter } from './counter.ts';
import {
  acceptsOffer,
  entersTraining,
  handsOver,
  heading,
  mainAction,
  signsBySms,
  trainingPin,
  unlocks,
} from './steps.ts';
import { typesIn } from './typing.ts';

test.afterEach(closeAll);

const strip = (page: Page) => page.getByRole('complementary', { name: /^\d/u });
const isDone = (page: Page) => strip(page).getByText('Lesson done').first().waitFor({ timeout: 30_000 });

/** Ctrl+J from anywhere, the arrows to the lesson, Enter. */
async function begins(page: Page, n: number): Promise<void> {
  await page.keyboard.press('Control+j');
  await heading(page, 'Lessons', 1).waitFor();
  await expect(page.getByRole('row').filter({ hasText: /^1\. / })).toBeFocused();
  for (let row = 1; row < n; row += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await heading(page, new RegExp(`^${n}\\. `, 'u')).waitFor();
}

/** The made-up customer of the strip and the amount that stands above it, with F2 and Ctrl+Enter. */
async function typesTheSample(page: Page, product?: string): Promise<void> {
  const amount = await strip(page).getByRole('definition').first().textContent();
  await page.keyboard.press('F2');
  await page.locator('[name="credit_application.amount"]').waitFor();
  await typesIn(page, {
    ...(product === undefined
      ? {}
      : { 'credit_application.product_code': product, 'credit_application.period': '3' }),
    ...Object.fromEntries(sampleCustomers.EE),
    'credit_application.amount': amount ?? '',
    'consents.EMTA_REGISTRY_QUERY': 'yes',
  });
}

async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

test('two lessons are done by keys alone, their scores stand there and are kept over a restart', async () => {
  const first = await openCounter();
  await entersTraining(first.page);
  await begins(first.page, 1);
  await isAccessible(first.page);
  await typesTheSample(first.page, 'split_3');
  await isAccessible(first.page);
  await mainAction(first.page);
  await isDone(first.page);
  const score = await strip(first.page)
    .getByText(/^\d+ keys · \d+ s$/u)
    .textContent();
  await isAccessible(first.page);
  // The next lesson goes on with the offer that is on the screen.
  await first.page.keyboard.press('Control+j');
  await heading(first.page, /^2\. /u).waitFor();
  await acceptsOffer(first.page);
  await signsBySms(first.page);
  await handsOver(first.page);
  await isDone(first.page);
  await first.page.keyboard.press('Escape');
  await expect(strip(first.page)).toHaveCount(0);
  // The list shows what main has kept.
  await first.page.keyboard.press('Control+j');
  await expect(first.page.getByRole('row').filter({ hasText: /^2\. / })).not.toContainText('not done yet');
  expect(first.complaints).toEqual([]);
  await first.kill();

  const { page } = await openCounter({ userData: first.userData });
  await unlocks(page, trainingPin);
  await page.keyboard.press('Control+j');
  await expect(page.getByRole('row').filter({ hasText: /^1\. / })).toContainText(score ?? 'no score');
  await expect(page.getByRole('row').filter({ hasText: /^2\. / })).toContainText(
    /\d+ keys · \d+ s.*\d+ keys · \d+ s/u,
  );
  await expect(page.getByRole('row').filter({ hasText: /^3\. / })).toContainText('not done yet');
  await expect(page.getByRole('button', { name: 'Begin lesson 3' })).toBeVisible();
});

test('with the cable pulled an application waits, and leaves by itself when it is plugged in', async () => {
  const { page, complaints } = await openCounter();
  await entersTraining(page);
  await begins(page, 7);
  await page.keyboard.press('Control+u');
  await expect(page.getByRole('banner')).toContainText('No line');
  await expect(page.getByRole('banner')).toContainText('Plug the cable in again');
  await typesTheSample(page);
  await mainAction(page);
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Space');
  await mainAction(page);
  await heading(page, 'No connection. Nothing has been sent yet.').waitFor();
  await page.keyboard.press('Control+u');
  await isDone(page);
  await heading(page, 'The bank has an offer for you.').waitFor();
  expect(complaints).toEqual([]);
});

test('a lesson outlives a lock: what was counted and done is there again', async () => {
  const { page } = await openCounter();
  await entersTraining(page);
  await begins(page, 1);
  await typesTheSample(page);
  await expect(strip(page).locator('[aria-current=step]')).toContainText('Send it to the bank');
  await page.keyboard.press('F9');
  await heading(page, 'Enter PIN', 1).waitFor();
  // The page is loaded anew behind the lock.
  await page.waitForEvent('load');
  await unlocks(page, trainingPin);
  await expect(strip(page).locator('[aria-current=step]')).toContainText('Send it to the bank');
  await expect(strip(page)).toContainText(/Now1\d\d keys/u);
  await mainAction(page);
  await isDone(page);
});
