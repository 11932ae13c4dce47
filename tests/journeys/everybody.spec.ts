import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'playwright/test';
import type { Page } from 'playwright';
import { mari } from '../people.ts';
import { closeAll, openCounter } from './counter.ts';
import {
  acceptsOffer,
  entersTraining,
  fillsApplication,
  heading,
  mainAction,
  sendsApplication,
  trainingPin,
} from './steps.ts';

test.afterEach(closeAll);

async function isAccessible(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(
    violations.map(({ id, nodes }) => `${screen}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`),
  ).toEqual([]);
}

test('axe finds nothing on any screen of the main job', async () => {
  const { page } = await openCounter();
  await isAccessible(page, 'welcome');
  await page.keyboard.press('t');
  await heading(page, 'Enter PIN', 1).waitFor();
  await isAccessible(page, 'lock');
  await page.keyboard.type(trainingPin);
  await page.keyboard.press('Enter');
  await page.getByRole('contentinfo').waitFor();
  await isAccessible(page, 'today, empty');
  await page.keyboard.press('F2');
  await page.locator('[name="credit_application.amount"]').waitFor();
  await mainAction(page);
  await page.getByRole('alert').first().waitFor();
  await isAccessible(page, 'form with everything wrong');
  await page.keyboard.press('Escape');
  await sendsApplication(page, { ...mari, 'credit_application.amount': '650' });
  await heading(page, /Asking the bank/u).waitFor();
  await isAccessible(page, 'asking');
  await heading(page, 'The bank has an offer for you.').waitFor();
  await isAccessible(page, 'offer');
  await acceptsOffer(page);
  await isAccessible(page, 'contract');
  for (const [key, title] of [
    ['F3', 'Today'],
    ['F7', 'Outbox'],
  ] as const) {
    await page.keyboard.press(key);
    await heading(page, title, 1).waitFor();
    await isAccessible(page, title);
  }
  await page.keyboard.press('F1');
  await page.getByRole('dialog').waitFor();
  await isAccessible(page, 'help');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Settings' }).press('Enter');
  await heading(page, 'Settings', 1).waitFor();
  await isAccessible(page, 'settings');
});

test('bad input gets its message at the field, the focus on the first, and nothing is erased', async () => {
  const { page } = await openCounter();
  await entersTraining(page);
  await fillsApplication(page, {
    ...mari,
    'customer.identity_code': '37613030299',
    'customer.first_name': 'Мари',
    'customer_contact.mobile': '536300',
  });
  await mainAction(page);
  await expect(page.locator('[name="customer.identity_code"]')).toBeFocused();
  for (const [name, words] of [
    ['customer.identity_code', 'There is no such date'],
    ['customer.first_name', 'The keyboard is Russian'],
    ['customer_contact.mobile', 'number'],
  ] as const) {
    const field = page.locator(`[name="${name}"]`);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(new RegExp(words, 'u'));
    await expect(field).not.toHaveValue('');
  }
});
