import { expect, test, type Page } from 'playwright/test';
import { mari } from '../people.ts';
import { closeAll, openCounter } from './counter.ts';
import {
  entersTraining,
  fillsApplication,
  heading,
  mainAction,
  sendsApplication,
  trainingPin,
  unlocks,
} from './steps.ts';

test.afterEach(closeAll);

/** Asks the page once more when it was loaded anew in the middle of the answer. */
async function unlessItGoes(ask: () => Promise<string>): Promise<string> {
  try {
    return await ask();
  } catch {
    return ask();
  }
}

const customer = /Mari|Tamm|37605030299|376050|5363 ?0000|mari\.tamm|AA9790801|Niine/u;

test('S-21: the lock empties the page while the bank is being asked, and the answer waits behind it', async () => {
  const { page } = await openCounter();
  await entersTraining(page);
  // 12 s at real speed.
  await sendsApplication(page, { ...mari, 'credit_application.amount': '650' });
  await heading(page, /Asking the bank/u).waitFor();
  const isLoadedAnew = page.waitForEvent('load');
  await page.keyboard.press('F9');
  await heading(page, 'Enter PIN', 1).waitFor();
  // Nothing of the customer is left in the page nor in its title, and soon it is loaded anew.
  expect(await unlessItGoes(() => page.content())).not.toMatch(customer);
  expect(await unlessItGoes(() => page.title())).toBe('Counter · Training');
  await isLoadedAnew;
  await heading(page, 'Enter PIN', 1).waitFor();
  const answer = await page.evaluate(async () => {
    const { counter } = window as unknown as {
      counter: { calls: Record<string, (input: object) => unknown> };
    };
    return Promise.all(['outbox.get', 'today.get', 'settings.get'].map((name) => counter.calls[name]?.({})));
  });
  const locked = { ok: false, failure: { code: 'bridge.locked' } };
  expect(answer).toEqual([locked, locked, locked]);

  await unlocks(page, trainingPin);
  await heading(page, 'The bank has an offer for you.').waitFor();
});

test('P-19, S-22: the computer’s own lock and its sleep lock the till', async () => {
  const { app, page } = await openCounter();
  await entersTraining(page);
  for (const moment of ['lock-screen', 'suspend'] as const) {
    await app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), moment);
    await heading(page, 'Enter PIN', 1).waitFor();
    await unlocks(page, trainingPin);
  }
});

test('a half-typed form is there again after the lock and after a kill', async () => {
  const first = await openCounter();
  await entersTraining(first.page);
  await fillsApplication(first.page, { ...mari, 'customer.last_name': 'Tammsaar' });
  await expect(first.page.getByText(/^saved/u)).toBeVisible();
  await first.page.keyboard.press('F9');
  await unlocks(first.page, trainingPin);
  await expect(first.page.locator('[name="customer.last_name"]')).toHaveValue('Tammsaar');
  await first.kill();

  const { page } = await openCounter({ userData: first.userData });
  await unlocks(page, trainingPin);
  await page.getByRole('row').filter({ hasText: 'Mari T.' }).press('Enter');
  await expect(page.locator('[name="customer.last_name"]')).toHaveValue('Tammsaar');
  await expect(page.locator('[name="customer_contact.mobile"]')).toHaveValue('+372 5363 0000');
});

const widthOf = (page: Page): Promise<number> => page.evaluate(() => window.innerWidth);

test('the staff’s language and size change at once, on the lock and in the settings, and are kept', async () => {
  const first = await openCounter();
  const usual = await widthOf(first.page);
  await first.page.keyboard.press('Control+=');
  await expect.poll(() => widthOf(first.page)).toBeCloseTo(usual / 1.25, -1);
  await entersTraining(first.page);
  await first.page.keyboard.press('F9');
  await heading(first.page, 'Enter PIN', 1).waitFor();
  for (const [language, words] of [
    ['Eesti', 'Sisestage PIN'],
    ['Latviešu', 'Ievadiet PIN'],
    ['Русский', 'Введите PIN'],
  ] as const) {
    await first.page.getByRole('radio', { name: language }).press('Space');
    await heading(first.page, words, 1).waitFor();
  }
  await first.close();

  const { page } = await openCounter({ userData: first.userData });
  await heading(page, 'Введите PIN', 1).waitFor();
  await expect.poll(() => widthOf(page)).toBeCloseTo(usual / 1.25, -1);
  await page.keyboard.press('Control+0');
  await expect.poll(() => widthOf(page)).toBe(usual);
  await page.keyboard.type(trainingPin);
  await page.keyboard.press('Enter');
  await heading(page, 'Сегодня', 1).waitFor();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
});

test('a wrong PIN five times makes the till wait, and a restart does not shorten it', async () => {
  const first = await openCounter();
  await entersTraining(first.page);
  await first.page.keyboard.press('F9');
  await heading(first.page, 'Enter PIN', 1).waitFor();
  for (const words of [
    /4 more tries/u,
    /3 more tries/u,
    /2 more tries/u,
    /One more try/u,
    /Too many wrong/u,
  ]) {
    await first.page.keyboard.type('111999');
    await first.page.keyboard.press('Enter');
    await first.page.getByText(words).waitFor();
  }
  await first.kill();
  const { page } = await openCounter({ userData: first.userData });
  await expect(page.getByText(/Too many wrong PINs. You can try again in [123]\d\ss/u)).toBeVisible();
});

test('Ctrl+Enter held down sends once', async () => {
  const { page } = await openCounter();
  await entersTraining(page);
  await fillsApplication(page, mari);
  await page.keyboard.down('Control');
  for (let presses = 0; presses < 5; presses += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await mainAction(page);
  await page.keyboard.up('Control');
  await heading(page, 'The bank has an offer for you.').waitFor();
  await page.keyboard.press('F3');
  await expect(page.getByRole('row').filter({ hasText: 'Mari T.' })).toHaveCount(1);
});
