import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { go } from '../../renderer/shell/routes.ts';
import { ok } from '../../shared/result.ts';
import { mainAction } from './main-action.ts';
import { aLockedTill, anOutbox, anUncertainEntry, aTill, aToday, id, someSettings } from './pictures.ts';
import { showApp } from './show-app.tsx';

async function show() {
  const shown = await showApp(aTill(), (bridge) =>
    bridge
      .replies('today.get', aToday([]))
      .replies('outbox.get', anOutbox([anUncertainEntry(1)]))
      .replies('settings.get', someSettings()),
  );
  const { page } = shown;
  const arrives = (name: string) =>
    expect.element(page.getByRole('heading', { name, level: 1 })).toBeInTheDocument();
  const toSettings = async (): Promise<void> => {
    go({ screen: 'settings' });
    await arrives('Settings');
  };
  const section = (name: string) =>
    page
      .getByRole('navigation', { name: 'Sections' })
      .getByRole('button', { name: new RegExp(`^${name}`, 'u') });
  await arrives('Today');
  await toSettings();
  return {
    ...shown,
    arrives,
    toSettings,
    section,
    isUnsaved: (name: string) => expect.element(section(name)).toHaveAccessibleName(`${name} Not saved yet`),
    english: page.getByLabelText('Text in English'),
    drop: page.getByRole('button', { name: 'Discard the changes' }),
  };
}

const words = 'A new wording, in full.';

test('what was typed in a section is there again after another section, a function key and Esc', async () => {
  const { page, arrives, toSettings, section, isUnsaved, english } = await show();
  await section('Consents').click();
  await english.fill(words);
  await section('General').click();
  await isUnsaved('Consents');
  await section('Consents').click();
  await expect.element(english).toHaveValue(words);
  for (const [key, place] of [
    ['{F7}', 'Outbox'],
    ['{Escape}', 'Settings'],
    ['{Escape}', 'Today'],
  ] as const) {
    await userEvent.keyboard(key);
    await arrives(place);
  }
  // One comes back to where something is not saved.
  await toSettings();
  await expect.element(english).toHaveValue(words);
  await expect.element(page.getByText('Not saved yet').last()).toBeVisible();
});

test('it is dropped by a press, and gone where the old words are typed again', async () => {
  const { section, english, drop, isUnsaved } = await show();
  await section('Consents').click();
  const before = (english.element() as HTMLTextAreaElement).value;
  await english.fill(words);
  await drop.click();
  await expect.element(english).toHaveValue(before);
  await expect.element(drop).not.toBeInTheDocument();
  await expect.element(section('Consents')).toHaveAccessibleName('Consents');
  expect(document.activeElement).not.toBe(document.body);
  await english.fill(words);
  await isUnsaved('Consents');
  await english.fill(before);
  await expect.element(section('Consents')).toHaveAccessibleName('Consents');
});

test('what is saved is no longer unsaved, except what was typed meanwhile', async () => {
  const { page, bridge, section, english, drop, isUnsaved } = await show();
  await section('Consents').click();
  let answer = (): void => undefined;
  bridge.on(
    'settings.consents',
    ({ consents }) =>
      new Promise((give) => {
        answer = () => give(ok(someSettings({ consents })));
      }),
  );
  await english.fill(words);
  await mainAction();
  await english.fill(`${words} And more.`);
  answer();
  await expect.element(english).toHaveValue(`${words} And more.`);
  await isUnsaved('Consents');
  await drop.click();
  await expect.element(english).toHaveValue(words);
  await expect.element(page.getByText('Saved at 12:41')).toBeInTheDocument();
  await english.fill('Another.');
  await mainAction();
  answer();
  await expect.element(section('Consents')).toHaveAccessibleName('Consents');
});

test('a window keeps what was typed in it, but no secret', async () => {
  const { page, section, isUnsaved } = await show();
  const closes = async (): Promise<void> => {
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  };
  await section('Products').click();
  await page.getByRole('button', { name: 'Add a preset' }).click();
  await page.getByLabelText('Name', { exact: true }).fill('Sofa');
  await closes();
  await isUnsaved('Products');
  await page.getByRole('button', { name: 'Add a preset' }).click();
  await expect.element(page.getByLabelText('Name', { exact: true })).toHaveValue('Sofa');
  await closes();

  await section('People').click();
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByLabelText('Name', { exact: true }).fill('Liis Lepp');
  await page.getByRole('radio', { name: 'Manager' }).click();
  await page.getByLabelText('PIN, 6 to 8 digits').fill('739204');
  await page.getByLabelText('PIN again').fill('739204');
  await closes();
  await page.getByRole('button', { name: 'Add a person' }).click();
  await expect.element(page.getByLabelText('Name', { exact: true })).toHaveValue('Liis Lepp');
  await expect.element(page.getByRole('radio', { name: 'Manager' })).toBeChecked();
  await expect.element(page.getByLabelText('PIN, 6 to 8 digits')).toHaveValue('');
  await closes();
  // Of somebody who is there already it is another window.
  await page.getByRole('button', { name: 'Change Jānis Bērziņš' }).click();
  await expect.element(page.getByLabelText('Name', { exact: true })).toHaveValue('Jānis Bērziņš');
  await closes();

  await section('Shop and key').click();
  await page.getByRole('button', { name: 'Replace the key' }).click();
  await page.getByLabelText('New API key').fill('a-new-key-for-the-shop');
  await page.getByLabelText('Manager’s PIN').fill('482913');
  await closes();
  await page.getByRole('button', { name: 'Replace the key' }).click();
  await expect.element(page.getByLabelText('New API key')).toHaveValue('');
  expect(JSON.stringify(sessionStorage)).not.toMatch(/739204|482913|a-new-key/u);
});

test('over the lock texts stay, and no name; nobody else finds either', async () => {
  const { page, bridge, arrives, section, english } = await show();
  await section('Consents').click();
  await english.fill(words);
  await section('People').click();
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByLabelText('Name', { exact: true }).fill('Liis Lepp');
  // A page that is loaded anew finds this.
  expect(sessionStorage.getItem('unsaved')).toContain(words);
  expect(sessionStorage.getItem('unsaved')).not.toContain('Liis');
  bridge.publish('till', aLockedTill());
  await arrives('Enter PIN');
  bridge.publish('till', aTill());
  await arrives('Settings');
  await expect.element(english).toHaveValue(words);
  await section('People').click();
  await page.getByRole('button', { name: 'Add a person' }).click();
  await expect.element(page.getByLabelText('Name', { exact: true })).toHaveValue('');

  bridge.publish('till', aTill({ session: { id: id(902), name: 'Olga', role: 'manager' } }));
  await arrives('Today');
  go({ screen: 'settings' });
  await section('Consents').click();
  await expect.element(english).not.toHaveValue(words);
});

test('the number that was typed to settle an entry is there again; what was looked at is said anew', async () => {
  const { page } = await show();
  const uuid = 'a93f1f44-d5dd-4469-bfcc-c1de9e969213';
  const opens = async (): Promise<void> => {
    go({ screen: 'outbox', entryId: id(1) });
    await expect.element(page.getByRole('heading', { name: /K7-0001/u, level: 1 })).toBeInTheDocument();
    await mainAction();
    await expect.element(page.getByRole('dialog')).toBeInTheDocument();
  };
  await opens();
  await page.getByRole('radio', { name: /It did not arrive/u }).click();
  await page.getByRole('checkbox').first().click();
  await page.getByRole('radio', { name: /It arrived/u }).click();
  await page.getByLabelText(/Number of the application/u).fill(uuid);
  await userEvent.keyboard('{Escape}');
  await opens();
  await expect.element(page.getByLabelText(/Number of the application/u)).toHaveValue(uuid);
  await page.getByRole('radio', { name: /It did not arrive/u }).click();
  await expect.element(page.getByRole('checkbox').first()).not.toBeChecked();
});
