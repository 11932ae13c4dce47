import { expect, test } from 'playwright/test';
import { channelOfCall } from '../../shared/bridge/contract.ts';
import type { PaperSize } from '../../shared/domain/paper.ts';
import { aDaySheet } from '../renderer/papers.ts';
import { aReport } from '../renderer/pictures.ts';
import { closeAll, openCounter } from './counter.ts';
import { pageTexts } from './pdf-text.ts';
import { entersTraining, heading } from './steps.ts';

test.afterEach(closeAll);

const rows = (what: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ ...aReport().all, name: `${what} ${index + 1}.` }));
const people = rows('Person', 70);
const products = rows('Product', 50);

/** The PDF of a day of many people and products, page by page; the day is made up, and the paper is the page's own. */
async function printed(size: PaperSize): Promise<string[]> {
  const { app, page, complaints } = await openCounter();
  await entersTraining(page);
  const view = aDaySheet({ copy: 1, size }, { people, products });
  await app.evaluate(
    ({ ipcMain }, { open, save, value }) => {
      ipcMain.removeHandler(open);
      ipcMain.handle(open, () => ({ ok: true, value }));
      ipcMain.removeHandler(save);
      ipcMain.handle(save, async ({ sender }, { heightMm }: { heightMm?: number }) => {
        const pdf = await sender.printToPDF({
          printBackground: true,
          margins: { top: 0, bottom: 0, left: 0, right: 0 },
          pageSize: heightMm === undefined ? 'A4' : { width: 80 / 25.4, height: heightMm / 25.4 },
        });
        Object.assign(globalThis, { pdf: pdf.toString('base64') });
        return { ok: true, value: 'saved' };
      });
    },
    { open: channelOfCall('paper.open'), save: channelOfCall('paper.save'), value: view },
  );
  await page.keyboard.press('F8');
  await heading(page, 'In numbers').waitFor();
  await page.keyboard.press('Control+p');
  await page.getByRole('dialog').getByRole('article').waitFor();
  await page.keyboard.press('Control+s');
  await page.getByText('The file is saved.').waitFor();
  const pdf = await app.evaluate(() => (globalThis as unknown as { pdf: string }).pdf);
  expect(complaints).toEqual([]);
  return pageTexts(Buffer.from(pdf, 'base64'));
}

/** Each name in the order of the paper. */
const namesIn = (text: string): string[] => text.replaceAll('\n', '').match(/(Person|Product) \d+\./gu) ?? [];
const names = [...people, ...products].map(({ name }) => name);

test('a long day sheet has its head and its number on each page, and every line once', async () => {
  const pages = (await printed('a4')).map((page) => page.replaceAll('\n', ''));
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.flatMap(namesIn)).toEqual(names);
  for (const page of pages) {
    for (const each of ['Tartu pood', 'K7-D0012', 'COPY 1']) expect(page).toContain(each);
    for (const [what, head] of [
      ['Person', 'By salesperson'],
      ['Product', 'By product'],
    ] as const)
      expect([what, page.includes(head)]).toEqual([what, page.includes(`${what} `)]);
  }
  expect(pages[0]).toContain('In contracts');
  expect(pages.at(-1)).toMatch(/Head of the audit.*Not a fiscal document/u);
});

test('on a roll it is one piece, as long as it is', async () => {
  const pages = await printed('roll');
  expect(pages).toHaveLength(1);
  expect(pages.flatMap(namesIn)).toEqual(names);
});
