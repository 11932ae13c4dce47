import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { expect, test } from 'playwright/test';
import { uninstallExit, uninstallSwitch } from '../../main/window/uninstalling.ts';
import { mari } from '../people.ts';
import { whichShell } from '../shell/which-shell.ts';
import { aShop, setsUpShop, stopBanks } from './a-shop.ts';
import { closeAll, openCounter } from './counter.ts';
import { fillsApplication, heading, learnsLine, mainAction, unlocks } from './steps.ts';

const root = resolve(import.meta.dirname, '../..');
const { 'credit_application.product_code': _only, ...customer } = mari;

/** As the uninstaller starts it, and goes back. Only the stand-in can answer a box of the system with nobody there. */
async function startsUninstalling(userData: string): Promise<{ code: unknown; output: string }> {
  const { executablePath } = whichShell();
  const child = spawn(executablePath, [root, `--user-data-dir=${userData}`, `--${uninstallSwitch}`], {
    cwd: root,
    env: { ...process.env, LANG: 'en_GB.UTF-8', COUNTER_SHELL_MESSAGE_BOX: 'cancel' },
  });
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (output += part));
  const [code] = (await once(child, 'close')) as [unknown];
  return { code, output };
}

test.afterEach(async () => {
  await closeAll();
  await stopBanks();
});

test('put in the outbox without a line, kept over a restart, and sent by itself once when the line is back', async () => {
  const shop = await aShop();
  const first = await openCounter();
  await setsUpShop(first.page, shop);
  await unlocks(first.page, shop.salesPin);
  await shop.bank.pauseListening();
  await learnsLine(first.page, 'No line');
  await fillsApplication(first.page, customer);
  await mainAction(first.page);
  await first.page.getByRole('dialog').waitFor();
  await first.page.keyboard.press('Space');
  await mainAction(first.page);
  await heading(first.page, 'No connection. Nothing has been sent yet.').waitFor();
  // Whoever closes the window is told, and may stay.
  const asked = await first.app.evaluate(async ({ BrowserWindow, dialog }) => {
    const questions: string[] = [];
    dialog.showMessageBox = ((_window: unknown, { detail }: { detail: string }) => {
      questions.push(detail);
      return Promise.resolve({ response: 0, checkboxChecked: false });
    }) as typeof dialog.showMessageBox;
    BrowserWindow.getAllWindows()[0]?.close();
    await new Promise((resolve) => setTimeout(resolve, 100));
    return questions;
  });
  expect(asked).toEqual([expect.stringMatching(/^One thing still waits/u)]);
  await expect(heading(first.page, 'No connection. Nothing has been sent yet.')).toBeVisible();
  // So is whoever uninstalls it, and nothing is taken away under the open window.
  const { stays } = uninstallExit;
  const isAnswered = whichShell().kind === 'stand-in';
  if (isAnswered)
    expect(await startsUninstalling(first.userData)).toMatchObject({
      code: stays,
      output: expect.stringContaining('Counter is open.'),
    });
  // On disk before anything else: a power cut right now loses nothing.
  await first.kill();
  if (isAnswered)
    expect(await startsUninstalling(first.userData)).toMatchObject({
      code: stays,
      output: expect.stringMatching(/One thing still waits .* All of it stays on this computer/u),
    });

  const second = await openCounter({ userData: first.userData });
  await unlocks(second.page, shop.salesPin);
  await second.page.keyboard.press('F7');
  const row = second.page.getByRole('row').filter({ hasText: 'Mari T.' });
  await expect(row).toContainText('Waiting');
  expect(shop.posts()).toBe(0);

  await shop.bank.resumeListening();
  await expect(row).toContainText('Done', { timeout: 30_000 });
  await row.press('Enter');
  await second.page.keyboard.press('Control+o');
  await heading(second.page, 'The bank has an offer for you.').waitFor();
  expect(shop.posts()).toBe(1);
});

test('P-01: killed between Send and the answer: it is not known whether it arrived, and it is not sent again', async () => {
  // At real speed this amount is answered after 8 s.
  const shop = await aShop({ speed: 1 });
  const first = await openCounter();
  await setsUpShop(first.page, shop);
  await unlocks(first.page, shop.salesPin);
  await fillsApplication(first.page, { ...customer, 'credit_application.amount': '1950' });
  await mainAction(first.page);
  await expect.poll(shop.posts).toBe(1);
  await first.kill();

  const { page } = await openCounter({ userData: first.userData });
  await unlocks(page, shop.salesPin);
  await page.keyboard.press('F7');
  const row = page.getByRole('row').filter({ hasText: 'Mari T.' });
  await expect(row).toContainText('Uncertain');
  await row.press('Enter');
  await expect(
    page.getByText('We do not know whether it reached the bank. Check before sending again.').first(),
  ).toBeVisible();
  // Asking for a retry is not offered, and the line coming and going changes nothing.
  await shop.bank.pauseListening();
  await learnsLine(page, 'No line');
  await shop.bank.resumeListening();
  await learnsLine(page, 'Line ok');
  expect(shop.posts()).toBe(1);
});
