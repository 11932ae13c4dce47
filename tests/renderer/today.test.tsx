import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { useRoutes } from '../../renderer/shell/routes.ts';
import { days, minutes } from '../../shared/domain/dates.ts';
import { euros } from '../../shared/domain/money.ts';
import { aRow, aTill, aToday, id, noon } from './pictures.ts';
import { showApp } from './show-app.tsx';

const rows = [
  aRow(1, { turn: 'ours', step: 'uncertain', customer: 'Jüri P.', amount: euros(1_234_560) }),
  aRow(2, { turn: 'customer', customer: 'Mari T.' }),
  aRow(3, { turn: 'finished', step: 'no-offer', customer: 'Andres M.' }),
  aRow(4, { turn: 'finished', step: 'contract', contractStatus: 'activated', customer: 'Olga S.' }),
];
const drafts = [{ draftId: id(70), customer: 'Liis A.', savedAt: noon - minutes(3), by: 'Anna Kask' }];
const route = () => useRoutes.getState().route;
const show = (over = {}) =>
  showApp(aTill(), (bridge) => bridge.replies('today.get', aToday(rows, { drafts, ...over })));

test('rows stand under whose turn it is, with counts', async () => {
  const { page } = await show();
  await expect.element(page.getByRole('row', { name: 'Our turn 1' })).toBeInTheDocument();
  await expect.element(page.getByRole('row', { name: 'Finished 2' })).toBeInTheDocument();
  await expect
    .element(page.getByRole('row', { name: /Jüri P\..*12,345\.60.*Not known whether it arrived/u }))
    .toBeInTheDocument();
});

test('an offer and no offer look alike from afar: the same mark, no colour, no reason', async () => {
  const { page } = await show();
  const mark = (name: RegExp) =>
    page.getByRole('row', { name }).element().querySelectorAll('svg path')[1]?.getAttribute('d');
  await expect.element(page.getByRole('row', { name: /Andres M/u })).toBeInTheDocument();
  expect(mark(/Andres M/u)).toBe(mark(/Mari T/u));
  const colour = (name: RegExp) => {
    const cells = page.getByRole('row', { name }).element().querySelectorAll('td');
    return getComputedStyle(cells[4]!.querySelector('span')!).color;
  };
  expect(colour(/Andres M/u)).toBe(colour(/Mari T/u));
});

test('a draft opens as a form, and is thrown away only after a question', async () => {
  const { page, bridge } = await show();
  const row = page.getByRole('row', { name: /Liis A/u });
  await row.getByRole('button', { name: 'Discard the draft' }).click();
  expect(route()).toEqual({ screen: 'today' });
  await userEvent.keyboard('{Escape}');
  expect(bridge.asked('draft.discard')).toEqual([]);
  await row.getByRole('button', { name: 'Discard the draft' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Discard the draft' }).click();
  expect(bridge.asked('draft.discard')).toEqual([{ draftId: id(70) }]);
  await row.getByText('Liis A.').click();
  expect(route()).toEqual({ screen: 'new', draftId: id(70) });
});

test('Delete on the row of a draft asks whether it is thrown away; on an application it does nothing', async () => {
  const { page, bridge } = await show();
  const row = page.getByRole('row', { name: /Liis A\./u });
  await expect.element(row).toBeInTheDocument();
  row.element().focus();
  await userEvent.keyboard('{Delete}');
  await expect.element(page.getByRole('alertdialog')).toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
  await userEvent.keyboard('{ArrowUp}{Delete}');
  await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
  expect(bridge.asked('draft.discard')).toEqual([]);
});

test('an empty day is one sentence and the key that starts something', async () => {
  const { page } = await showApp(aTill(), (bridge) => bridge.replies('today.get', aToday([])));
  await expect.element(page.getByText('Nothing yet today.')).toBeInTheDocument();
  await expect
    .element(page.getByRole('main').getByRole('button', { name: 'New application' }))
    .toHaveAttribute('aria-keyshortcuts', 'F2');
});

test('without a line the list says from when it is, once', async () => {
  const { page } = await showApp(
    aTill({ line: { state: 'down', cause: 'line.down', lastSuccessAt: noon - minutes(4) } }),
    (bridge) => bridge.replies('today.get', aToday(rows)),
  );
  await expect.element(page.getByText(/As it was at 12:37/u)).toBeInTheDocument();
});

test('where the bank has not answered since the start, or since another day, the list says that', async () => {
  const down = { state: 'down', cause: 'line.down' } as const;
  const { page, bridge } = await showApp(aTill({ line: { ...down, lastSuccessAt: null } }), (prepared) =>
    prepared.replies('today.get', aToday(rows)),
  );
  await expect
    .element(
      page.getByText(/^The bank has not answered since Counter was opened: this is as it was before\./u),
    )
    .toBeInTheDocument();
  bridge.publish('till', aTill({ line: { ...down, lastSuccessAt: noon - days(1) } }));
  await expect.element(page.getByText(/^As it was on 22.Nov.2026.12:41\./u)).toBeInTheDocument();
});

test('a list that cannot be read says so and is read again on F5', async () => {
  const { page, bridge } = await showApp(aTill(), (prepared) =>
    prepared.fails('today.get', { code: 'unexpected' }),
  );
  await expect.element(page.getByRole('alert')).toMatchTextContent('Something went wrong in Counter itself.');
  bridge.replies('today.get', aToday(rows));
  await userEvent.keyboard('{F5}');
  await expect.element(page.getByRole('row', { name: /Jüri P/u })).toBeInTheDocument();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

test('D-22: figures that do not add up are a quiet word for the manager alone', async () => {
  const odd = aToday([aRow(1, { hasOddFigures: true, step: 'offered' })]);
  const { page, bridge } = await showApp(aTill(), (answers) => answers.replies('today.get', odd));
  const words = page.getByText('Figures do not add up: tell the bank');
  await expect.element(words).toBeInTheDocument();
  bridge.publish('till', aTill({ session: { id: id(901), name: 'Jānis', role: 'salesperson' } }));
  await expect.element(words).not.toBeInTheDocument();
});
