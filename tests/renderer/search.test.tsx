import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { go, useRoutes } from '../../renderer/shell/routes.ts';
import { useSearch } from '../../renderer/shell/search.ts';
import { minutes } from '../../shared/domain/dates.ts';
import { ok } from '../../shared/result.ts';
import { aFind, aLockedTill, anApplication, anOutbox, aRow, aTill, aToday, id, noon } from './pictures.ts';
import { showApp } from './show-app.tsx';

const todays = [
  aRow(1, { turn: 'ours', step: 'uncertain', customer: 'Jüri P.' }),
  aRow(2, { turn: 'customer', customer: 'Mari T.' }),
];
const old = aRow(3, { turn: 'finished', step: 'no-offer', customer: 'Olga S.', localNumber: 'K7-0003' });
const another = aRow(4, { turn: 'finished', step: 'no-offer', customer: 'Oskar V.', localNumber: 'K7-0004' });
const draft = { draftId: id(70), customer: 'Oliver A.', savedAt: noon - minutes(3), by: 'Anna Kask' };
const route = () => useRoutes.getState().route;
const opened = (n: number) => ({ screen: 'application', applicationId: id(n) });

const show = (found = aFind([old, another])) =>
  showApp(aTill(), (bridge) =>
    bridge
      .replies('today.get', aToday(todays))
      .replies('outbox.get', anOutbox([]))
      .replies('application.get', anApplication(3))
      .replies('today.find', found),
  );

test('each key asks main, and what it found stands in its order, with older ones among it', async () => {
  const { page, bridge } = await show(aFind([old, another], { drafts: [draft] }));
  await page.getByRole('searchbox', { name: 'Search all applications' }).fill('o');
  await expect.element(page.getByRole('grid', { name: 'Found' })).toBeInTheDocument();
  const rows = page
    .getByRole('row')
    .elements()
    .map((row) => row.textContent);
  expect(rows.slice(1)).toEqual([
    'Found 2',
    expect.stringMatching(/^Done.*Olga S\..*•••0302.*K7-0003/u),
    expect.stringMatching(/^Done.*Oskar V/u),
    'Drafts 1',
    expect.stringMatching(/Oliver A/u),
  ]);
  await expect.element(page.getByRole('row', { name: /Jüri P/u })).not.toBeInTheDocument();
  expect(bridge.asked('today.find')).toEqual([{ words: 'o' }]);
});

test('without words there is Today, and nothing is asked', async () => {
  const { page, bridge } = await show();
  await page.getByRole('searchbox').fill('  ');
  await expect.element(page.getByRole('row', { name: /Jüri P/u })).toBeInTheDocument();
  expect(bridge.asked('today.find')).toEqual([]);
});

test('typing on a row leads into the search', async () => {
  const { page, bridge } = await show();
  await expect.element(page.getByRole('row', { name: /Jüri P/u })).toBeInTheDocument();
  page
    .getByRole('row', { name: /Jüri P/u })
    .element()
    .focus();
  await userEvent.keyboard('ol');
  await expect.element(page.getByRole('searchbox')).toHaveValue('ol');
  await expect.element(page.getByRole('row', { name: /Olga S/u })).toBeInTheDocument();
  await expect.poll(() => bridge.asked('today.find').at(-1)).toEqual({ words: 'ol' });
});

test('F3 leads to the search, the arrow into the list, and Enter opens', async () => {
  const { page } = await show();
  await expect.element(page.getByRole('row', { name: /Jüri P/u })).toBeInTheDocument();
  await userEvent.keyboard('{F3}');
  await expect.element(page.getByRole('searchbox')).toHaveFocus();
  await userEvent.keyboard('o');
  await expect.element(page.getByRole('row', { name: /Olga S/u })).toBeInTheDocument();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(route()).toEqual(opened(4));
});

test('Enter in the search opens the only one, and goes into the list where there are several', async () => {
  const { page, bridge } = await show();
  await userEvent.keyboard('{F3}o');
  await expect.element(page.getByRole('row', { name: /Olga S/u })).toBeInTheDocument();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('row', { name: /Olga S/u })).toHaveFocus();
  expect(route()).toEqual({ screen: 'today' });
  bridge.replies('today.find', aFind([old]));
  await userEvent.keyboard('{F3}olga');
  await expect.element(page.getByRole('row', { name: /Oskar V/u })).not.toBeInTheDocument();
  await userEvent.keyboard('{Enter}');
  await expect.poll(route).toEqual(opened(3));
});

test('one that is more than listed is not the only one', async () => {
  const { page } = await show(aFind([old], { more: 3 }));
  await userEvent.keyboard('{F3}o');
  await expect.element(page.getByText('3 more fit. Another word narrows the search.')).toBeInTheDocument();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('row', { name: /Olga S/u })).toHaveFocus();
});

test('a scanned reference is opened, though Enter comes before the answer and longer numbers fit too', async () => {
  const { bridge } = await show();
  let answer = (): void => undefined;
  bridge.on('today.find', ({ words }) =>
    words === 'A-10442'
      ? new Promise((give) => {
          answer = () => give(ok(aFind([old, another], { isCertain: true })));
        })
      : ok(aFind([another, old])),
  );
  await userEvent.keyboard('{F3}A-10442{Enter}');
  await expect.poll(() => bridge.asked('today.find').at(-1)).toEqual({ words: 'A-10442' });
  expect(route()).toEqual({ screen: 'today' });
  answer();
  await expect.poll(route).toEqual(opened(3));
});

test('while one question is under way only the last words wait: answers never come in the wrong order', async () => {
  const { page, bridge } = await show();
  let answer = (): void => undefined;
  bridge.on('today.find', ({ words }) =>
    words === 'o'
      ? new Promise((give) => {
          answer = () => give(ok(aFind([another])));
        })
      : ok(aFind([old])),
  );
  await userEvent.keyboard('{F3}olga');
  expect(bridge.asked('today.find')).toEqual([{ words: 'o' }]);
  answer();
  await expect.element(page.getByRole('row', { name: /Olga S/u })).toBeInTheDocument();
  await expect.element(page.getByRole('row', { name: /Oskar V/u })).not.toBeInTheDocument();
  expect(bridge.asked('today.find')).toEqual([{ words: 'o' }, { words: 'olga' }]);
});

test('Esc empties the search, and only then leads back to where F3 was pressed', async () => {
  const { page } = await show();
  go({ screen: 'outbox', entryId: null });
  await expect.element(page.getByRole('heading', { name: 'Outbox', level: 1 })).toBeInTheDocument();
  await userEvent.keyboard('{F3}');
  await expect.element(page.getByRole('searchbox')).toHaveFocus();
  await userEvent.keyboard('olga{Escape}');
  await expect.element(page.getByRole('searchbox')).toHaveValue('');
  await expect.element(page.getByRole('row', { name: /Jüri P/u })).toBeInTheDocument();
  expect(route()).toEqual({ screen: 'today' });
  await userEvent.keyboard('{Escape}');
  await expect.poll(route).toEqual({ screen: 'outbox', entryId: null });
});

test('back from what was found the words are there again, and nowhere else', async () => {
  const { page } = await show(aFind([old]));
  await userEvent.keyboard('{F3}olga{Enter}');
  await expect.poll(route).toEqual(opened(3));
  await expect.element(page.getByRole('heading', { name: 'Mari Tamm', level: 1 })).toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('searchbox')).toHaveValue('olga');
  await expect.element(page.getByRole('row', { name: /Olga S/u })).toHaveFocus();
  await userEvent.keyboard('{F7}');
  await expect.element(page.getByRole('heading', { name: 'Outbox', level: 1 })).toBeInTheDocument();
  await page.getByRole('navigation').getByRole('button', { name: /Today/u }).click();
  await expect.element(page.getByRole('searchbox')).toHaveValue('');
});

test('a lock takes the words away', async () => {
  const { page, bridge } = await show(aFind([old]));
  await userEvent.keyboard('{F3}olga{Enter}');
  await expect.poll(route).toEqual(opened(3));
  expect(useSearch.getState().words).toBe('olga');
  bridge.publish('till', aLockedTill());
  await expect.element(page.getByRole('heading', { name: 'Enter PIN' })).toBeInTheDocument();
  expect(useSearch.getState()).toEqual({ isCalled: false, words: '', openedId: null });
});

test('words in the search count as a customer’s data on the screen', async () => {
  const { bridge } = await show();
  await userEvent.keyboard('{F3}olga');
  await vi.waitFor(() => expect(bridge.asked('session.stay').at(-1)).toEqual({ isPersonal: true }));
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(bridge.asked('session.stay').at(-1)).toEqual({ isPersonal: false }));
});

test('a search for nothing that is there says so, and by what can be searched', async () => {
  const { page } = await show(aFind([]));
  await page.getByRole('searchbox').fill('zzz');
  await expect.element(page.getByText('Nothing found for “zzz”.')).toBeInTheDocument();
  await expect
    .element(page.getByText(/last four digits of the personal code or the phone/u))
    .toBeInTheDocument();
  await expect.element(page.getByText(/keyboard is Russian/u)).not.toBeInTheDocument();
  await page.getByRole('main').getByRole('button', { name: 'Clear' }).first().click();
  await expect.element(page.getByRole('searchbox')).toHaveFocus();
  await expect.element(page.getByRole('searchbox')).toHaveValue('');
  await page.getByRole('searchbox').fill('тамм');
  await expect.element(page.getByText(/The keyboard is Russian/u)).toBeInTheDocument();
});

test('a number that was typed of an application that time has erased is told as such, not as nothing', async () => {
  const { page } = await show(aFind([], { isErased: true }));
  await page.getByRole('searchbox').fill('k7-0042');
  await expect.element(page.getByText('K7-0042 was erased here')).toBeInTheDocument();
  await expect.element(page.getByText(/Only figures for the reports are left/u)).toBeInTheDocument();
  await expect.element(page.getByText(/Nothing found/u)).not.toBeInTheDocument();
});

test('while older ones are still being read it says so calmly, and asks again until they are', async () => {
  const { page, bridge } = await show(aFind([], { isComplete: false }));
  await page.getByRole('searchbox').fill('olga');
  await expect.element(page.getByText(/Older applications are still being read/u)).toBeInTheDocument();
  await expect.element(page.getByText('Nothing found for “olga” so far.')).toBeInTheDocument();
  bridge.replies('today.find', aFind([old]));
  await expect.element(page.getByRole('row', { name: /Olga S/u })).toBeInTheDocument();
  await expect.element(page.getByText(/still being read/u)).not.toBeInTheDocument();
});

test('a change of an application shows in what was found', async () => {
  const { page, bridge } = await show(aFind([old]));
  await page.getByRole('searchbox').fill('olga');
  await expect.element(page.getByRole('row', { name: /Olga S.*Answer/u })).toBeInTheDocument();
  bridge.replies('today.find', aFind([{ ...old, step: 'contract', contractStatus: 'activated' }]));
  bridge.publish('today', aToday(todays));
  await expect.element(page.getByRole('row', { name: /Olga S.*Active/u })).toBeInTheDocument();
});

test('a search that failed says so, and F5 asks once more', async () => {
  const { page, bridge } = await show();
  bridge.fails('today.find', { code: 'storage.failed' });
  await page.getByRole('searchbox').fill('olga');
  await expect.element(page.getByRole('alert')).toBeInTheDocument();
  bridge.replies('today.find', aFind([old]));
  await userEvent.keyboard('{F5}');
  await expect.element(page.getByRole('row', { name: /Olga S/u })).toBeInTheDocument();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

test('an empty day can be searched too, and without a line as well', async () => {
  const { page } = await showApp(
    aTill({ line: { state: 'down', cause: 'line.down', lastSuccessAt: noon - minutes(4) } }),
    (bridge) => bridge.replies('today.get', aToday([])).replies('today.find', aFind([old])),
  );
  await expect.element(page.getByText('Nothing yet today.')).toBeInTheDocument();
  await page.getByRole('searchbox').fill('olga');
  await expect.element(page.getByRole('row', { name: /Olga S/u })).toBeInTheDocument();
  await expect.element(page.getByText('Nothing yet today.')).not.toBeInTheDocument();
});

test('more than main takes cannot be typed', async () => {
  const { page, bridge } = await show();
  await page.getByRole('searchbox').fill('x'.repeat(120));
  await vi.waitFor(() => expect(bridge.asked('today.find').length).toBeGreaterThan(0));
  expect(bridge.asked('today.find').every(({ words }) => words.length <= 100)).toBe(true);
});

test('back on Today the row that was opened has the focus again, and Tab comes to it', async () => {
  const { page } = await show();
  const row = page.getByRole('row', { name: /Mari T/u });
  await expect.element(row).toBeInTheDocument();
  await userEvent.keyboard('{F3}{ArrowDown}{ArrowDown}{Enter}');
  await expect.poll(route).toEqual(opened(2));
  await userEvent.keyboard('{Escape}');
  await expect.element(row).toHaveFocus();
  expect(row.element().tabIndex).toBe(0);
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(page.getByRole('row', { name: /Jüri P/u })).toHaveFocus();
  // Coming from somewhere else one begins at the top.
  await userEvent.keyboard('{F7}{Escape}');
  await expect.element(page.getByRole('heading', { name: 'Today', level: 1 })).toHaveFocus();
});
