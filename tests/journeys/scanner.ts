import type { CDPSession, Page } from 'playwright';
import { mainAction } from './steps.ts';

/** Between two keys of an ordinary scanner. */
const gapMs = 5;

/**
 * A scanner at the till: lines with Enter after each, faster than fingers. Every key carries its own time and none waits
 * for the one before, so that a busy machine makes no fingers of them.
 */
export async function scans(page: Page, lines: readonly string[]): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  try {
    for (const line of lines) await scansLine(browser, line);
  } finally {
    await browser.detach();
  }
}

async function scansLine(browser: CDPSession, line: string): Promise<void> {
  const keys = [...Array.from(line, (key) => ({ key, text: key })), enter];
  const startMs = Date.now();
  await Promise.all(
    keys.flatMap((key, place) => {
      const timestamp = (startMs + place * gapMs) / 1_000;
      return [
        browser.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key, timestamp }),
        browser.send('Input.dispatchKeyEvent', { type: 'keyUp', key: key.key, timestamp }),
      ];
    }),
  );
}

const enter = { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 };

/** A manager opens somebody in Settings, People. */
export async function changesPerson(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).press('Enter');
  await page.getByRole('button', { name: 'People' }).press('Enter');
  await page.getByRole('button', { name: `Change ${name}` }).press('Enter');
  await page.getByRole('dialog').waitFor();
}

/** What was changed of that person is kept. */
export async function savesPerson(page: Page): Promise<void> {
  await mainAction(page);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

export async function givesBadge(page: Page, name: string, badge: string): Promise<void> {
  await changesPerson(page, name);
  await scans(page, [badge]);
  await page.getByText('Badge read; it counts once this is saved').waitFor();
  await savesPerson(page);
}
