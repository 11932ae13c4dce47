import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { jpeg } from '../adapters/statements/jpegs.ts';
import { aPdf } from '../adapters/statements/pdfs.ts';
import { mari } from '../people.ts';
import { aShop, setsUpShop, stopBanks } from './a-shop.ts';
import { closeAll, openCounter, type Counter } from './counter.ts';
import { pageTexts } from './pdf-text.ts';
import { entersTraining, heading, learnsLine, mainAction, sendsApplication, unlocks } from './steps.ts';

/** What the amounts lead to in Training: main/training/README.md. */
const asking = (amount: string) => ({ ...mari, 'credit_application.amount': amount });
const wanted = 'The bank asks for a bank account statement before it decides.';
const offer = 'The bank has an offer for you.';

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counter-statements-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));
test.afterEach(async () => {
  await closeAll();
  await stopBanks();
});

function onDisk(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** Staff choose these in the system’s dialog, whenever it is shown. */
const chooses = ({ app }: Counter, ...paths: readonly string[]): Promise<void> =>
  app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] });
  }, paths);

test('a look into the account first, then the bank comes back for files, and then there is an offer', async () => {
  const counter = await openCounter();
  const { page } = counter;
  await entersTraining(page);
  await sendsApplication(page, asking('850'));
  await heading(page, wanted).waitFor();

  await page.getByRole('radio', { name: 'Meripank' }).waitFor();
  // The logos came from the bank through main and are pictures of the page’s own.
  await expect(page.locator('[role=radio] img')).toHaveCount(8);
  await page.keyboard.press('4');
  await mainAction(page);
  await page.getByRole('img', { name: 'Code that leads to the customer’s bank' }).waitFor();
  await page.keyboard.press('Control+l');
  await page.getByText('The link is in the clipboard.').waitFor();

  // The customer has let the bank look; nobody touches the till meanwhile.
  await page.getByText('The bank has come back to this application. Now only files are of use.').waitFor({
    timeout: 30_000,
  });
  await expect(page.getByRole('radio', { name: /Look into the account/u })).toHaveCount(0);

  await chooses(
    counter,
    onDisk('november.pdf', aPdf({ pages: 2 })),
    onDisk('oktoober.jpg', jpeg),
    onDisk('palk.txt', Buffer.from('1234,56')),
  );
  await page.keyboard.press('Control+o');
  await expect(page.getByRole('alert').getByRole('listitem')).toHaveText(
    'palk.txt – This is not a PDF, JPEG or PNG.',
  );
  const files = page.getByRole('option');
  await expect(files).toHaveText([/november\.pdf.*2 pages/u, /oktoober\.jpg/u]);
  const { width, height } = await sizeOf(files.nth(1));
  await page.getByRole('listbox').focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('img', { name: 'oktoober.jpg' }).waitFor();
  await page.keyboard.press('r');
  await expect.poll(() => sizeOf(files.nth(1))).toEqual({ width: height, height: width });
  await page.keyboard.press('Alt+ArrowUp');
  await expect(files).toHaveText([/oktoober\.jpg/u, /november\.pdf/u]);

  await mainAction(page);
  await heading(page, offer).waitFor({ timeout: 30_000 });
  expect(counter.complaints).toEqual([]);
});

async function sizeOf(option: { innerText(): Promise<string> }) {
  const [, width = '', height = ''] = /([\d,]+) × ([\d,]+) pixels/u.exec(await option.innerText()) ?? [];
  return { width, height };
}

test('the link is taken home on A4 and from the roll, one page each and without a name, also while there is no line', async () => {
  const shop = await aShop({ speed: 1 });
  const { app, page, complaints } = await openCounter();
  await setsUpShop(page, shop);
  await unlocks(page, shop.salesPin);
  const { 'credit_application.product_code': _only, ...customer } = mari;
  await sendsApplication(page, { ...customer, 'credit_application.amount': '850' });
  await heading(page, wanted).waitFor();
  await page.getByRole('radio', { name: 'Meripank' }).waitFor();
  await page.keyboard.press('4');
  await mainAction(page);
  const button = page.getByRole('button', { name: 'Print the link' });
  await button.waitFor();
  // The customer is on the way home: nothing new comes from the bank.
  await shop.bank.pauseListening();
  const pdf = onDisk('link.pdf', new Uint8Array());
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, pdf);

  await button.click();
  await page.getByRole('dialog').getByRole('article').waitFor();
  // On paper there is the link alone.
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#root')).toBeHidden();
  await page.emulateMedia({ media: null });
  await page.keyboard.press('Control+s');
  await page.getByText('The file is saved.').waitFor();
  await page.keyboard.press('Escape');

  await button.click();
  await page.getByRole('radio', { name: 'Roll, 80 mm' }).press('Space');
  await mainAction(page);
  await page.getByText('It is with the printer.').waitFor();
  const printed = await app.evaluate((electron) =>
    'standIn' in electron ? (electron.standIn as { printed: { pdf: string }[] }).printed : [],
  );
  const papers = [readFileSync(pdf), ...printed.map((each) => Buffer.from(each.pdf, 'base64'))].map(
    pageTexts,
  );
  expect(papers).toEqual([
    [expect.stringMatching(/Meripank/u)],
    [expect.stringMatching(/COPY 1[^]*Meripank/u)],
  ]);
  expect(papers.flat().join()).not.toMatch(/Mari|Tamm/u);
  expect(complaints).toEqual([]);
});

test('files only: added by the dialog, sent by one key, and an offer comes', async () => {
  const counter = await openCounter();
  const { page } = counter;
  await entersTraining(page);
  await sendsApplication(page, asking('950'));
  await heading(page, wanted).waitFor();
  await page.getByText('The bank asks for the statement as a file.').waitFor();
  await chooses(counter, onDisk('konto.pdf', aPdf()));
  await page.keyboard.press('Control+o');
  await page.getByRole('option', { name: /konto\.pdf/u }).waitFor();
  await mainAction(page);
  await page
    .getByText(/^The statements have been with the bank since \d\d:\d\d\.$/u)
    .first()
    .waitFor();
  await expect(page.getByRole('option')).toHaveCount(0);
  await heading(page, offer).waitFor({ timeout: 30_000 });
});

test('statements put in the outbox without a line outlive a power cut and are sent once when the line is back', async () => {
  const shop = await aShop();
  const uploads = (): number =>
    shop.bank.received().filter(({ method, path }) => method === 'POST' && path.endsWith('/attachments'))
      .length;
  const { 'credit_application.product_code': _only, ...customer } = mari;
  const first = await openCounter();
  await setsUpShop(first.page, shop);
  await unlocks(first.page, shop.salesPin);
  await sendsApplication(first.page, { ...customer, 'credit_application.amount': '950' });
  await heading(first.page, wanted).waitFor();
  await shop.bank.pauseListening();
  await learnsLine(first.page, 'No line');
  await first.page.getByText('No connection. Files can be put in the outbox.').waitFor();
  await chooses(first, onDisk('konto.pdf', aPdf()), onDisk('konto.jpg', jpeg));
  await first.page.keyboard.press('Control+o');
  await expect(first.page.getByRole('option')).toHaveCount(2);
  await mainAction(first.page);
  const question = first.page.getByRole('dialog', { name: 'Put in outbox' });
  await question.waitFor();
  await first.page.keyboard.press('Space');
  await mainAction(first.page);
  await question.waitFor({ state: 'detached' });
  await first.page.getByText('No connection. Nothing has been sent yet.').waitFor();
  // On disk before anything else: a power cut right now loses nothing.
  await first.kill();

  const { page } = await openCounter({ userData: first.userData });
  await unlocks(page, shop.salesPin);
  await page.keyboard.press('F7');
  const row = page.getByRole('row').filter({ hasText: 'Account statements' });
  await expect(row).toContainText('Waiting');
  expect(uploads()).toBe(0);
  await shop.bank.resumeListening();
  await expect.poll(uploads, { timeout: 30_000 }).toBe(1);
  await expect(row).toContainText('Done');
  // The answer comes to the top of the window, wherever staff are.
  await page.getByRole('button', { name: /Mari T\. answer is here/u }).waitFor({ timeout: 30_000 });
  await page.keyboard.press('Control+1');
  await heading(page, offer).waitFor({ timeout: 30_000 });
  expect(uploads()).toBe(1);
});
