import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { go } from '../../renderer/shell/routes.ts';
import { mainAction } from './main-action.ts';
import { anOutbox, aReport, aRow, aTill, aToday, someSettings } from './pictures.ts';
import { showApp } from './show-app.tsx';

async function show(rows = [aRow(1)]) {
  const shown = await showApp(aTill(), (bridge) =>
    bridge
      .replies('today.get', aToday(rows))
      .replies('report.get', aReport())
      .replies('outbox.get', anOutbox([]))
      .replies('export.list', 'saved')
      .replies('export.report', 'saved'),
  );
  await expect.element(shown.page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
  return shown;
}

test('Ctrl+E on Today saves the list without names, and says so', async () => {
  const { page, bridge } = await show();
  await userEvent.keyboard('{Control>}e{/Control}');
  await expect.element(page.getByRole('dialog')).toMatchTextContent('nothing in it names anybody');
  await mainAction();
  await expect.element(page.getByRole('alert')).toMatchTextContent('The file is saved.');
  expect(bridge.asked('export.list')).toEqual([{ words: '', managerPin: null }]);
});

test('with names it waits for a manager’s PIN, and a closed dialog of the system is no news', async () => {
  const { page, bridge } = await show();
  bridge.replies('export.list', 'left');
  await userEvent.keyboard('{Control>}e{/Control}');
  await expect.element(page.getByRole('checkbox')).toHaveFocus();
  await userEvent.keyboard(' ');
  await mainAction();
  expect(bridge.asked('export.list')).toEqual([]);
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByLabelText('Manager’s PIN')).toHaveFocus();
  await userEvent.keyboard('270815{Enter}');
  await expect.poll(() => bridge.asked('export.list')).toEqual([{ words: '', managerPin: '270815' }]);
  await expect.element(page.getByRole('dialog')).toBeInTheDocument();
  await expect.element(page.getByLabelText('Manager’s PIN')).toHaveValue('');
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

test('Ctrl+E on Reports saves the numbers of the days that are shown; a full disk has words', async () => {
  const { page, bridge } = await show();
  bridge.fails('export.report', { code: 'file.full' });
  await userEvent.keyboard('{F8}');
  await expect.element(page.getByRole('heading', { name: 'Reports', level: 1 })).toBeInTheDocument();
  await page.getByRole('radio', { name: 'This week' }).click();
  await userEvent.keyboard('{Control>}e{/Control}');
  await mainAction();
  await expect.element(page.getByRole('dialog')).toMatchTextContent('Choose another place.');
  expect(bridge.asked('export.report')).toEqual([{ span: 'this-week', managerPin: null }]);
});

test('an empty list is not exported', async () => {
  const { page } = await show([]);
  await userEvent.keyboard('{Control>}e{/Control}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

test('S-33: the whole text for support is on the screen before it is saved', async () => {
  const { page, bridge } = await show();
  bridge
    .replies('settings.get', someSettings())
    .replies('support.get', { text: '{ "line": "up" }\n' })
    .replies('support.save', 'saved');
  go({ screen: 'settings' });
  await page.getByRole('button', { name: 'Diagnostics' }).click();
  await expect
    .element(page.getByRole('group', { name: 'Diagnostics' }))
    .toMatchTextContent('{ "line": "up" }');
  expect(bridge.asked('support.save')).toEqual([]);
  await page.getByRole('button', { name: 'Save for support' }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent('The file is saved.');
  expect(bridge.asked('support.save')).toEqual([{}]);
});

test('a text for support that could not be made is told, and F5 makes it again', async () => {
  const { page, bridge } = await show();
  bridge.replies('settings.get', someSettings()).fails('support.get', { code: 'storage.full' });
  go({ screen: 'settings' });
  await page.getByRole('button', { name: 'Diagnostics' }).click();
  await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect.element(page.getByRole('group', { name: 'Diagnostics' })).not.toBeInTheDocument();
  bridge.replies('support.get', { text: '{ "line": "up" }\n' });
  await userEvent.keyboard('{F5}');
  await expect.element(page.getByRole('group', { name: 'Diagnostics' })).toMatchTextContent('"line"');
  await expect.element(page.getByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
});
