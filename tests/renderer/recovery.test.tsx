import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { RecoveryPage } from '../../renderer/screens/set-up/recovery-page.tsx';
import { RecoveryDialog } from '../../renderer/screens/settings/recovery-dialog.tsx';
import { FakeBridge } from './fake-bridge.ts';
import { showPart } from './show-part.tsx';
import { mainAction } from './main-action.ts';

const code = '7K2M-0000-1111-2222-3333-4444-5555-666A';
const main = mainAction;

test('set-up ends with the code for paper; the shop opens when it was put away', async () => {
  const page = await showPart(<RecoveryPage code={code} market="LV" />);
  const bridge = new FakeBridge().install();
  await expect.element(page.getByRole('heading', { name: 'Your recovery code' })).toHaveFocus();
  for (const group of code.split('-')) await expect.element(page.getByText(group)).toBeInTheDocument();
  await main();
  expect(bridge.asked('setup.enter')).toEqual([{}]);
});

test('or somebody practises first, with the rules of the shop’s country', async () => {
  const page = await showPart(<RecoveryPage code={code} market="LV" />);
  const bridge = new FakeBridge().install();
  await expect.element(page.getByRole('button', { name: /practise first/u })).toBeInTheDocument();
  await userEvent.keyboard('{Control>}j{/Control}');
  expect(bridge.asked('setup.training')).toEqual([{ market: 'LV' }]);
  expect(bridge.asked('setup.enter')).toEqual([]);
});

test('a manager makes a new code with the PIN, and sees it once', async () => {
  let isClosed = false;
  const page = await showPart(<RecoveryDialog onClose={() => (isClosed = true)} />);
  const bridge = new FakeBridge().install().replies('settings.recovery-code', { recoveryCode: code });
  await page.getByLabelText('Manager’s PIN').fill('482913');
  await main();
  expect(bridge.asked('settings.recovery-code')).toEqual([{ managerPin: '482913' }]);
  await expect.element(page.getByText('666A')).toBeInTheDocument();
  await main();
  expect(isClosed).toBe(true);
});

test('a code that nobody has written down is not put away by Esc or Enter without a question', async () => {
  let isClosed = false;
  const page = await showPart(<RecoveryDialog onClose={() => (isClosed = true)} />);
  new FakeBridge().install().replies('settings.recovery-code', { recoveryCode: code });
  await page.getByLabelText('Manager’s PIN').fill('482913');
  await main();
  await expect.element(page.getByText('666A')).toBeInTheDocument();
  const question = page.getByRole('alertdialog', { name: 'Close without the code on paper?' });
  for (const key of ['{Escape}', '{Enter}']) {
    await userEvent.keyboard(key);
    await expect.element(question).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await expect.element(question).not.toBeInTheDocument();
    await expect.element(page.getByText('666A')).toBeInTheDocument();
  }
  expect(isClosed).toBe(false);
  await userEvent.keyboard('{Escape}');
  await question.getByRole('button', { name: 'Close without it' }).click();
  expect(isClosed).toBe(true);
});
