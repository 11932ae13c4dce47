import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { minutes } from '../../../shared/domain/dates.ts';
import { ok } from '../../../shared/result.ts';
import { go, useRoutes } from '../../../renderer/shell/routes.ts';
import { emptyDraft, mariDraft } from '../drafts.ts';
import { aLockedTill, aTill, aToday, id, noon } from '../pictures.ts';
import { showApp } from '../show-app.tsx';
import { mainAction } from '../main-action.ts';
import { field, fill, live, shopForm } from './show-form.tsx';

const name = 'customer.first_name';
const by = 'Jānis Bērziņš';
const janis = { id: id(901), name: by, role: 'salesperson' } as const;
const row = { draftId: id(300), customer: 'Mari T.', savedAt: noon - minutes(7), by };
const route = () => useRoutes.getState().route;
const till = (over = {}) => aTill({ profile: live, form: shopForm, ...over });

/** Anna signed in, the draft of Jānis under Today. */
async function show(first = till()) {
  const shown = await showApp(first, (bridge) => {
    bridge
      .replies('today.get', aToday([], { drafts: [row] }))
      .replies('draft.new', emptyDraft({ draftId: id(301) }))
      .replies('draft.save', { savedAt: noon })
      .replies('customer.known', { last: null, reused: [] })
      .on('draft.open', ok({ ...mariDraft(), savedAt: row.savedAt, by }));
  });
  await expect.element(shown.page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
  return shown;
}

async function opened() {
  const shown = await show();
  go({ screen: 'new', draftId: id(300) });
  const dialog = shown.page.getByRole('alertdialog', { name: `Begun by ${by}` });
  await expect.element(dialog).toBeInTheDocument();
  return { ...shown, dialog };
}

test('what somebody else has begun is asked about first, with nothing of it shown and the focus on leaving it', async () => {
  const { page, dialog } = await opened();
  await expect.element(dialog).toMatchTextContent('Mari T. · last typed 7 min ago');
  await expect.element(page.getByRole('button', { name: 'Leave it parked' })).toHaveFocus();
  expect(document.querySelector('form')).toBeNull();
});

test('left parked it stays as it is, on Esc too', async () => {
  const { bridge } = await opened();
  await userEvent.keyboard('{Escape}');
  await expect.poll(route).toEqual({ screen: 'today' });
  expect(bridge.asked('draft.save')).toEqual([]);
  expect(bridge.asked('draft.discard')).toEqual([]);
});

test('F2 begins a new form beside it', async () => {
  const { bridge } = await opened();
  await userEvent.keyboard('{F2}');
  await expect.poll(() => field(name).value).toBe('');
  expect(bridge.asked('draft.new')).toEqual([{ copyOf: null }]);
  expect(bridge.asked('draft.save')).toEqual([]);
});

test('taken over it opens, names both, and stays taken over when it is saved', async () => {
  const { page, bridge } = await opened();
  await mainAction();
  await expect.poll(() => field(name).value).toBe('Mari');
  await expect.element(page.getByText(`Begun by ${by}`).first()).toBeInTheDocument();
  await expect.element(page.getByText('Sent as Anna Kask')).toBeInTheDocument();
  await fill(name, 'Mari-Liis');
  await expect.poll(() => bridge.asked('draft.save').length).toBe(1);
  await expect.element(page.getByText('saved 12:41')).toBeInTheDocument();
  expect(field(name).value).toBe('Mari-Liis');
});

test('one’s own opens without a question', async () => {
  const { page, bridge } = await show();
  bridge.on('draft.open', ok(mariDraft()));
  go({ screen: 'new', draftId: id(300) });
  await expect.element(page.getByRole('form')).toBeInTheDocument();
  await expect.element(page.getByText(/Begun by/u)).not.toBeInTheDocument();
});

/** Jānis has his form open, the till is locked, and Anna comes. */
async function annaComesAfterJanis(over = {}) {
  const shown = await show(till({ session: janis }));
  shown.bridge.on('draft.open', ok(mariDraft()));
  go({ screen: 'new', draftId: id(300) });
  await expect.element(shown.page.getByRole('form')).toBeInTheDocument();
  shown.bridge.publish('till', aLockedTill({ profile: live }));
  await expect.element(shown.page.getByLabelText('PIN')).toBeInTheDocument();
  shown.bridge.on('draft.open', ok({ ...mariDraft(), by }));
  shown.bridge.publish('till', till(over));
  return shown;
}

test('whoever signs in where somebody else had a form open is asked about it, once', async () => {
  const { page } = await annaComesAfterJanis();
  await expect.element(page.getByRole('alertdialog', { name: `Begun by ${by}` })).toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await expect.poll(route).toEqual({ screen: 'today' });
  await expect.element(page.getByRole('row', { name: /Mari T/u })).toBeInTheDocument();
  expect(useRoutes.getState().leftOpen).toBeNull();
});

test('in another shop nobody is asked about it', async () => {
  const { page } = await annaComesAfterJanis({ profile: { ...live, id: 'live-ee-2' } });
  await expect.element(page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
  await expect.element(page.getByRole('row', { name: /Mari T/u })).toBeInTheDocument();
  expect(route()).toEqual({ screen: 'today' });
});
