import { expect, test, type Page } from 'playwright/test';
import { aShop, setsUpShop, stopBanks, type AShop } from './a-shop.ts';
import { closeAll, openCounter } from './counter.ts';
import { changesPerson, givesBadge, savesPerson, scans } from './scanner.ts';
import { heading, mainAction, unlocks } from './steps.ts';
import { typesIn } from './typing.ts';

test.afterEach(async () => {
  await closeAll();
  await stopBanks();
});

/** Who is set up in `a-shop.ts`. The numbers are made up, and as short as a badge's may be. */
const badges = { 'Kadri Kask': 'CB47110042', 'Peeter Puu': 'CB47110043' } as const;
type Name = keyof typeof badges;

/** A shop whose people the manager has given badges; it is locked. */
async function aShopWithBadges(): Promise<{ readonly page: Page; readonly shop: AShop }> {
  const shop = await aShop();
  const { page } = await openCounter();
  await setsUpShop(page, shop);
  await unlocks(page, shop.managerPin);
  for (const name of ['Kadri Kask', 'Peeter Puu'] as const) {
    await givesBadge(page, name, badges[name]);
    await expect(page.getByRole('row').filter({ hasText: name })).toContainText('since');
  }
  await locks(page);
  return { page, shop };
}

/** Locked, and loaded anew: a scan in the middle of that would lose keys. */
async function locks(page: Page): Promise<void> {
  const isLoadedAnew = page.waitForEvent('load');
  await page.keyboard.press('F9');
  await isLoadedAnew;
  await heading(page, 'Enter PIN', 1).waitFor();
}

/** One scan, and that one stands at the till. */
async function comes(page: Page, name: Name): Promise<void> {
  await scans(page, [badges[name]]);
  await page.getByRole('banner').getByText(name).waitFor();
}

const firstName = (page: Page) => page.locator('[name="customer.first_name"]');
const begunBy = (page: Page, name: Name) => page.getByRole('alertdialog', { name: `Begun by ${name}` });

test('one scan opens the till, and one more changes who stands there: the open form is left parked, left for a new one, or taken over', async () => {
  test.setTimeout(180_000);
  const { page } = await aShopWithBadges();
  await comes(page, 'Peeter Puu');
  await page.keyboard.press('F2');
  await firstName(page).waitFor();
  await typesIn(page, { 'customer.first_name': 'Mari', 'customer.last_name': 'Tamm' });
  const drafts = page.getByRole('row').filter({ hasText: 'Mari T.' });

  await comes(page, 'Kadri Kask');
  await begunBy(page, 'Peeter Puu').waitFor();
  await expect(firstName(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await heading(page, 'Today', 1).waitFor();
  await expect(drafts).toHaveCount(1);

  await comes(page, 'Peeter Puu');
  await drafts.press('Enter');
  await expect(firstName(page)).toHaveValue('Mari');
  await comes(page, 'Kadri Kask');
  await begunBy(page, 'Peeter Puu').waitFor();
  await page.keyboard.press('F2');
  await expect(firstName(page)).toHaveValue('');

  await comes(page, 'Peeter Puu');
  await drafts.press('Enter');
  await expect(firstName(page)).toHaveValue('Mari');
  await comes(page, 'Kadri Kask');
  await begunBy(page, 'Peeter Puu').waitFor();
  await mainAction(page);
  await expect(firstName(page)).toHaveValue('Mari');
  await typesIn(page, { 'customer.first_name': 'Maria' });

  // With the first thing she typed it is hers.
  await comes(page, 'Peeter Puu');
  await begunBy(page, 'Kadri Kask').waitFor();
});

test('a badge that was taken away opens nothing, and five that are not known make the till wait for every badge', async () => {
  test.setTimeout(180_000);
  const { page, shop } = await aShopWithBadges();
  await unlocks(page, shop.managerPin);
  await changesPerson(page, 'Peeter Puu');
  await page.getByRole('button', { name: 'Take the badge away' }).press('Enter');
  await savesPerson(page);
  await locks(page);

  for (const words of [/4 more tries/u, /3 more tries/u, /2 more tries/u, /One more try/u]) {
    await scans(page, [badges['Peeter Puu']]);
    await page.getByText(words).waitFor();
  }
  await scans(page, ['CB99999999']);
  await page.getByText(/Too many wrong PINs/u).waitFor();
  await scans(page, [badges['Kadri Kask']]);
  // Past the page, which asks nothing while it waits.
  const answer = await page.evaluate((badge) => {
    const { counter } = window as unknown as {
      counter: { calls: Record<string, (input: object) => unknown> };
    };
    return counter.calls['session.badge']?.({ badge });
  }, badges['Kadri Kask']);
  expect(answer).toMatchObject({ ok: false, failure: { code: 'session.wait' } });
  await expect(heading(page, 'Enter PIN', 1)).toBeVisible();
});
