import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { PaperView } from '../../../shared/bridge/papers.ts';
import { languages } from '../../../shared/domain/language.ts';
import { paperSizes } from '../../../shared/domain/paper.ts';
import { texts } from '../texts.ts';
import { inContract, offered } from '../offers.ts';
import { anOfferPaper } from '../papers.ts';
import { aLockedTill, id } from '../pictures.ts';
import { main, showApplication } from './show-application.tsx';

const ctrl = (key: string) => userEvent.keyboard(`{Control>}${key}{/Control}`);

/** The preview of a paper, over an offer. */
async function preview(view: PaperView = anOfferPaper(), application = offered(1)) {
  const shown = await showApplication(application);
  shown.bridge.replies('paper.open', view).replies('paper.print', 'printed').replies('paper.save', 'saved');
  await ctrl('p');
  const dialog = shown.page.getByRole('dialog', { name: 'Print' });
  await expect.element(dialog.getByRole('article')).toBeInTheDocument();
  return { ...shown, dialog };
}

/** What the printer gets. */
const paper = (): HTMLElement => {
  const found = document.querySelector('body > [data-paper]');
  if (!(found instanceof HTMLElement)) throw new Error('there is no paper');
  return found;
};
const words = (element: Element | undefined): string =>
  (element?.textContent ?? '').replaceAll('\u00a0', ' ');

test('Ctrl+P shows the paper of an offer, the same as the printer gets; Esc leads back to the offer', async () => {
  const { bridge, page, dialog } = await preview();
  expect(bridge.asked('paper.open')).toEqual([{ kind: 'offer', applicationId: id(1) }]);
  const seen = dialog.getByRole('article').element();
  expect(seen.outerHTML).toBe(paper().innerHTML);
  expect(getComputedStyle(paper()).visibility).toBe('hidden');
  for (const each of ['K7-0001', 'Mari Tamm', 'Anna Kask', '8839201', 'Järelmaks', '96,57 €', '1158,84 €'])
    expect(words(seen)).toContain(each);
  await expect.element(dialog.getByRole('button', { name: 'Back' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  expect(document.querySelector('[data-paper]')).toBeNull();
  await expect.element(page.getByRole('heading', { name: 'The bank has an offer for you.' })).toBeVisible();
});

test('a contract has the same paper, and the bank’s own document another key', async () => {
  const { bridge, dialog } = await preview(
    anOfferPaper({}, { contractNumber: 'HP-2026-88392' }),
    inContract(1),
  );
  expect(words(dialog.getByRole('article').element())).toMatch(/Lepingu kokkuvõte.*HP-2026-88392/u);
  expect(bridge.asked('contract.printout')).toEqual([]);
});

test('the roll is as long as its content, and is what the till prints on from then on', async () => {
  const { bridge, page, dialog } = await preview();
  await dialog.getByRole('radio', { name: 'Roll, 80 mm' }).click();
  const { width, height } = paper().getBoundingClientRect();
  expect(Math.round((width / 96) * 25.4)).toBe(80);
  await main();
  await expect.element(page.getByRole('alert')).toMatchTextContent('It is with the printer.');
  const [sheet] = bridge.asked('paper.print');
  expect(sheet).toMatchObject({ size: 'roll' });
  const heightMm = sheet?.size === 'roll' ? sheet.heightMm : 0;
  expect(heightMm - (height / 96) * 25.4).toBeGreaterThan(0);
  expect(heightMm - (height / 96) * 25.4).toBeLessThan(3);
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

test('Ctrl+S saves a PDF of A4; who closes the system’s dialog finds the paper as it was', async () => {
  const { bridge, page, dialog } = await preview();
  bridge.replies('paper.save', 'left');
  await ctrl('s');
  await expect.poll(() => bridge.asked('paper.save')).toEqual([{ size: 'a4' }]);
  await expect.element(dialog.getByRole('article')).toBeInTheDocument();
  bridge.replies('paper.save', 'saved');
  await ctrl('s');
  await expect.element(page.getByRole('alert')).toMatchTextContent('The file is saved.');
});

test('a printer that did not take it has words, and the paper stays', async () => {
  const { bridge, dialog } = await preview();
  bridge.fails('paper.print', { code: 'print.failed' });
  await main();
  await expect.element(dialog).toMatchTextContent('No printer took the paper. Nothing was printed.');
  await expect.element(dialog.getByRole('article')).toBeInTheDocument();
});

test('a paper that cannot be made says why, and nothing can be printed', async () => {
  const { bridge, page } = await showApplication(offered(1));
  bridge.fails('paper.open', { code: 'application.wrong-step' });
  await ctrl('p');
  await expect.element(page.getByRole('dialog')).toMatchTextContent('The application has moved on');
  await main();
  expect(bridge.asked('paper.print')).toEqual([]);
});

test('S-21: the lock takes the paper away', async () => {
  const { bridge, page } = await preview();
  bridge.publish('till', aLockedTill());
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  expect(document.querySelector('[data-paper]')).toBeNull();
  expect(document.body.textContent).not.toContain('Mari');
});

test.each(languages)(
  'in %s it says what it is not, in the customer’s language, on both papers',
  async (language) => {
    const { dialog } = await preview(anOfferPaper({ copy: 2 }, { language }));
    for (const size of paperSizes) {
      await dialog.getByRole('radio', { name: texts.en.papers[`size-${size}`] }).click();
      expect(paper().firstElementChild?.getAttribute('lang')).toBe(language);
      expect(words(paper())).toContain(texts[language].papers['offer-note']);
      expect(words(paper())).toContain(texts[language].papers.copy.replace('{{n}}', '2'));
      // Nothing runs out of the paper.
      const { right } = paper().getBoundingClientRect();
      for (const each of paper().querySelectorAll('*'))
        expect(each.getBoundingClientRect().right).toBeLessThanOrEqual(right + 0.5);
    }
  },
);

test.each(['training', 'demo', 'live'] as const)(
  '%s is told across the paper and on top of it',
  async (mode) => {
    await preview(anOfferPaper({}, { mode, language: 'en' }));
    const sheet = paper().querySelector('article');
    const marks = { training: 'Training', demo: 'Demo', live: '' };
    expect(sheet?.dataset.watermark).toBe(marks[mode]);
    expect(words(paper()).startsWith(marks[mode] || 'Tartu')).toBe(true);
  },
);
