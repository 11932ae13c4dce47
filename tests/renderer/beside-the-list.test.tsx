import { expect, test } from 'vitest';
import { page as tab, userEvent } from 'vitest/browser';
import { useRoutes } from '../../renderer/shell/routes.ts';
import type { TillView, TodayRow } from '../../shared/bridge/views.ts';
import { minutes } from '../../shared/domain/dates.ts';
import { euros } from '../../shared/domain/money.ts';
import {
  aFind,
  anApplication,
  anEntry,
  anOutbox,
  aRow,
  aTill,
  aToday,
  anUncertainEntry,
  id,
  noon,
} from './pictures.ts';
import { showApp } from './show-app.tsx';

/** The detail of a row at the right of its list, where the window is 1600 px wide and more. */
const rows = [
  aRow(1, {
    turn: 'ours',
    step: 'uncertain',
    customer: 'Jüri P.',
    amount: euros(1_234_560),
    bankNumber: '5300412877',
  }),
  aRow(2, { customer: 'Mari T.', productName: 'Osamaksed', period: 24, salespersonReference: 'Peeter Puu' }),
  aRow(3, { turn: 'finished', step: 'no-offer', customer: 'Andres M.' }),
];
const draft = { draftId: id(70), customer: 'Liis A.', savedAt: noon - minutes(3), by: 'Anna Kask' };
const route = () => useRoutes.getState().route;

async function show(listed: readonly TodayRow[] = rows, width = 1600, session: Partial<TillView> = {}) {
  const shown = await showApp(aTill(session), (bridge) =>
    bridge
      .replies('today.get', aToday(listed, { drafts: [draft] }))
      .replies('today.find', aFind([aRow(9, { customer: 'Oskar V.' })]))
      .replies('application.get', anApplication(2)),
  );
  await tab.viewport(width, 900);
  await expect.element(shown.page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
  return { ...shown, detail: shown.page.getByRole('complementary', { name: 'The row in short' }) };
}

test('the first row stands beside the list: what the list has no room for, and what comes next', async () => {
  const { detail, page } = await show();
  await expect.element(detail.getByRole('heading')).toMatchTextContent(/^Jüri P\. •••0300$/u);
  await expect
    .element(detail)
    .toMatchTextContent(
      /Not known whether it arrived ?We do not know whether it reached the bank\..*K7-0001.*5300412877.*Järelmaks.*€12,345\.60.*12 months.*Anna Kask/u,
    );
  await expect.element(page.getByRole('row', { name: /Jüri P/u })).toHaveAttribute('aria-selected', 'true');
});

test('a window of 1599 px has the list alone', async () => {
  const { detail, page } = await show(rows, 1599);
  await expect.element(page.getByRole('row', { name: /Jüri P/u })).toBeInTheDocument();
  await expect.element(detail).not.toBeInTheDocument();
  await expect.element(page.getByRole('row', { name: /Jüri P/u })).not.toHaveAttribute('aria-selected');
  await tab.viewport(1600, 900);
  await expect.element(detail).toBeInTheDocument();
});

test('the detail follows the row that has the focus; only opening asks main and counts as a look at the answer', async () => {
  const { detail, page, bridge } = await show();
  const row = page.getByRole('row', { name: /Jüri P/u });
  await expect.element(row).toBeInTheDocument();
  row.element().focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(detail).toMatchTextContent(/^Mari T\..*Osamaksed.*24 months.*Peeter Puu/u);
  await expect.element(page.getByRole('row', { name: /Mari T/u })).toHaveAttribute('aria-selected', 'true');
  await expect.element(row).toHaveAttribute('aria-selected', 'false');
  expect([bridge.asked('application.get'), bridge.asked('application.seen')]).toEqual([[], []]);
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() => [bridge.asked('application.get'), bridge.asked('application.seen')])
    .toEqual([[{ applicationId: id(2) }], [{ applicationId: id(2) }]]);
  expect(route()).toEqual({ screen: 'application', applicationId: id(2) });
  await userEvent.keyboard('{Escape}');
  await expect.element(detail).toMatchTextContent(/^Mari T\./u);
});

/** Sentences that tell what comes next, by where an application stands. */
const sentences: readonly (readonly [Partial<TodayRow>, RegExp])[] = [
  [{ step: 'waiting-to-send', turn: 'bank' }, /^It is sent as soon as it can be\./u],
  [{ step: 'waiting-to-send', turn: 'ours' }, /^It waits until a manager starts the outbox again\.$/u],
  [{ step: 'sending', turn: 'bank' }, /^It is on its way now\.$/u],
  [{ step: 'uncertain', turn: 'ours' }, /^We do not know whether it reached the bank\./u],
  [{ step: 'needs-you', turn: 'ours' }, /^Nothing exists at the bank\./u],
  [{ step: 'expired', turn: 'ours' }, /^The time that the customer agreed to is over\. Nothing was sent\./u],
  [{ step: 'asking', turn: 'bank' }, /^Serve the next customer meanwhile\./u],
  [{ step: 'more-time', turn: 'bank' }, /^Serve the next customer meanwhile\./u],
  [{ step: 'income-proof', turn: 'ours' }, /^The bank asks for a bank account statement/u],
  [{ step: 'income-proof', turn: 'customer' }, /^The bank asks for a bank account statement/u],
  [{ step: 'income-proof', turn: 'bank' }, /^Serve the next customer meanwhile\./u],
  [{ step: 'offered', turn: 'customer' }, /^The answer is here\. Open it together with the customer\.$/u],
  [{ step: 'offered', turn: 'customer', isSeen: true }, /^The customer decides\. Open it to go on\.$/u],
  [{ step: 'no-offer', turn: 'finished' }, /^The answer is here\. Open it together with the customer\.$/u],
  [{ step: 'no-offer', turn: 'finished', isSeen: true }, /^Nothing is left to do here\.$/u],
  [{ step: 'failed', turn: 'finished' }, /^The answer is here\./u],
  [{ step: 'failed', turn: 'finished', isSeen: true }, /^Nothing is left to do here\.$/u],
  [{ step: 'bank-error', turn: 'ours' }, /^The answer is here\./u],
  [{ step: 'bank-error', turn: 'ours', isSeen: true }, /^The bank could not take the application\./u],
  [{ step: 'cancelled', turn: 'finished' }, /^The application was cancelled\./u],
  [{ step: 'dropped', turn: 'finished' }, /^The application was not sent\./u],
  ...(
    [
      ['unsigned', 'ours', false, /^How does the customer sign\?$/u],
      ['unsigned', 'customer', false, /^The customer signs next\.$/u],
      ['unsigned', 'bank', false, /^The bank goes on by itself\./u],
      ['signed', 'ours', false, /^The shop’s agreement to the contract is next\.$/u],
      ['signed', 'customer', false, /^The customer makes the down payment next\.$/u],
      ['signed', 'bank', false, /^The bank goes on by itself\./u],
      ['activated', 'ours', false, /^Open the application: it says whether the goods may be handed over\.$/u],
      ['activated', 'finished', true, /^The goods were handed over$/u],
      ['cancelled', 'finished', false, /^This contract is over\. Do not hand over the goods$/u],
      ['terminated', 'finished', false, /^This contract is over\. Do not hand over the goods$/u],
      ['terminated', 'finished', true, /the goods were handed over\. Call the manager$/u],
      ['not-understood', 'bank', false, /^The bank goes on by itself\./u],
    ] as const
  ).map(
    ([contractStatus, turn, isHandedOver, words]) =>
      [{ step: 'contract', contractStatus, turn, isHandedOver } as const, words] as const,
  ),
];

test('each state has its sentence of what comes next', async () => {
  const { detail, page, bridge } = await show([aRow(1)]);
  await expect.element(detail).toBeInTheDocument();
  for (const [over, words] of sentences) {
    bridge.publish('today', aToday([aRow(1, over)]));
    await expect
      .poll(() => [over, detail.element().querySelector('h2 + div p')?.textContent])
      .toEqual([over, expect.stringMatching(words)]);
  }
  await expect.element(page.getByRole('row', { name: /Mari T/u })).toBeInTheDocument();
});

test('an answer of either kind reads alike until it was opened', async () => {
  const { detail, page } = await show();
  const sentence = detail.getByText('The answer is here. Open it together with the customer.');
  for (const name of [/Mari T/u, /Andres M/u]) {
    const row = page.getByRole('row', { name });
    await expect.element(row).toBeInTheDocument();
    row.element().focus();
    await expect.element(row).toHaveAttribute('aria-selected', 'true');
    await expect.element(sentence).toBeVisible();
  }
});

test('D-22: figures that do not add up are told to the manager alone there', async () => {
  const odd = [aRow(1, { hasOddFigures: true })];
  const { detail, bridge } = await show(odd, 1600, {
    session: { id: id(901), name: 'Jānis', role: 'salesperson' },
  });
  await expect.element(detail).toBeInTheDocument();
  await expect.element(detail).not.toMatchTextContent('Figures do not add up');
  bridge.publish('till', aTill({ session: { id: id(900), name: 'Anna Kask', role: 'manager' } }));
  await expect.element(detail).toMatchTextContent('Figures do not add up: tell the bank');
});

test('a draft says who typed it and that nothing was sent, and its button goes on with it', async () => {
  const { detail, page } = await show([]);
  await expect
    .element(detail)
    .toMatchTextContent(/^Liis A\. ?Draft ?Nothing has been sent yet\..*Anna Kask.*3.min ago/u);
  await page.getByRole('button', { name: 'Go on with it' }).click();
  expect(route()).toEqual({ screen: 'new', draftId: id(70) });
});

test('among what was found, the first of it stands there, whatever was passed before; opening keeps the words', async () => {
  const passed = aRow(2, { customer: 'Mari T.' });
  const { detail, page, bridge } = await show();
  bridge.replies('today.find', aFind([aRow(9, { customer: 'Oskar V.' }), passed]));
  const row = page.getByRole('row', { name: /Mari T/u });
  await expect.element(row).toBeInTheDocument();
  row.element().focus();
  await expect.element(detail).toMatchTextContent(/^Mari T/u);
  await page.getByRole('searchbox').fill('osk');
  await expect.element(detail).toMatchTextContent(/^Oskar V\./u);
  await page.getByRole('button', { name: 'Open the application' }).click();
  expect(route()).toEqual({ screen: 'application', applicationId: id(9) });
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('searchbox')).toHaveValue('osk');
});

test('an entry of the outbox opens beside its list, and as a page below that', async () => {
  const { page } = await showApp(aTill(), (bridge) =>
    bridge
      .replies('today.get', aToday([]))
      .replies('outbox.get', anOutbox([anUncertainEntry(1, { customer: 'Mari T.' }), anEntry(2)])),
  );
  await tab.viewport(1600, 900);
  await userEvent.keyboard('{F7}');
  const row = page.getByRole('row', { name: /Mari T/u });
  await row.click();
  const detail = page.getByRole('complementary', { name: 'Detail of the entry' });
  await expect.element(detail.getByRole('heading', { level: 2 })).toMatchTextContent(/K7-0001$/u);
  await expect.element(row).toHaveAttribute('aria-selected', 'true');
  await tab.viewport(1599, 900);
  await expect.element(page.getByRole('heading', { level: 1, name: /K7-0001$/u })).toBeInTheDocument();
  await expect.element(row).not.toBeInTheDocument();
});
