import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { languages } from '../../../shared/domain/language.ts';
import { paperSizes } from '../../../shared/domain/paper.ts';
import { go } from '../../../renderer/shell/routes.ts';
import { offered } from '../offers.ts';
import { texts } from '../texts.ts';
import { aSlip } from '../papers.ts';
import { anApplication, anEntry, anOutbox, id } from '../pictures.ts';
import { showApplication } from './show-application.tsx';

const print = () => userEvent.keyboard('{Control>}p{/Control}');

/** The slip over an application that needs more time. */
async function preview(view = aSlip(), application = anApplication(1, { step: 'more-time', asking: null })) {
  const shown = await showApplication(application);
  shown.bridge.replies('paper.open', view).replies('paper.print', 'printed');
  await print();
  const dialog = shown.page.getByRole('dialog', { name: 'Print' });
  await expect.element(dialog.getByRole('article')).toBeInTheDocument();
  return { ...shown, dialog };
}

/** What the printer gets. */
function paper(): HTMLElement {
  const found = document.querySelector('body > [data-paper]');
  if (!(found instanceof HTMLElement)) throw new Error('there is no paper');
  return found;
}

test.each(['more-time', 'asking', 'waiting-to-send', 'uncertain', 'expired', 'income-proof'] as const)(
  'Ctrl+P prints the slip of an application in the state %s',
  async (step) => {
    const { bridge } = await preview(aSlip(), anApplication(1, { step, asking: null, entry: anEntry(1) }));
    expect(bridge.asked('paper.open')).toEqual([{ kind: 'slip', applicationId: id(1) }]);
  },
);

test('a paper that is being printed stays whatever the bank answers meanwhile, and goes with the screen', async () => {
  const { bridge, dialog, page } = await preview();
  bridge.publish('application', offered(1));
  await expect.element(page.getByText('96.57').first()).toBeInTheDocument();
  await expect.element(dialog.getByRole('article')).toBeInTheDocument();
  expect(paper().textContent).toContain('K7-0001');
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
  // What the key stood on is gone; the focus is not.
  await expect.poll(() => document.activeElement?.closest('main') !== null).toBe(true);
  await print();
  await expect.element(dialog.getByRole('article')).toBeInTheDocument();
  go({ screen: 'today' });
  await expect.element(dialog).not.toBeInTheDocument();
  expect(document.querySelector('body > [data-paper]')).toBeNull();
});

test('an entry of the outbox has the slip of its application', async () => {
  const { bridge, page } = await showApplication(anApplication(1));
  bridge.replies('outbox.get', anOutbox([anEntry(1)])).replies('paper.open', aSlip());
  go({ screen: 'outbox', entryId: anEntry(1).id });
  await expect.element(page.getByRole('button', { name: 'Print the slip' })).toBeInTheDocument();
  await print();
  await expect.element(page.getByRole('article')).toBeInTheDocument();
  expect(bridge.asked('paper.open')).toEqual([{ kind: 'slip', applicationId: anEntry(1).applicationId }]);
});

test('the number stands in figures and in bars, with shop, time and salesperson, and nothing of the customer', async () => {
  const { dialog } = await preview();
  await expect.element(dialog.getByRole('img', { name: 'K7-0001' })).toBeInTheDocument();
  const words = paper().textContent.replaceAll('\u00a0', ' ');
  for (const each of ['K7-0001', 'Tartu pood · kassa 2', 'Anna Kask', '23.11.2026'])
    expect(words).toContain(each);
  expect(words).not.toMatch(/Mari|Tamm|3760503|€/u);
});

test.each(languages)('in %s everything fits both papers, in the customer’s language', async (language) => {
  const { dialog } = await preview(aSlip({ copy: 1 }, { language, localNumber: 'K7-12345678' }));
  for (const size of paperSizes) {
    await dialog.getByRole('radio', { name: texts.en.papers[`size-${size}`] }).click();
    expect(paper().firstElementChild?.getAttribute('lang')).toBe(language);
    expect(paper().textContent).toContain(texts[language].papers['slip-text']);
    const { left, right } = paper().getBoundingClientRect();
    for (const each of paper().querySelectorAll('*')) {
      expect(each.getBoundingClientRect().right).toBeLessThanOrEqual(right + 0.5);
      expect(each.getBoundingClientRect().left).toBeGreaterThanOrEqual(left - 0.5);
    }
    // The bars have their whole width: three dots for each module.
    const bars = paper().querySelector('[role=img]');
    const mm = ((bars?.getBoundingClientRect().width ?? 0) / 96) * 25.4;
    expect(mm).toBeCloseTo(Number.parseFloat(bars?.getAttribute('width') ?? ''), 0);
  }
});
