import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { addsPerson, aShop, setsUpShop, stopBanks } from './a-shop.ts';
import { closeAll, openCounter, type Counter } from './counter.ts';
import { heading, mainAction, unlocks } from './steps.ts';

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counter-packs-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));
test.afterEach(closeAll);
test.afterEach(stopBanks);

/** The person chooses this file in the system’s dialog, to save and to open. */
const chooses = ({ app }: Counter, path: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);

test('one till writes the settings pack, and the next one is set up with it in a few keys', async () => {
  test.setTimeout(180_000);
  const shop = await aShop();
  const path = join(folder, 'pack.json');
  const first = await openCounter();
  await setsUpShop(first.page, shop, { name: 'A year', period: '12', amount: '499' });
  await unlocks(first.page, shop.managerPin);
  await first.page.getByRole('button', { name: 'Settings' }).press('Enter');
  await first.page.getByRole('button', { name: 'Shop and key' }).press('Enter');
  await first.page.getByRole('button', { name: 'Save a settings pack' }).waitFor();
  await chooses(first, path);
  await first.page.keyboard.press('Control+e');
  await first.page.getByText('The file is saved.').waitFor();
  const written = readFileSync(path, 'utf8');
  expect(JSON.parse(written)).toMatchObject({
    shopUuid: shop.bank.shopUuid,
    shopName: 'Tartu',
    presets: [{ name: 'A year' }],
  });
  for (const secret of [shop.bank.apiKey, shop.managerPin, 'Kadri', 'Peeter'])
    expect(written).not.toContain(secret);
  await first.close();

  const next = await openCounter();
  const { page } = next;
  const spoilt = join(folder, 'spoilt.json');
  writeFileSync(spoilt, written.replace('https://shop.example', 'http://shop.example'));
  await chooses(next, spoilt);
  await page.keyboard.press('p');
  await page.getByText('The entry returnUrl is not an address that starts with https://.').waitFor();

  await chooses(next, path);
  await page.keyboard.press('p');
  await page.getByRole('dialog', { name: 'Set up with this pack?' }).waitFor();
  await mainAction(page);
  await heading(page, 'Shop and key', 1).waitFor();
  await expect(page.locator('[name=tillName]')).toBeFocused();
  await page.keyboard.type('2');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type(shop.bank.apiKey);
  await mainAction(page);
  await page.getByText('The bank answers and accepts the key.').waitFor();
  await mainAction(page);
  await heading(page, 'People', 1).waitFor();
  await addsPerson(page, 'Tiina Tamm', 'manager', shop.managerPin);
  await mainAction(page);
  await heading(page, 'Devices', 1).waitFor();
  await mainAction(page);
  await heading(page, 'Finish', 1).waitFor();
  await mainAction(page);
  await heading(page, 'Your recovery code', 1).waitFor();
  await mainAction(page);
  await unlocks(page, shop.managerPin);
  await page.keyboard.press('F2');
  await heading(page, 'New application', 1).waitFor();
  await page.locator('[name="credit_application.amount"]').waitFor();
  // What was made with the first till's products is in the form of the next one.
  await page.keyboard.press('Alt+1');
  await page.getByText('A year was put in.').first().waitFor();
  await expect(page.locator('[name="credit_application.amount"]')).toHaveValue('499.00');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('import');
  await page.getByRole('option', { name: 'Settings' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Shop and key' }).press('Enter');
  await page.getByRole('button', { name: 'Take a settings pack' }).waitFor();
  writeFileSync(path, written.replace('"keepDays": 30', '"keepDays": 14'));
  await page.keyboard.press('Control+o');
  await page.getByRole('row', { name: /Days to keep a finished application 30 14/u }).waitFor();
  await page.keyboard.type(shop.managerPin);
  await page.keyboard.press('Enter');
  await page.getByText('The settings of the pack hold from now on.').waitFor();
  expect(next.complaints).toEqual([]);
});
