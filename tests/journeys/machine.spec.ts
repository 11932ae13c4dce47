import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'playwright/test';
import { mari } from '../people.ts';
import { whichShell } from '../shell/which-shell.ts';
import { aShop, setsUpShop, stopBanks } from './a-shop.ts';
import { closeAll, openCounter, type Counter } from './counter.ts';
import { toldOf } from './outside.ts';
import { entersTraining, fillsApplication, heading, mainAction, trainingPin, unlocks } from './steps.ts';

/** What the machine and the system may do to the program while it works. */
test.afterEach(async () => {
  await closeAll();
  await stopBanks();
});

const root = resolve(import.meta.dirname, '../..');
const { 'credit_application.product_code': _only, ...customer } = mari;
/** At real speed this amount is answered after 8 s. */
const slow = { ...customer, 'credit_application.amount': '1950' };
const isProcHere = existsSync('/proc/self/fd');

async function aShopThatSends() {
  const shop = await aShop({ speed: 1 });
  const counter = await openCounter();
  await setsUpShop(counter.page, shop);
  await unlocks(counter.page, shop.salesPin);
  await fillsApplication(counter.page, slow);
  await mainAction(counter.page);
  await expect.poll(shop.posts).toBe(1);
  return { shop, counter };
}

async function seesItUncertain({ userData }: Counter, pin: string): Promise<Counter> {
  const next = await openCounter({ userData });
  await unlocks(next.page, pin);
  await next.page.keyboard.press('F7');
  await expect(next.page.getByRole('row').filter({ hasText: 'Mari T.' })).toContainText('Uncertain');
  return next;
}

const startAgain = (userData: string): ChildProcess =>
  spawn(whichShell().executablePath, [root, `--user-data-dir=${userData}`], { cwd: root, stdio: 'ignore' });

/** Processes that have a file of this name open. */
function holdersOf(path: string): readonly string[] {
  return readdirSync('/proc').filter((id) => {
    if (!/^\d+$/u.test(id)) return false;
    try {
      return readdirSync(`/proc/${id}/fd`).some((each) => {
        try {
          return readlinkSync(`/proc/${id}/fd/${each}`) === path;
        } catch {
          return false;
        }
      });
    } catch {
      return false;
    }
  });
}

test('P-17: twenty starts at once make one program that has the ledger; after a kill the next start has it', async () => {
  const first = await openCounter();
  await entersTraining(first.page);
  await first.kill();
  const starts = Array.from({ length: 20 }, () => startAgain(first.userData));
  const ends = starts.map(async (start) => {
    const [code] = (await once(start, 'exit')) as [number | null];
    return code;
  });
  await expect
    .poll(() => starts.filter(({ exitCode }) => exitCode !== null).length, { timeout: 60_000 })
    .toBe(19);
  const winner = starts.find(({ exitCode }) => exitCode === null);
  expect(starts.filter(({ exitCode }) => exitCode === 0)).toHaveLength(19);
  const [profile = ''] = readdirSync(join(first.userData, 'profiles'));
  const ledger = join(first.userData, 'profiles', profile, 'ledger.db');
  if (isProcHere)
    await expect.poll(() => holdersOf(ledger), { timeout: 20_000 }).toEqual([String(winner?.pid)]);
  winner?.kill('SIGKILL');
  await Promise.all(ends);

  const { page } = await openCounter({ userData: first.userData });
  await unlocks(page, trainingPin);
});

test('P-03: while the program hangs a second start sends nothing, and the lock that fell due is there after it', async () => {
  const { shop, counter } = await aShopThatSends();
  const { app, page, userData } = counter;
  // Main is blocked as by a bug, and the computer is locked meanwhile.
  const hung = app.evaluate(({ powerMonitor }) => {
    setTimeout(() => powerMonitor.emit('lock-screen'), 10);
    const until = Date.now() + 6_000;
    while (Date.now() < until);
  });
  const second = startAgain(userData);
  const [code] = (await once(second, 'exit')) as [number | null];
  expect(code).toBe(0);
  await hung;
  await heading(page, 'Enter PIN', 1).waitFor();
  await unlocks(page, shop.salesPin);
  expect(shop.posts()).toBe(1);
});

test('P-02: a page that is killed comes back to the lock, with the queue untouched and the draft where it was', async () => {
  const { app, page, userData } = await openCounter();
  await entersTraining(page);
  await fillsApplication(page, { ...mari, 'customer.last_name': 'Tammsaar' });
  await expect(page.getByText(/^saved/u)).toBeVisible();
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  // The driver does not follow a page over its crash; main does.
  const seen = () =>
    app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const heading = 'document.querySelector("h1")?.textContent';
      return contents?.executeJavaScript(heading).then(String, () => 'gone');
    });
  await expect.poll(seen, { timeout: 20_000 }).toBe('Enter PIN');
  const whole: unknown = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.documentElement.outerHTML'),
  );
  expect(whole).not.toMatch(/Tammsaar|37605030299/u);
  await app.close();

  const again = await openCounter({ userData });
  await unlocks(again.page, trainingPin);
  await again.page.getByRole('row').filter({ hasText: 'Mari T.' }).press('Enter');
  await expect(again.page.locator('[name="customer.last_name"]')).toHaveValue('Tammsaar');
});

test.describe('P-28: an exception that nobody caught', () => {
  const bugs = {
    'in a callback': () =>
      void setTimeout(() => {
        throw new TypeError('Mari Tamm 37605030299');
      }, 0),
    'in a promise': () => void Promise.reject(new RangeError('Mari Tamm 37605030299')),
  };
  for (const [where, bug] of Object.entries(bugs)) {
    test(`${where} ends the program with words; what was being sent is uncertain and not sent again`, async () => {
      const { shop, counter } = await aShopThatSends();
      const { app } = counter;
      const ended = once(app.process(), 'exit') as Promise<[number | null]>;
      await app.evaluate(({ dialog }) => {
        dialog.showErrorBox = (_title, words) => void process.stderr.write(`BOX ${words}\n`);
      });
      const said: string[] = [];
      app.process().stderr?.on('data', (part: Buffer) => said.push(part.toString()));
      await app.evaluate(bug).catch(() => undefined);
      const [code] = await ended;
      expect(code).toBe(1);
      expect(said.join('')).toContain('BOX Counter has to close. Nothing that was sent or queued is lost.');
      const told = toldOf(counter, 'unexpected');
      expect(told.join('')).toMatch(/"code":"(?:TypeError|RangeError)"/u);
      expect(told.join('')).not.toMatch(/Mari|3760503/u);
      await seesItUncertain(counter, shop.salesPin);
      expect(shop.posts()).toBe(1);
    });
  }
});

test('P-20: a log-off in the middle of a send ends the program by itself, and the phase has decided', async () => {
  const { shop, counter } = await aShopThatSends();
  const { app } = counter;
  const program = app.process();
  const ended = once(program, 'exit') as Promise<[number | null, string | null]>;
  // As the system does it: it asks, and after a while it kills.
  program.kill('SIGTERM');
  const wait = setTimeout(() => program.kill('SIGKILL'), 6_000);
  const [code] = await ended;
  clearTimeout(wait);
  expect(code).toBe(0);
  await seesItUncertain(counter, shop.salesPin);
  expect(shop.posts()).toBe(1);
});

test('P-19: a machine that sleeps in the middle of a send wakes up to an uncertain one behind the lock, sent once', async () => {
  const { shop, counter } = await aShopThatSends();
  const { app, page } = counter;
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await heading(page, 'Enter PIN', 1).waitFor();
  // Nothing of it runs, and the bank gives up meanwhile.
  app.process().kill('SIGSTOP');
  await shop.bank.pauseListening();
  await new Promise((pass) => setTimeout(pass, 3_000));
  app.process().kill('SIGCONT');
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
  await shop.bank.resumeListening();
  await heading(page, 'Enter PIN', 1).waitFor();
  await unlocks(page, shop.salesPin);
  await page.keyboard.press('F7');
  await expect(page.getByRole('row').filter({ hasText: 'Mari T.' })).toContainText(/Uncertain|Done/u, {
    timeout: 30_000,
  });
  expect(shop.posts()).toBe(1);
});

test('S-28: nothing reports a crash, and a page that dies leaves no picture of its memory', async () => {
  const { app, page, userData } = await openCounter();
  await entersTraining(page);
  await fillsApplication(page, mari);
  const reporting = await app.evaluate((electron) =>
    'standIn' in electron ? (electron.standIn as { crashReporting: unknown[] }).crashReporting : [],
  );
  expect(reporting).toEqual([]);
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  await expect.poll(() => toldOf({ userData } as Counter, 'page-gone').length).toBeGreaterThan(0);
  await app.close();
  const files = readdirSync(userData, { recursive: true, withFileTypes: true }).filter((each) =>
    each.isFile(),
  );
  expect(files.map(({ name }) => name).filter((name) => /dmp|core|crash/iu.test(name))).toEqual([]);
  for (const { parentPath, name } of files) {
    expect([name, /Tamm|37605030299/u.test(readFileSync(join(parentPath, name), 'latin1'))]).toEqual([
      name,
      false,
    ]);
  }
});
