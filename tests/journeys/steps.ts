import type { Page } from 'playwright';
import type { FormValues } from '../../shared/domain/application-form.ts';
import { focused, typesIn } from './typing.ts';

/** The steps of the day's work, each done by keys alone and each waiting for what staff would wait for. */
export const trainingPin = '270815';

/** From the welcome page into Training with one key and the PIN that stands there. */
export async function entersTraining(page: Page): Promise<void> {
  await page.keyboard.press('t');
  await unlocks(page, trainingPin);
}

export async function unlocks(page: Page, pin: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Enter PIN' }).waitFor();
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
  await page.getByRole('contentinfo').waitFor();
}

export const heading = (page: Page, name: string | RegExp, level = 2) =>
  page.getByRole('heading', { level, name });

/** F2, and the whole form typed in the order in which the focus goes. */
export async function fillsApplication(page: Page, values: FormValues): Promise<void> {
  await page.keyboard.press('F2');
  await heading(page, 'New application', 1).waitFor();
  await page.locator('[name="credit_application.amount"]').waitFor();
  await typesIn(page, values);
}

/** Ctrl+Enter, once the main action can be pressed: one that took another one's place rests for a moment. */
export async function mainAction(page: Page): Promise<void> {
  const main = page.locator('button[aria-keyshortcuts="Control+Enter"]').last();
  await main
    .and(page.locator(':enabled'))
    .waitFor({ timeout: 2_000 })
    .catch(() => undefined);
  await page.keyboard.press('Control+Enter');
}

export async function sendsApplication(page: Page, values: FormValues): Promise<void> {
  await fillsApplication(page, values);
  await mainAction(page);
  await heading(page, `${values['customer.first_name']} ${values['customer.last_name']}`, 1).waitFor();
}

/** The three ticks by their digits, the one question, and yes. */
export async function acceptsOffer(page: Page): Promise<void> {
  await heading(page, 'The bank has an offer for you.').waitFor();
  await page.keyboard.press('1');
  await page.keyboard.press('Space');
  await page.keyboard.press('2');
  await page.keyboard.press('3');
  await mainAction(page);
  await page.getByRole('alertdialog').waitFor();
  await mainAction(page);
  await page.getByText('Do not hand over the goods yet').waitFor();
}

/** Split into parts: the bank sends a code to the customer's phone; in training it is 0000. */
export async function signsBySms(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /SMS/u }).waitFor();
  await mainAction(page);
  await page.locator('input[name="code"]').waitFor();
  while ((await focused(page)).name !== 'code') await page.keyboard.press('Tab');
  await page.keyboard.type('0000');
  await page.keyboard.press('Enter');
}

/** Hire purchase: the bank's own page, reached by the customer's phone through the code on the screen. */
export async function startsHostedSigning(page: Page): Promise<void> {
  await page.getByRole('radiogroup').waitFor();
  await mainAction(page);
  await page.getByRole('img', { name: /signing page/iu }).waitFor();
}

export async function handsOver(page: Page): Promise<void> {
  await page.getByText('You may hand over the goods').waitFor();
  await mainAction(page);
  await page.getByRole('alertdialog').waitFor();
  await mainAction(page);
  await page.getByText('Everything is done.').waitFor();
}

/** Asks the bank for a sign of life now, instead of waiting for the next one. */
export async function learnsLine(page: Page, words: 'Line ok' | 'No line'): Promise<void> {
  const line = page.getByRole('banner').getByRole('button', { name: /^(?:Line ok|No line)/u });
  await line.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('F5');
  await page.getByRole('dialog').getByText(words).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}
