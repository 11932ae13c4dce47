import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { PaperView } from '../../shared/bridge/papers.ts';
import type { ReportView, TillView } from '../../shared/bridge/views.ts';
import { languages } from '../../shared/domain/language.ts';
import { paperSizes } from '../../shared/domain/paper.ts';
import { ok } from '../../shared/result.ts';
import { texts } from './texts.ts';
import { useRoutes } from '../../renderer/shell/routes.ts';
import { mainAction, mainActionIsRested } from './main-action.ts';
import { aDaySheet } from './papers.ts';
import { anOutbox, aQuietReport, aReport, aTill, aToday, noon, nothingOpen } from './pictures.ts';
import { showApp } from './show-app.tsx';

async function show(report: ReportView = aReport(), till: TillView = aTill()) {
  const shown = await showApp(till, (bridge) =>
    bridge.replies('today.get', aToday([])).replies('report.get', report).replies('outbox.get', anOutbox([])),
  );
  await expect.element(shown.page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
  await userEvent.keyboard('{F8}');
  await expect.element(shown.page.getByRole('heading', { name: 'Reports', level: 1 })).toBeInTheDocument();
  return shown;
}

test('F8 tells the day in numbers, by salesperson and by product', async () => {
  const { page, bridge } = await show();
  expect(bridge.asked('report.get')).toEqual([{ span: 'today' }]);
  await expect
    .element(
      page.getByRole('row', { name: 'All applications 7 1 6 4 1 3 2 1 1 4,120.00 1,650.00 9 s 6 min' }),
    )
    .toBeInTheDocument();
  await expect.element(page.getByRole('row', { name: /^Anna Kask 5/u })).toBeInTheDocument();
  await expect.element(page.getByRole('row', { name: /^Järelmaks 7/u })).toBeInTheDocument();
});

test('a week or a month is chosen by its arrow, with a line and a bar for each of them', async () => {
  const { page, bridge } = await show();
  bridge.replies('report.get', aReport('week'));
  await page.getByRole('radio', { name: 'Today' }).click();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  await expect.element(page.getByRole('radio', { name: 'This week' })).toBeChecked();
  expect(bridge.asked('report.get').at(-1)).toEqual({ span: 'this-week' });
  await expect.element(page.getByText('By week')).toBeInTheDocument();
  await expect
    .element(page.getByRole('row', { name: /^Week 47, 16.Nov–22.Nov 5 1 6 4 1 1 2/u }))
    .toBeInTheDocument();
  await expect.element(page.getByText(/^Week 43, 19.Oct–25.Oct · from 25.Oct$/u)).toBeInTheDocument();
  const bar = (name: RegExp) =>
    Array.from(page.getByRole('row', { name }).element().querySelectorAll('rect'), (each) =>
      each.getBoundingClientRect().width.toFixed(),
    );
  // 7 sent and 3 contracts fill the width, 5 and 1 as much less.
  expect(bar(/^Week 48/u)).toEqual(['48', '21']);
  expect(bar(/^Week 47/u)).toEqual(['34', '7']);
  bridge.replies('report.get', { ...aReport('month'), from: '2026-10-01', to: '2026-10-31' });
  await page.getByRole('radio', { name: 'Last month' }).click();
  await expect.element(page.getByText(/^What began before 25.Oct.2026 is not kept/u)).toBeInTheDocument();
  await expect.element(page.getByText('November 2026')).toBeInTheDocument();
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

test('a paper that could not be made says so in place of its picture, and F5 makes it again', async () => {
  const { page, bridge } = await show();
  bridge.fails('paper.open', { code: 'storage.full' });
  await userEvent.keyboard('{Control>}p{/Control}');
  const dialog = page.getByRole('dialog', { name: 'Print' });
  const again = dialog.getByRole('button', { name: 'Try again' });
  await expect.element(again).toBeVisible();
  const answer = Promise.withResolvers<ReturnType<typeof ok<PaperView>>>();
  bridge.on('paper.open', () => answer.promise as never);
  await again.click();
  await expect.element(again).toHaveFocus();
  answer.resolve(ok(aDaySheet()));
  await expect.element(dialog.getByRole('article')).toBeInTheDocument();
  await expect.element(dialog.getByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
});

test('closing the day offers its sheet on one key, and comes back to the question', async () => {
  const { page, bridge } = await show();
  bridge.replies('paper.open', aDaySheet()).replies('paper.print', 'printed');
  await mainAction();
  const question = page.getByRole('alertdialog');
  await expect.element(question.getByRole('button', { name: 'Print the day sheet' })).toBeInTheDocument();
  await userEvent.keyboard('{Control>}p{/Control}');
  await expect.element(page.getByRole('dialog', { name: 'Print' }).getByRole('article')).toBeInTheDocument();
  await expect.element(question).not.toBeInTheDocument();
  await mainActionIsRested();
  await userEvent.keyboard('{Control>}p{/Control}');
  await expect.element(page.getByRole('alert')).toMatchTextContent('It is with the printer.');
  expect(bridge.asked('paper.print')).toHaveLength(1);
  await userEvent.keyboard('{Escape}');
  await expect.element(question).toMatchTextContent('Close the day?');
  expect(bridge.asked('day.close')).toEqual([]);
  await mainAction();
  expect(bridge.asked('day.close')).toEqual([{ asOf: aReport().now }]);
});

test('nothing open is said, and no median is no number', async () => {
  const report = aReport();
  const { page } = await show({
    ...report,
    open: nothingOpen,
    all: { ...report.all, medianToContractMs: null },
  });
  await expect.element(page.getByText('Nothing is open.')).toBeInTheDocument();
  await expect.element(page.getByRole('row', { name: /^All applications .* –$/u })).toBeInTheDocument();
});

test('a time without an application says so, beside the days before it', async () => {
  const { page } = await show(aQuietReport());
  await expect.element(page.getByText('No application was begun in this time.')).toBeInTheDocument();
  await expect.element(page.getByRole('row', { name: /^All applications/u })).not.toBeInTheDocument();
  await expect.element(page.getByText('By day')).toBeInTheDocument();
  await page
    .getByRole('region', { name: 'In numbers' })
    .getByRole('button', { name: 'New application' })
    .click();
  await expect.element(page.getByRole('heading', { name: 'New application', level: 1 })).toBeInTheDocument();
});

test('a till where nothing was ever begun has no table', async () => {
  const { page } = await show({
    ...aQuietReport(),
    periods: [{ ...aQuietReport().all, from: '2026-11-23' }],
  });
  await expect.element(page.getByText('No application was begun in this time.')).toBeInTheDocument();
  await expect.element(page.getByRole('table')).not.toBeInTheDocument();
});

test('without a line it says as of when its numbers are', async () => {
  const { page } = await show(
    aReport(),
    aTill({ line: { state: 'down', cause: 'bank.tls', lastSuccessAt: noon } }),
  );
  await expect.element(page.getByText(/^As it was at /u)).toBeInTheDocument();
});

test.each(languages)(
  'Ctrl+P in %s shows the day sheet, on both papers, with its seal and what it is not',
  async (language) => {
    const { page, bridge } = await show();
    bridge.replies('paper.open', aDaySheet({ copy: 3 }, { language, mode: 'demo' }));
    await userEvent.keyboard('{Control>}p{/Control}');
    const dialog = page.getByRole('dialog', { name: 'Print' });
    await expect.element(dialog.getByRole('article')).toBeInTheDocument();
    expect(bridge.asked('paper.open')).toEqual([{ kind: 'day', language: 'en', span: 'today' }]);
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

test('Ctrl+P prints the numbers that are on the screen, and the question at the end of the day its sheet', async () => {
  const { page, bridge } = await show();
  bridge.replies('report.get', { ...aReport('month'), from: '2026-10-01', to: '2026-10-31' });
  await page.getByRole('radio', { name: 'Last month' }).click();
  await expect.element(page.getByRole('button', { name: 'Print these numbers' })).toBeInTheDocument();
  bridge.replies(
    'paper.open',
    aDaySheet({ number: 'K7-R0001' }, { kind: 'report', from: '2026-10-01', to: '2026-10-31', open: null }),
  );
  await userEvent.keyboard('{Control>}p{/Control}');
  const paper = page.getByRole('dialog', { name: 'Print' }).getByRole('article');
  await expect.element(paper).toMatchTextContent(/Report 1.Oct.2026.–.31.Oct.2026/u);
  expect(document.querySelector('body > [data-paper]')?.textContent).not.toContain(texts.en.reports.open);
  await userEvent.keyboard('{Escape}');
  await mainAction();
  await userEvent.keyboard('{Control>}p{/Control}');
  await expect
    .poll(() => bridge.asked('paper.open'))
    .toEqual([
      { kind: 'day', language: 'en', span: 'last-month' },
      { kind: 'day', language: 'en', span: 'today' },
    ]);
});
