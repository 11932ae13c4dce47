import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fail, ok } from '../../../shared/result.ts';
import { go, useRoutes } from '../../../renderer/shell/routes.ts';
import { emptyDraft, mariDraft } from '../drafts.ts';
import { mainAction } from '../main-action.ts';
import { aLockedTill, aTill, aToday, id, noon } from '../pictures.ts';
import { field, fill, live, send, shopForm, showForm } from './show-form.tsx';

const name = 'customer.first_name';
const route = () => useRoutes.getState().route;

test('an untouched form is not saved', async () => {
  const { bridge, page } = await showForm();
  await userEvent.keyboard('{Tab}{Tab}{Tab}{Shift>}{Tab}{/Shift}{Escape}');
  await expect.element(page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
  expect(bridge.asked('draft.save')).toEqual([]);
});

test('typing is saved after a short rest, leaving a field at once, and it is said quietly', async () => {
  const { bridge, page } = await showForm();
  await userEvent.fill(field(name), 'Mari');
  expect(bridge.asked('draft.save')).toEqual([]);
  await expect.poll(() => bridge.asked('draft.save').length).toBe(1);
  expect(bridge.asked('draft.save')[0]).toMatchObject({ draftId: id(300), values: { [name]: 'Mari' } });
  await expect.element(page.getByText('saved 12:41')).toBeInTheDocument();
  await fill(name, 'Mari-Liis');
  expect(bridge.asked('draft.save').at(-1)?.values[name]).toBe('Mari-Liis');
});

test('a saved form has a place of its own: the same screen, also after the lock', async () => {
  const { bridge, page } = await showForm();
  await fill(name, 'Mari');
  await expect.poll(route).toEqual({ screen: 'new', draftId: id(300) });
  expect(bridge.asked('draft.open')).toEqual([]);
  expect(field(name).value).toBe('Mari');
  bridge.on('draft.open', ok({ ...emptyDraft(), values: { ...emptyDraft().values, [name]: 'Mari' } }));
  bridge.publish('till', aLockedTill({ profile: live }));
  await expect.element(page.getByLabelText('PIN')).toBeInTheDocument();
  expect(document.body.textContent).not.toContain('Mari');
  bridge.publish('till', aTill({ profile: live, form: shopForm }));
  await expect.poll(() => document.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value).toBe('Mari');
  expect(bridge.asked('draft.open')).toEqual([{ draftId: id(300) }]);
});

test('what is half typed is on disk before the till is locked by hand', async () => {
  const { bridge } = await showForm();
  let written: (() => void) | undefined;
  bridge.on('draft.save', async () => {
    await new Promise<void>((resolve) => (written = resolve));
    return ok({ savedAt: noon });
  });
  field(name).focus();
  await userEvent.keyboard('M{F9}');
  expect(bridge.asked('draft.save').at(-1)?.values[name]).toBe('M');
  expect(bridge.asked('session.lock')).toEqual([]);
  written?.();
  await expect.poll(() => bridge.asked('session.lock').length).toBe(1);
});

test('what is half typed is written when another screen is opened', async () => {
  const { bridge, page } = await showForm();
  await userEvent.fill(field(name), 'Mari');
  await userEvent.keyboard('{F3}');
  await expect.element(page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
  expect(bridge.asked('draft.save').at(-1)?.values[name]).toBe('Mari');
  expect(route()).toEqual({ screen: 'today' });
});

test('parking leads back to Today with the draft written', async () => {
  const { bridge, page } = await showForm();
  await userEvent.fill(field(name), 'Mari');
  await userEvent.keyboard('{Control>}s{/Control}');
  await expect.element(page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
  expect(bridge.asked('draft.save').at(-1)?.values[name]).toBe('Mari');
});

test('what the disk does not take stays on the screen: neither parking nor Esc leaves it', async () => {
  const { bridge, page } = await showForm();
  bridge.fails('draft.save', { code: 'storage.full' });
  await userEvent.fill(field(name), 'Mari');
  for (const keys of ['{Control>}s{/Control}', '{Escape}']) {
    await userEvent.keyboard(keys);
    await expect.element(page.getByText(/not saved: The disk is full/u).first()).toBeInTheDocument();
    expect([field(name).value, route().screen]).toEqual(['Mari', 'new']);
  }
  bridge.replies('draft.save', { savedAt: noon });
  await userEvent.keyboard('{Control>}s{/Control}');
  await expect.poll(route).toEqual({ screen: 'today' });
  expect(bridge.asked('draft.save').at(-1)?.values[name]).toBe('Mari');
});

test('what the disk does not take of a form that was left is tried again, and stands in the form when it is opened', async () => {
  const { bridge, page } = await showForm({ draft: mariDraft() });
  bridge.fails('draft.save', { code: 'storage.full' });
  await userEvent.fill(field(name), 'Mari-Liis');
  await userEvent.keyboard('{F3}');
  await expect.element(page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
  await expect.poll(() => bridge.asked('draft.save').at(-1)?.values[name]).toBe('Mari-Liis');
  go({ screen: 'new', draftId: id(300) });
  await expect
    .poll(() => document.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value)
    .toBe('Mari-Liis');
  await expect.element(page.getByText(/not saved: The disk is full/u).first()).toBeInTheDocument();
  bridge.replies('draft.save', { savedAt: noon });
  await userEvent.keyboard('{F3}');
  await expect.element(page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
  await expect.poll(() => bridge.asked('draft.save').at(-1)?.values[name]).toBe('Mari-Liis');
  const saves = bridge.asked('draft.save').length;
  go({ screen: 'new', draftId: id(300) });
  // What is written is read from the disk again.
  await expect.poll(() => document.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value).toBe('Mari');
  expect(bridge.asked('draft.save')).toHaveLength(saves);
});

test('what was typed during a save is written also where the form is left before it ends', async () => {
  const { bridge, page } = await showForm();
  let release: (() => void) | undefined;
  bridge.on('draft.save', async () => {
    await new Promise<void>((resolve) => (release = resolve));
    return ok({ savedAt: noon });
  });
  await fill(name, 'Mari');
  await userEvent.fill(field(name), 'Mari-Liis');
  await userEvent.keyboard('{F3}');
  await expect.element(page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
  release?.();
  await expect
    .poll(() => bridge.asked('draft.save').map(({ values }) => values[name]))
    .toEqual(['Mari', 'Mari-Liis']);
});

/** A form that was left while the disk was full, with how often it was tried to be written. */
async function leftUnwritten() {
  const shown = await showForm({ draft: mariDraft() });
  const { bridge, page } = shown;
  const draft = { draftId: id(300), customer: 'Mari T.', savedAt: noon, by: 'Anna Kask' };
  bridge.replies('today.get', aToday([], { drafts: [draft] }));
  bridge.fails('draft.save', { code: 'storage.full' });
  await userEvent.fill(field(name), 'Mari-Liis');
  await userEvent.keyboard('{F3}');
  await expect.element(page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
  await expect.poll(() => bridge.asked('draft.save').length).toBeGreaterThan(0);
  bridge.replies('draft.save', { savedAt: noon });
  return { ...shown, tries: bridge.asked('draft.save').length };
}
const longerThanARest = () => new Promise((resolve) => setTimeout(resolve, 6_000));

test('what was left unwritten is written before the till is locked, where there is room again', async () => {
  const { bridge, tries } = await leftUnwritten();
  await userEvent.keyboard('{F9}');
  await expect.poll(() => bridge.asked('session.lock')).toHaveLength(1);
  expect(
    bridge
      .asked('draft.save')
      .slice(tries)
      .map(({ values }) => values[name]),
  ).toEqual(['Mari-Liis']);
  const names = bridge.calls.map((each) => each.name);
  expect(names.lastIndexOf('draft.save')).toBeLessThan(names.indexOf('session.lock'));
});

test('a draft that is discarded on Today is not written again', async () => {
  const { bridge, page, tries } = await leftUnwritten();
  await page.getByRole('button', { name: 'Discard the draft' }).click();
  await send();
  await expect.poll(() => bridge.asked('draft.discard')).toEqual([{ draftId: id(300) }]);
  await longerThanARest();
  expect(bridge.asked('draft.save')).toHaveLength(tries);
});

test('what somebody left is not written in the name of whoever stands here next', async () => {
  const { bridge, tries } = await leftUnwritten();
  const session = { id: id(902), name: 'Jānis Bērziņš', role: 'salesperson' } as const;
  bridge.publish('till', aTill({ profile: live, form: shopForm, session }));
  await longerThanARest();
  expect(bridge.asked('draft.save')).toHaveLength(tries);
});

test('a form that was left with a full disk is written as soon as there is room', async () => {
  const { bridge, page } = await showForm();
  bridge.fails('draft.save', { code: 'storage.full' });
  await userEvent.fill(field(name), 'Mari');
  await userEvent.keyboard('{F3}');
  await expect.element(page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
  await expect.poll(() => bridge.asked('draft.save').length).toBeGreaterThan(0);
  bridge.replies('draft.save', { savedAt: noon });
  const refused = bridge.asked('draft.save').length;
  await expect.poll(() => bridge.asked('draft.save').length, { timeout: 8_000 }).toBe(refused + 1);
  expect(bridge.asked('draft.save').at(-1)?.values[name]).toBe('Mari');
});

test('a full disk is told calmly, and saving is tried again with the next change', async () => {
  const { bridge, page } = await showForm();
  bridge.fails('draft.save', { code: 'storage.full' });
  await fill(name, 'Mari');
  await expect.element(page.getByText(/not saved: The disk is full/u).first()).toBeInTheDocument();
  expect(field(name).value).toBe('Mari');
  bridge.replies('draft.save', { savedAt: noon });
  await fill(name, 'Mari-Liis');
  await expect.element(page.getByText('saved 12:41')).toBeInTheDocument();
});

test('changes during a slow save are written after it, in order', async () => {
  const { bridge } = await showForm();
  let release: (() => void) | undefined;
  bridge.on('draft.save', async () => {
    await new Promise<void>((resolve) => (release = resolve));
    return ok({ savedAt: noon });
  });
  await fill(name, 'Mari');
  await fill(name, 'Mari-Liis');
  await expect.poll(() => bridge.asked('draft.save').length).toBe(1);
  release?.();
  await expect
    .poll(() => bridge.asked('draft.save').map(({ values }) => values[name]))
    .toEqual(['Mari', 'Mari-Liis']);
});

test('the customer’s language changes the text of the consents and is kept with the draft', async () => {
  const { bridge, page } = await showForm();
  await expect.element(page.getByText(/I agree that the bank asks the tax authority/u)).toBeInTheDocument();
  await page.getByRole('radio', { name: 'Русский' }).click();
  await expect.element(page.getByText(/Я согласен с тем/u)).toHaveAttribute('lang', 'ru');
  await expect.poll(() => bridge.asked('draft.save').at(-1)?.customerLanguage).toBe('ru');
});

test('an answer that was given to the words of another language is asked for again', async () => {
  const { bridge, page } = await showForm({ draft: mariDraft() });
  await expect.element(page.getByRole('radio', { name: 'agrees', exact: true })).toBeChecked();
  await page.getByRole('radio', { name: 'Русский' }).click();
  await expect.element(page.getByRole('radio', { name: 'agrees', exact: true })).not.toBeChecked();
  await expect
    .poll(() => bridge.asked('draft.save').at(-1)?.values['consents.EMTA_REGISTRY_QUERY'] ?? '')
    .toBe('');
});

test('discarding asks first, and nothing is written after it', async () => {
  const { bridge, page } = await showForm({ draft: mariDraft() });
  bridge.fails('draft.save', { code: 'storage.full' });
  await fill(name, 'Mari-Liis');
  await userEvent.keyboard('{Control>}b{/Control}');
  await expect.element(page.getByRole('alertdialog', { name: 'Discard this draft?' })).toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  expect(bridge.asked('draft.discard')).toEqual([]);
  await userEvent.keyboard('{Control>}b{/Control}');
  await expect.element(page.getByRole('alertdialog')).toBeInTheDocument();
  await send();
  await expect.poll(() => bridge.asked('draft.discard')).toEqual([{ draftId: id(300) }]);
  await expect.poll(route).toEqual({ screen: 'today' });
  const names = bridge.calls.map((each) => each.name);
  expect(names.lastIndexOf('draft.save')).toBeLessThan(names.indexOf('draft.discard'));
});

test('a draft that is no longer there says so instead of an empty form', async () => {
  const { bridge, page } = await showForm();
  bridge.fails('draft.open', { code: 'draft.not-found' });
  go({ screen: 'new', draftId: id(301) });
  await expect.element(page.getByText(/This draft is no longer here/u)).toBeInTheDocument();
  await expect.element(page.getByRole('form')).not.toBeInTheDocument();
});

test('too many drafts are told in words', async () => {
  const { bridge, page } = await showForm();
  bridge.on('draft.new', fail('draft.too-many', { most: 20 }));
  await userEvent.keyboard('{F2}');
  await expect.element(page.getByText(/Twenty drafts are open/u)).toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
  await mainAction();
  await expect.element(page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
});
