import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { mari } from '../people.ts';
import { closeAll, openCounter } from './counter.ts';
import { entersTraining, heading, mainAction, sendsApplication } from './steps.ts';

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counter-papers-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));
test.afterEach(closeAll);

/** Width and height of each page, in whole millimetres. */
const pagesOf = (pdf: string): string[] =>
  Array.from(pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/gu), ([, width, height]) =>
    [width, height].map((points) => Math.round((Number(points) / 72) * 25.4)).join('x'),
  );

test('S-31: the summary of an offer becomes one page of A4 or of the roll, and nothing else is written', async () => {
  const { app, page, complaints } = await openCounter();
  await entersTraining(page);
  await sendsApplication(page, mari);
  await heading(page, 'The bank has an offer for you.').waitFor();
  const pdf = join(folder, 'summary.pdf');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, pdf);

  await page.keyboard.press('Control+p');
  await page.getByRole('dialog').getByRole('article').waitFor();
  const before = new Set(readdirSync(tmpdir()));
  await page.keyboard.press('Control+s');
  await page.getByText('The file is saved.').waitFor();
  const saved = readFileSync(pdf, 'latin1');
  expect(saved).toMatch(/^%PDF-/u);
  expect(pagesOf(saved)).toEqual(['210x297']);
  // With the text as text, and in the order in which it is read.
  expect(saved).toMatch(/\/ToUnicode[^]*\/StructTreeRoot|\/StructTreeRoot[^]*\/ToUnicode/u);
  expect(existsSync(`${pdf}.new`)).toBe(false);
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+p');
  await page.getByRole('dialog').getByText('Copy 1').first().waitFor();
  await page.getByRole('radio', { name: 'Roll, 80 mm' }).press('Space');
  await mainAction(page);
  await page.getByText('It is with the printer.').waitFor();
  const printed = await app.evaluate((electron) =>
    'standIn' in electron ? (electron.standIn as { printed: { pdf: string }[] }).printed : [],
  );
  const pages = printed.map(({ pdf: each }) => pagesOf(Buffer.from(each, 'base64').toString('latin1')));
  expect(pages).toEqual([[expect.stringMatching(/^80x\d+$/u)]]);
  expect(readdirSync(tmpdir()).filter((each) => !before.has(each) && /pdf|print/iu.test(each))).toEqual([]);
  expect(complaints).toEqual([]);
});
