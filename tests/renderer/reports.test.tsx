import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ReportView } from '../../shared/bridge/views.ts';
import { languages } from '../../shared/domain/language.ts';
import { paperSizes } from '../../shared/domain/paper.ts';
import { texts } from '../../renderer/text/texts.ts';
import { useRoutes } from '../../renderer/shell/routes.ts';
import { mainAction } from './main-action.ts';
import { aDaySheet } from './papers.ts';
import { anOutbox, aReport, aTill, aToday } from './pictures.ts';
import { showApp } from './show-app.tsx';

async function show(report: ReportView = aReport()) {
  const shown = await showApp(aTill(), (bridge) =>
    bridge.replies('today.get', aToday([])).replies('report.get', report).replies('outbox.get', anOutbox([])),
  );
  await expect.element(shown.page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
  await userEvent.keyboard('{F8}');
  await expect.element(shown.page.getByRole('heading', { name: 'Reports', level: 1 })).toBeInTheDocument();
  return shown;
}

test('F8 tells the day in numbers, by salesperson and by product', async () => {
  const { page, bridge } = await show();
  expect(bridge.asked('report.get')).toEqual([{ days: 1 }]);
  await expect
    .element(page.getByRole('row', { name: 'All applications 7 1 4 1 3 2 1 1 €4,120.00 €1,650.00 6 min' }))
    .toBeInTheDocument();
  await expect.element(page.getByRole('row', { name: /^Anna Kask 5/u })).toBeInTheDocument();
  await expect.element(page.getByRole('row', { name: /^Järelmaks 7/u })).toBeInTheDocument();
});

test('a longer span is asked for and has a bar and a line for each day', async () => {
  const { page, bridge } = await show();
  bridge.replies('report.get', aReport(7));
  await page.getByRole('radio', { name: '7 days' }).click();
  await expect.element(page.getByRole('heading', { name: 'By day' })).toBeInTheDocument();
  expect(bridge.asked('report.get')).toEqual([{ days: 1 }, { days: 7 }]);
  expect(document.querySelectorAll('svg rect')).toHaveLength(14);
  await expect.element(page.getByRole('row', { name: /^23.Nov.2026 7 3$/u })).toBeInTheDocument();
});

test('what is open leads to where it is done', async () => {
  const { page } = await show();
  await page.getByRole('button', { name: /1 application that may or may not have arrived/u }).click();
  expect(useRoutes.getState().route).toEqual({ screen: 'outbox', entryId: null });
});

test('the day is closed after one question that says how much is open', async () => {
  const { page, bridge } = await show();
  await mainAction();
  await expect.element(page.getByRole('alertdialog')).toMatchTextContent('4 things are still open.');
  expect(bridge.asked('day.close')).toEqual([]);
  await mainAction();
  expect(bridge.asked('day.close')).toEqual([{ asOf: aReport().now }]);
});

test.each([
  [1, '1 half-typed form is erased for good.'],
  [3, '3 half-typed forms are erased for good.'],
])('that %i half-typed forms go with the day is said before', async (drafts, words) => {
  const report = aReport();
  const { page } = await show({ ...report, open: { ...report.open, drafts } });
  await mainAction();
  await expect.element(page.getByRole('alertdialog')).toMatchTextContent(words);
});

test('where no form is half typed, none is said to go', async () => {
  const report = aReport();
  const { page } = await show({ ...report, open: { ...report.open, drafts: 0 } });
  await mainAction();
  await expect.element(page.getByRole('alertdialog')).toBeInTheDocument();
  await expect.element(page.getByText(/erased for good/u)).not.toBeInTheDocument();
});

test('nothing open is said, and no median is no number', async () => {
  const none = {
    waiting: 0,
    uncertain: 0,
    needsPerson: 0,
    offered: 0,
    unsigned: 0,
    notHandedOver: 0,
    unseen: 0,
    drafts: 0,
  };
  const report = aReport();
  const { page } = await show({ ...report, open: none, all: { ...report.all, medianToContractMs: null } });
  await expect.element(page.getByText('Nothing is open.')).toBeInTheDocument();
  await expect.element(page.getByRole('row', { name: /^All applications .* –$/u })).toBeInTheDocument();
});

test.each(languages)(
  'Ctrl+P in %s shows the day sheet, on both papers, with its seal and what it is not',
  async (language) => {
    const { page, bridge } = await show();
    bridge.replies('paper.open', aDaySheet({ copy: 3 }, { language, mode: 'demo' }));
    await userEvent.keyboard('{Control>}p{/Control}');
    const dialog = page.getByRole('dialog', { name: 'Print' });
    await expect.element(dialog.getByRole('article')).toBeInTheDocument();
    expect(bridge.asked('paper.open')).toEqual([{ kind: 'day', language: 'en' }]);
    for (const size of paperSizes) {
      await dialog.getByRole('radio', { name: texts.en.papers[`size-${size}`] }).click();
      const paper = document.querySelector('body > [data-paper]');
      const words = (paper?.textContent ?? '').replaceAll('\u00a0', ' ');
      const { papers, customer, reports } = texts[language];
      for (const each of [
        'K7-D0012',
        papers.day,
        papers['day-note'],
        customer['not-real-demo'],
        reports.open,
      ])
        expect(words).toContain(each);
      expect(words).toContain('4711 · 01234567 89abcdef');
      const right = paper?.getBoundingClientRect().right ?? 0;
      for (const each of paper?.querySelectorAll('*') ?? [])
        expect(each.getBoundingClientRect().right).toBeLessThanOrEqual(right + 0.5);
    }
  },
);
