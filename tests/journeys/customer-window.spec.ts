import type { ElectronApplication, Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { mari } from '../people.ts';
import { closeAll, openCounter } from './counter.ts';
import { entersTraining, fillsApplication, heading, mainAction, trainingPin, unlocks } from './steps.ts';
import { focused } from './typing.ts';

test.afterEach(closeAll);

/** The manager's one tick; the window is there a moment later. */
async function turnsItOn(app: ElectronApplication, page: Page): Promise<Page> {
  await page.getByRole('button', { name: 'Settings' }).press('Enter');
  await page.getByRole('checkbox', { name: /second window/u }).press('Space');
  const opened = app.waitForEvent('window');
  await page.getByRole('button', { name: /^Save/u }).press('Enter');
  return opened;
}

test('what staff push stands in the customer’s window, and nothing else ever does', async () => {
  const { app, page, complaints } = await openCounter();
  await entersTraining(page);
  const customer = await turnsItOn(app, page);
  await expect(customer.getByRole('heading', { level: 1 })).toHaveText('Tallinn');

  const { 'consents.EMTA_REGISTRY_QUERY': consent = 'yes', ...rest } = mari;
  await fillsApplication(page, { ...rest, language: 'et' });
  while ((await focused(page)).name !== 'consents.EMTA_REGISTRY_QUERY') await page.keyboard.press('Tab');
  await page.keyboard.press('F4');
  await expect(customer.getByRole('heading', { level: 1 })).toHaveText(/palun/iu);
  expect(await customer.evaluate(() => document.documentElement.lang)).toBe('et');
  await page.locator(`[name="consents.EMTA_REGISTRY_QUERY"][value="${consent}"]`).press('Space');
  await mainAction(page);

  // A decision comes: not to the customer, before staff show it.
  await heading(page, 'The bank has an offer for you.').waitFor();
  await expect(customer.getByRole('heading', { level: 1 })).toHaveText('Tallinn');
  await page.keyboard.press('F4');
  await expect(customer.getByRole('heading', { level: 1 })).toContainText('Kuumakse');
  const sizes = await customer
    .locator('main *')
    .evaluateAll((all) => all.map((each) => parseFloat(getComputedStyle(each).fontSize)));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(28);

  await page.keyboard.press('F9');
  await expect(customer.getByRole('heading', { level: 1 })).toHaveText('Tallinn');
  await unlocks(page, trainingPin);
  await expect(customer.getByRole('heading', { level: 1 })).toHaveText('Tallinn');
  expect(complaints).toEqual([]);
});

test('the customer’s window can ask for nothing, and is as locked as the other one', async () => {
  const { app, page } = await openCounter();
  await entersTraining(page);
  const customer = await turnsItOn(app, page);
  await customer.getByRole('heading', { level: 1 }).waitFor();
  expect(
    await customer.evaluate(() => ({
      counter: 'counter' in window,
      display: Object.keys((window as unknown as { display: object }).display),
      node: ['require', 'process', 'ipcRenderer'].filter((name) => name in window),
    })),
  ).toEqual({ counter: false, display: ['listen'], node: [] });
  const preferences = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      const contents = window.webContents as unknown as {
        getLastWebPreferences: () => Electron.WebPreferences;
      };
      const { preload: _own, session: _apart, ...rest } = contents.getLastWebPreferences();
      return JSON.stringify(rest);
    }),
  );
  expect(preferences).toHaveLength(2);
  expect(new Set(preferences).size).toBe(1);

  // Off again: the window goes.
  const closed = customer.waitForEvent('close');
  await page.getByRole('checkbox', { name: /second window/u }).press('Space');
  await page.getByRole('button', { name: /^Save/u }).press('Enter');
  await closed;
});
