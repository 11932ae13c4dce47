import { expect, test } from 'vitest';
import { page as tab, userEvent } from 'vitest/browser';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { languages } from '../../../../shared/domain/language.ts';
import { paperSizes, type PaperSize } from '../../../../shared/domain/paper.ts';
import { answersAboutIncome, wantingProof } from '../../income.ts';
import { aLinkPaper } from '../../papers.ts';
import { aRetrieval, id } from '../../pictures.ts';
import { texts } from '../../texts.ts';
import { main, showApplication } from '../show-application.tsx';

/** The paper of a link over the link on the screen. */
async function preview(view = aLinkPaper()) {
  const shown = await showApplication(
    wantingProof({ lane: 'bank-link-or-files', retrieval: aRetrieval() }),
    {},
    (bridge) => answersAboutIncome(bridge).replies('paper.open', view).replies('paper.print', 'printed'),
  );
  await shown.page.getByRole('button', { name: 'Print the link' }).click();
  const dialog = shown.page.getByRole('dialog', { name: 'Print' });
  await expect.element(dialog.getByRole('article')).toBeInTheDocument();
  const onSize = (size: PaperSize) =>
    dialog.getByRole('radio', { name: texts.en.papers[`size-${size}`] }).click();
  return { ...shown, dialog, onSize };
}

/** What the printer gets. */
function paper(): HTMLElement {
  const found = document.querySelector('body > [data-paper]');
  if (!(found instanceof HTMLElement)) throw new Error('there is no paper');
  return found;
}
const words = (): string => paper().textContent.replaceAll('\u00a0', ' ');

function codeOf(root: Element): Element {
  const found = root.querySelector('[role=img]');
  if (!found) throw new Error('there is no code');
  return found;
}

/** What a phone makes of the code, as a receipt printer with 203 dpi draws it. */
async function read(code: Element): Promise<readonly string[]> {
  const image = new Image();
  const source = code.cloneNode(true) as Element;
  source.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const side = Math.round((code.getBoundingClientRect().width / 96) * 203);
  for (const each of ['width', 'height']) source.setAttribute(each, String(side));
  image.src = `data:image/svg+xml,${encodeURIComponent(source.outerHTML)}`;
  await image.decode();
  const context = contextOf(side, side);
  context.drawImage(image, 0, 0, side, side);
  return textsIn(context.getImageData(0, 0, side, side));
}

async function textsIn(dots: ImageData): Promise<readonly string[]> {
  prepareZXingModule({ overrides: { locateFile: () => wasm } });
  const found = await readBarcodes(dots, { formats: ['QRCode'] });
  return found.map(({ text }) => text);
}

function contextOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error('no canvas');
  return context;
}

test('the link is looked at as a paper before it is printed, and Esc leads back to it', async () => {
  const { bridge, page, dialog } = await preview();
  expect(bridge.asked('paper.open')).toEqual([{ kind: 'link', applicationId: id(1) }]);
  expect(dialog.getByRole('article').element().outerHTML).toBe(paper().innerHTML);
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Print the link' })).toHaveFocus();
  expect(document.querySelector('[data-paper]')).toBeNull();
});

test('Ctrl+P prints the slip of the application there, and in the preview of the link the link', async () => {
  const { bridge, page } = await preview();
  await userEvent.keyboard('{Control>}p{/Control}');
  await expect.element(page.getByRole('alert')).toMatchTextContent('It is with the printer.');
  expect(bridge.asked('paper.print')).toMatchObject([{ size: 'roll' }]);
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await userEvent.keyboard('{Control>}p{/Control}');
  await expect.poll(() => bridge.asked('paper.open').map((each) => each.kind)).toEqual(['link', 'slip']);
});

test('it says which bank, where it leads, and when, with shop, till, number and salesperson; nothing of the customer', async () => {
  await preview();
  for (const each of [
    'Meripank',
    'ais.inbank.ee',
    '23.11.2026 12:40',
    'K7-0001',
    'Tartu pood · kassa 2',
    'Anna Kask',
  ])
    expect(words()).toContain(each);
  expect(words()).not.toMatch(/Mari|Tamm|3760503|€/u);
});

test.each([
  ['short', 'https://inbank.ee/r'],
  ['usual', aRetrieval().link ?? ''],
  ['long', `https://ais.inbank.ee/r/${'0123456789abcdef'.repeat(40)}`],
])(
  'a phone reads a %s link from both papers: black on white, at least 4 cm within the white',
  async (_, link) => {
    const { onSize } = await preview(aLinkPaper({}, { link }));
    for (const size of paperSizes) {
      await onSize(size);
      const code = codeOf(paper());
      expect(await read(code)).toEqual([link]);
      const modules = Number(code.getAttribute('viewBox')?.split(' ')[2]);
      const { width, height } = code.getBoundingClientRect();
      expect(((width * (modules - 8)) / modules / 96) * 25.4).toBeGreaterThanOrEqual(40);
      expect(height).toBe(width);
      // A receipt printer leaves a margin on each side.
      const head = paper().querySelector('header')?.getBoundingClientRect();
      expect(code.getBoundingClientRect().left).toBeGreaterThanOrEqual(head?.left ?? NaN);
      expect(code.getBoundingClientRect().right).toBeLessThanOrEqual(head?.right ?? NaN);
      expect(code.querySelector('rect')?.getAttribute('fill')).toBe('#fff');
      expect(code.querySelector('path')?.getAttribute('fill')).toBe('#000');
    }
  },
);

test.each(languages)('in %s everything fits both papers, in the customer’s language', async (language) => {
  const { onSize } = await preview(aLinkPaper({ copy: 1 }, { language, localNumber: 'K7-12345678' }));
  const { papers, customer, income } = texts[language];
  for (const size of paperSizes) {
    await onSize(size);
    expect(paper().firstElementChild?.getAttribute('lang')).toBe(language);
    for (const each of [
      customer['link-retrieval'],
      income.qr,
      papers['link-made'],
      papers['link-note'],
      papers.copy.replace('{{n}}', '1'),
    ])
      expect(words()).toContain(each);
    const { left, right } = paper().getBoundingClientRect();
    for (const each of paper().querySelectorAll('*')) {
      expect(each.getBoundingClientRect().right).toBeLessThanOrEqual(right + 0.5);
      expect(each.getBoundingClientRect().left).toBeGreaterThanOrEqual(left - 0.5);
    }
  }
});

test.each(['training', 'demo'] as const)('%s is told across the paper and on top of it', async (mode) => {
  await preview(aLinkPaper({}, { mode, language: 'en' }));
  const mark = { training: 'Training', demo: 'Demo' }[mode];
  expect(paper().querySelector('article')?.dataset.watermark).toBe(mark);
  expect(words().startsWith(mark)).toBe(true);
});

test('a real code is black on white to the last dot', async () => {
  const { dots, link } = await seen('live');
  expect(new Set(dots.data.filter((_, index) => index % 4 !== 3))).toEqual(new Set([0, 255]));
  expect(await textsIn(dots)).toEqual([link]);
});

test('the mark of Training lies across the code, and a phone reads it all the same', async () => {
  const { dots, link } = await seen('training');
  expect(new Set(dots.data).size).toBeGreaterThan(2);
  expect(await textsIn(dots)).toEqual([link]);
});

/** The code in the preview as it is on the screen, with whatever lies over it, without its frame. */
async function seen(mode: 'live' | 'training') {
  const view = aLinkPaper({}, { mode });
  const { dialog } = await preview(view);
  const code = codeOf(dialog.getByRole('article').element());
  code.scrollIntoView({ block: 'nearest' });
  const image = new Image();
  image.src = `data:image/png;base64,${await tab.screenshot({ element: code, save: false })}`;
  await image.decode();
  const context = contextOf(image.width, image.height);
  context.drawImage(image, 0, 0);
  const dots = context.getImageData(4, 4, image.width - 8, image.height - 8);
  return { dots, link: view.content.kind === 'link' ? view.content.link : '' };
}

test('a link that leads nowhere by now says so, and nothing is printed', async () => {
  const { bridge, dialog } = await preview();
  bridge.fails('paper.print', { code: 'application.wrong-step' });
  await main();
  await expect.element(dialog).toMatchTextContent('The application has moved on');
  await expect.element(dialog.getByRole('article')).toBeInTheDocument();
});
