import { resolve } from 'node:path';
import { closeAll, openCounter } from '../journeys/counter.ts';
import {
  acceptsOffer,
  entersTraining,
  fillsApplication,
  handsOver,
  heading,
  learnsLine,
  mainAction,
  signsBySms,
  startsHostedSigning,
} from '../journeys/steps.ts';
import { mari, splitIntoParts } from '../people.ts';
import { whichShell } from '../shell/which-shell.ts';
import { ensureChromium } from './chromium.ts';
import { ensureBuilt } from './fresh-build.ts';
import { root } from './steps.ts';
import { Timeline } from './timeline.ts';

/**
 * `npm run demo`: the built app at work, without a window: the main job in Training by keys alone, and its
 * other ends. Every step is printed with its time; pictures and a timeline are in out/demo/.
 */
const shell = whichShell();
if (shell.kind === 'stand-in' && !ensureChromium()) process.exit(1);
await ensureBuilt();
console.log(`Shell: ${shell.kind === 'electron' ? 'Electron' : 'the stand-in (Node and Chromium)'}`);

const timeline = new Timeline(resolve(root, 'out/demo'));
await timeline.begin();
const { page } = await openCounter();
const step = (name: string, run: () => Promise<void>): Promise<void> => timeline.step(page, name, run);
const asking = (amount: string) => ({ ...mari, 'credit_application.amount': amount });

try {
  await step('First start: Training or a shop', () => heading(page, 'Welcome to Counter', 1).waitFor());
  await step('T for Training, PIN, Enter', () => entersTraining(page));

  await step('F2, everything wrong: each field says so', async () => {
    await page.keyboard.press('F2');
    await page.locator('[name="credit_application.amount"]').waitFor();
    await mainAction(page);
    await page.getByRole('alert').first().waitFor();
  });
  await step('The form typed: split into 3 parts', () =>
    fillsApplication(page, {
      ...mari,
      'credit_application.product_code': splitIntoParts.code,
      'credit_application.period': '3',
    }),
  );
  await step('Ctrl+Enter: sent, the bank is asked once a second', async () => {
    await mainAction(page);
    await heading(page, /Asking the bank|The bank has an offer/u).waitFor();
  });
  await step('The offer', () => heading(page, 'The bank has an offer for you.').waitFor());
  await step('T: the schedule as a table', async () => {
    await page.keyboard.press('t');
    await page.getByRole('table').first().waitFor();
  });
  await step('Three ticks, one question, accepted: a contract', () => acceptsOffer(page));
  await step('Signed with the code from the SMS', () => signsBySms(page));
  await step('You may hand over the goods; handed over', () => handsOver(page));

  await step('The next customer: hire purchase', () =>
    fillsApplication(page, { ...asking('650'), 'customer.first_name': 'Jüri' }),
  );
  await step('Sent and asked; F2 would serve the next one', async () => {
    await mainAction(page);
    await heading(page, /Asking the bank/u).waitFor();
  });
  await step('The offer, accepted', () => acceptsOffer(page));
  await step('A QR code leads the customer to the bank’s signing page', () => startsHostedSigning(page));
  await step('Signed on the phone, active, handed over', () => handsOver(page));

  await step('An answer without an offer looks like any other', async () => {
    await fillsApplication(page, { ...asking('1050'), 'customer.first_name': 'Liis' });
    await mainAction(page);
    await heading(page, /cannot offer financing/u).waitFor();
  });
  await step('The bank asks for a bank account statement', async () => {
    await fillsApplication(page, { ...asking('850'), 'customer.first_name': 'Rein' });
    await mainAction(page);
    await heading(page, /bank account statement/u).waitFor();
  });
  await step('Not known whether it arrived: nothing is sent again', async () => {
    await fillsApplication(page, { ...asking('1650'), 'customer.first_name': 'Tiit' });
    await mainAction(page);
    await heading(page, /We do not know whether it reached the bank/u).waitFor({ timeout: 40_000 });
  });
  await step('F7: the outbox', async () => {
    await page.keyboard.press('F7');
    await heading(page, 'Outbox', 1).waitFor();
  });
  await step('The line, asked', () => learnsLine(page, 'Line ok'));
  await step('F3: today, by whose turn it is', async () => {
    await page.keyboard.press('F3');
    await heading(page, 'Today', 1).waitFor();
  });
  await step('F1: what it means, what to say, every key', async () => {
    await page.keyboard.press('F1');
    await page.getByRole('dialog').waitFor();
  });
  await step('Settings', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Settings' }).press('Enter');
    await heading(page, 'Settings', 1).waitFor();
  });
  await step('F9: locked; nothing of a customer is left', async () => {
    await page.keyboard.press('F9');
    await heading(page, 'Enter PIN', 1).waitFor();
  });
} finally {
  const totalMs = await timeline.end();
  console.log(`${(totalMs / 1_000).toFixed(1)} s in all; pictures and timeline.html are in out/demo/`);
  await closeAll();
}
