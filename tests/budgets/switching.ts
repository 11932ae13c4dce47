import type { Page } from 'playwright';
import { median } from '../bench/measure.ts';
import type { Figure } from '../bench/figure.ts';
import { givesBadge, scans } from '../journeys/scanner.ts';
import { heading } from '../journeys/steps.ts';
import { budget } from './budget.ts';
import { focusOn, handsAt } from './hands.ts';

const times = 5;
const amount = 'credit_application.amount';
/** Whose they are is as in the shop of these runs; the numbers are made up. */
const badges = [
  ['Peeter Puu', 'CB4711000042'],
  ['Kadri Kask', 'CB4711000043'],
] as const;

/** Another salesperson with F12 and a PIN, or with one scan of a badge; and from the PIN to an empty form. How fast fingers are is not in these. */
export async function switching(page: Page, pins: readonly [string, string]): Promise<readonly Figure[]> {
  const switches: number[] = [];
  let keys = 0;
  for (let round = 0; round < times; round += 1) {
    const hands = handsAt(page, 0);
    const startedAt = performance.now();
    await hands.press('F12');
    await heading(page, 'Enter PIN', 1).waitFor();
    await hands.types(pins[round % 2] ?? '');
    await hands.press('Enter');
    await page.getByRole('contentinfo').waitFor();
    switches.push(performance.now() - startedAt);
    keys = Math.max(keys, hands.keys());
  }
  await givesBadges(page, pins[1]);
  const scanned: number[] = [];
  for (let round = 0; round < times; round += 1) {
    const [name, badge] = badges[round % 2] ?? badges[0];
    const startedAt = performance.now();
    await scans(page, [badge]);
    await page.getByRole('button', { name }).waitFor();
    scanned.push(performance.now() - startedAt);
  }
  const forms: number[] = [];
  const pinTimes: number[] = [];
  for (let round = 0; round < times; round += 1) {
    await page.keyboard.press('F9');
    await heading(page, 'Enter PIN', 1).waitFor();
    await page.keyboard.type(pins[0]);
    const pressedAt = performance.now();
    await page.keyboard.press('Enter');
    await page.getByRole('contentinfo').waitFor();
    const openAt = performance.now();
    await page.keyboard.press('F2');
    await focusOn(page, amount);
    pinTimes.push(openAt - pressedAt);
    forms.push(performance.now() - openAt);
  }
  return [
    budget('Switching salesperson: keys', keys, 8, 'keys'),
    budget('Switching salesperson: the program', median(switches) / 1_000, 2, 's'),
    budget('Switching salesperson: one scan of a badge', median(scanned) / 1_000, 2, 's'),
    budget('PIN typed to the open till, hashing included', median(pinTimes), 1_000, 'ms'),
    budget('Open till to an empty form that listens', median(forms), 300, 'ms'),
  ];
}

/** By the manager, in Settings. */
async function givesBadges(page: Page, managerPin: string): Promise<void> {
  await page.keyboard.press('F12');
  await heading(page, 'Enter PIN', 1).waitFor();
  await page.keyboard.type(managerPin);
  await page.keyboard.press('Enter');
  for (const [name, badge] of badges) await givesBadge(page, name, badge);
}
