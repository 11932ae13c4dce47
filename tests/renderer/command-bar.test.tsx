import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { useRoutes } from '../../renderer/shell/routes.ts';
import { aLockedTill, aTill, aToday, anOutbox, someSettings } from './pictures.ts';
import { showApp } from './show-app.tsx';

async function showToday() {
  const shown = await showApp(aTill(), (bridge) =>
    bridge
      .replies('today.get', aToday([]))
      .replies('outbox.get', anOutbox([]))
      .replies('settings.get', someSettings()),
  );
  await expect.element(shown.page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
  return shown;
}

async function show() {
  const shown = await showToday();
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect.element(shown.page.getByRole('combobox')).toHaveFocus();
  return shown;
}
const labels = (): readonly (string | undefined)[] =>
  [...document.querySelectorAll('[role=option] span:first-child')].map((each) => each.textContent);

test('the rail opens it for whoever uses a mouse', async () => {
  const { page } = await showToday();
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await expect.element(page.getByRole('dialog')).toMatchTextContent('What can be done now');
  await expect.element(page.getByRole('combobox')).toHaveFocus();
});

test('everything that can be done now stands there with its key, the screen’s own first', async () => {
  const { page } = await show();
  expect(labels().slice(0, 2)).toEqual(expect.arrayContaining(['Search all applications']));
  expect(labels()).toEqual(expect.arrayContaining(['Outbox', 'Reports', 'Settings', 'Lock']));
  expect(labels()).not.toContain('What can be done now');
  await expect.element(page.getByRole('option', { name: /^Outbox/u })).toMatchTextContent(/F7/u);
});

test('a few letters find it, and Enter does it', async () => {
  const { page } = await show();
  await userEvent.keyboard('outb');
  expect(labels()[0]).toBe('Outbox');
  expect(
    labels()
      .slice(1)
      .every((label) => label?.startsWith('Symptom: ')),
  ).toBe(true);
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { name: 'Outbox', level: 1 })).toBeInTheDocument();
  await expect.element(page.getByRole('combobox')).not.toBeInTheDocument();
});

test('arrows choose, and stop at the ends; what has no key of its own is reached too', async () => {
  const { page } = await show();
  await userEvent.keyboard('{ArrowUp}{ArrowDown}');
  const selected = page.getByRole('option', { selected: true });
  await expect
    .element(selected)
    .toHaveAttribute('id', document.activeElement?.getAttribute('aria-activedescendant') ?? '');
  await userEvent.keyboard('sett{Enter}');
  expect(useRoutes.getState().route).toEqual({ screen: 'settings' });
});

test('words that find nothing say so, and Esc leads back without doing anything', async () => {
  const { page } = await show();
  await userEvent.keyboard('xyz{Enter}');
  await expect.element(page.getByRole('status').filter({ hasText: 'xyz' })).toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('combobox')).not.toBeInTheDocument();
  expect(useRoutes.getState().route).toEqual({ screen: 'today' });
});

test('what the screen below has taken back meanwhile is not done any more', async () => {
  const { page, bridge } = await show();
  await userEvent.keyboard('new application');
  await expect.element(page.getByRole('option')).toBeInTheDocument();
  // The screen went away under the bar.
  useRoutes.setState(({ visit }) => ({ route: { screen: 'settings' }, visit: visit + 1 }));
  await expect
    .element(page.getByRole('heading', { name: 'Settings', level: 1, includeHidden: true }))
    .toBeInTheDocument();
  await userEvent.keyboard('{Enter}');
  expect(useRoutes.getState().route).toEqual({ screen: 'settings' });
  expect(bridge.asked('draft.new')).toEqual([]);
});

test('a section of the settings is one of them, and leads there from another section too', async () => {
  const { page } = await show();
  await userEvent.keyboard('people{Enter}');
  await expect.element(page.getByRole('heading', { name: 'People', level: 2 })).toBeInTheDocument();
  await userEvent.keyboard('{Control>}k{/Control}settings: keys{Enter}');
  await expect.element(page.getByRole('heading', { name: 'Keys', level: 2 })).toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
});

test('what a section does is found there, and only while it is on the screen', async () => {
  const { page } = await show();
  await userEvent.keyboard('add a person');
  await expect.element(page.getByRole('option')).not.toBeInTheDocument();
  await userEvent.keyboard('{Escape}{Control>}k{/Control}settings: people{Enter}');
  await expect.element(page.getByRole('heading', { name: 'People', level: 2 })).toBeInTheDocument();
  await userEvent.keyboard('{Control>}k{/Control}add a person{Enter}');
  await expect.element(page.getByRole('dialog', { name: 'New person' })).toBeInTheDocument();
});

test('the line is looked at from there', async () => {
  const { page } = await show();
  await userEvent.keyboard('look at the line{Enter}');
  await expect.element(page.getByRole('dialog', { name: 'Line ok' })).toBeInTheDocument();
  await userEvent.keyboard('{F1}');
  await expect.element(page.getByRole('dialog', { name: 'Help' })).toBeInTheDocument();
});

test('over a window it has what that window offers, and nothing of what lies below', async () => {
  const { page } = await show();
  await userEvent.keyboard('settings: people{Enter}');
  await userEvent.keyboard('{Control>}k{/Control}add a person{Enter}');
  await expect.element(page.getByRole('dialog', { name: 'New person' })).toBeInTheDocument();
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect.element(page.getByRole('combobox')).toHaveFocus();
  expect(labels()).toEqual(expect.arrayContaining(['Leave as it is', 'Help', 'Lock']));
  expect(labels()).not.toContain('Add a person');
  await userEvent.keyboard('leave as it is{Enter}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

test('help answers over a window, and leaves it as it was', async () => {
  const { page } = await show();
  await userEvent.keyboard('settings: people{Enter}');
  await userEvent.keyboard('{Control>}k{/Control}add a person{Enter}');
  await page.getByLabelText('Name').fill('Jüri');
  await userEvent.keyboard('{F1}');
  const help = page.getByRole('dialog', { name: 'Help' });
  await expect.element(help.getByText('Leave as it is')).toBeInTheDocument();
  // Over help itself neither of the two opens once more.
  await userEvent.keyboard('{Control>}k{/Control}{F1}');
  await expect.element(page.getByRole('combobox')).not.toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await expect.element(help).not.toBeInTheDocument();
  await expect.element(page.getByLabelText('Name')).toHaveValue('Jüri');
  await expect.element(page.getByLabelText('Name')).toHaveFocus();
});

test.each([
  ['locked', aLockedTill()],
  ['set-up', aLockedTill({ stage: 'set-up', profile: null, profiles: [], trainingPin: null })],
])('it opens on a till that is %s, too', async (_stage, till) => {
  const { page } = await showApp(till);
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect.element(page.getByRole('combobox')).toHaveFocus();
  await userEvent.keyboard('help{Enter}');
  await expect.element(page.getByRole('dialog', { name: 'Help' })).toBeInTheDocument();
});
