import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'playwright/test';
import { mari } from '../people.ts';
import { closeAll, openCounter, type Counter } from './counter.ts';
import { entersTraining, heading, mainAction, sendsApplication, trainingPin } from './steps.ts';

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counter-exports-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));
test.afterEach(closeAll);

/** The person chooses this place in the system’s dialog; null closes it. The result tells how often it was asked. */
async function chooses({ app }: Counter, filePath: string | null): Promise<() => Promise<number>> {
  await app.evaluate(({ dialog }, chosen) => {
    Object.assign(globalThis, { asked: 0 });
    dialog.showSaveDialog = () => {
      (globalThis as unknown as { asked: number }).asked += 1;
      return Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' });
    };
  }, filePath);
  return () => app.evaluate(() => (globalThis as unknown as { asked: number }).asked);
}

const read = (path: string): string[][] =>
  parse(readFileSync(path), { bom: true, delimiter: ';', record_delimiter: '\r\n' });

test('D-09: the list goes to a spreadsheet through the keys, with names only for a manager', async () => {
  const counter = await openCounter();
  const { page } = counter;
  await entersTraining(page);
  await sendsApplication(page, { ...mari, 'purchase.purchase_reference': '=1+1' });
  await page.keyboard.press('F3');
  await heading(page, 'Today', 1).waitFor();
  await page.getByRole('row', { name: /T-0001/u }).waitFor();

  const timesAsked = await chooses(counter, null);
  await page.keyboard.press('Control+e');
  await page.getByRole('dialog').waitFor();
  await mainAction(page);
  await expect.poll(timesAsked).toBe(1);
  await expect(page.getByRole('dialog').getByRole('alert')).toHaveCount(0);

  const plain = join(folder, 'plain.csv');
  await chooses(counter, plain);
  await mainAction(page);
  await page.getByText('The file is saved.').waitFor();
  const [headings, first] = read(plain);
  expect([headings?.[0], first?.[0]]).toEqual(['Number', 'T-0001']);
  expect(readFileSync(plain, 'utf8')).toMatch(/^\uFEFF"Number";[^\n]*\r\n/u);
  expect(readFileSync(plain, 'utf8')).not.toContain('Mari');
  await page.keyboard.press('Escape');

  const named = join(folder, 'named.csv');
  await chooses(counter, named);
  await page.keyboard.press('Control+e');
  await page.getByRole('checkbox').press('Space');
  await page.locator('input[name="managerPin"]').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type(trainingPin);
  await page.keyboard.press('Enter');
  await page.getByText('The file is saved.').waitFor();
  expect(read(named)[1]).toEqual(expect.arrayContaining(['Mari', "'=1+1"]));
  await page.keyboard.press('Escape');

  await page.keyboard.press('F8');
  await heading(page, 'In numbers').waitFor();
  await page.keyboard.press('Control+e');
  await page.getByRole('dialog').waitFor();
  await chooses(counter, join(folder, 'gone', 'report.csv'));
  await mainAction(page);
  await page.getByText('The file could not be saved.').waitFor();
  const report = join(folder, 'report.csv');
  await chooses(counter, report);
  await mainAction(page);
  await page.getByText('The file is saved.').waitFor();
  expect(read(report)[1]?.slice(2, 3)).toEqual(['1']);
  expect(existsSync(`${report}.new`)).toBe(false);
  expect(counter.complaints).toEqual([]);
});

test('S-33: what support gets is read through and then saved, word for word', async () => {
  const counter = await openCounter();
  const { page } = counter;
  await entersTraining(page);
  await sendsApplication(page, mari);
  await heading(page, 'The bank has an offer for you.').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Settings' }).press('Enter');
  await page.getByRole('button', { name: 'Diagnostics' }).press('Enter');
  const shown = await page.getByRole('group', { name: 'Diagnostics' }).textContent();
  const path = join(folder, 'support.json');
  await chooses(counter, path);
  await page.getByRole('button', { name: 'Save for support' }).press('Enter');
  await page.getByText('The file is saved.').waitFor();
  const saved = readFileSync(path, 'utf8');
  expect(saved).toBe(shown);
  expect(JSON.parse(saved)).toMatchObject({ mode: 'training', line: { state: 'up' }, leftOut: 0 });
  for (const personal of [mari['customer.first_name'], mari['customer.identity_code'], 'T-0001'])
    expect(saved).not.toContain(personal);
  expect(counter.complaints).toEqual([]);
});
