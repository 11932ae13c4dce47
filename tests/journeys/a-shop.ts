import type { Page } from 'playwright';
import { startSimulator, type Simulator, type SimulatorOptions } from '../../main/training/simulator.ts';
import { heading, mainAction } from './steps.ts';
import { typesIn } from './typing.ts';

/** A bank on this machine that nobody knows to be a simulator: reached by an address like any other. */
export interface AShop {
  readonly bank: Simulator;
  readonly managerPin: string;
  readonly salesPin: string;
  /** How often the bank read a whole new application. */
  readonly posts: () => number;
}

const banks = new Set<Simulator>();
export async function stopBanks(): Promise<void> {
  await Promise.all([...banks].map((bank) => bank.stop()));
  banks.clear();
}

export async function aShop(options: Partial<SimulatorOptions> = {}): Promise<AShop> {
  const bank = await startSimulator({ market: 'EE', speed: 10, ...options });
  banks.add(bank);
  return {
    bank,
    managerPin: '482913',
    salesPin: '604827',
    posts: () =>
      bank.received().filter(({ method, path }) => method === 'POST' && path.endsWith('/applications'))
        .length,
  };
}

/** A real shop's first run, by a manager with the papers of the bank at hand; a preset is typed by its fields. */
export async function setsUpShop(
  page: Page,
  { bank, managerPin, salesPin }: AShop,
  preset: Readonly<Record<string, string>> | null = null,
): Promise<void> {
  await page.getByRole('button', { name: 'Connect a shop' }).press('Enter');
  await heading(page, 'Bank', 1).waitFor();
  await typesIn(page, { address: bank.address });
  await mainAction(page);
  await heading(page, 'Shop and key', 1).waitFor();
  await typesIn(page, { shopName: 'Tartu', shopUuid: bank.shopUuid, apiKey: bank.apiKey });
  await mainAction(page);
  await page.getByText('The bank answers and accepts the key.').waitFor();
  await mainAction(page);
  await heading(page, 'Products', 1).waitFor();
  await typesIn(page, { 'productCodes.0': 'hire_purchase' });
  await mainAction(page);
  await page.getByRole('row', { name: 'hire_purchase' }).waitFor();
  if (preset) {
    await page.getByRole('button', { name: 'Add a preset' }).press('Enter');
    await page.getByRole('dialog').waitFor();
    await typesIn(page, preset);
    await mainAction(page);
    await page.getByRole('row', { name: 'Alt+1' }).waitFor();
  }
  await mainAction(page);
  await heading(page, 'Consents', 1).waitFor();
  await page.getByRole('button', { name: 'Put in sample texts' }).press('Enter');
  await mainAction(page);
  await heading(page, 'Return address', 1).waitFor();
  await typesIn(page, { returnUrl: 'https://shop.example/back' });
  await mainAction(page);
  await heading(page, 'People', 1).waitFor();
  await addsPerson(page, 'Kadri Kask', 'manager', managerPin);
  await addsPerson(page, 'Peeter Puu', 'salesperson', salesPin);
  await mainAction(page);
  await heading(page, 'Devices', 1).waitFor();
  await mainAction(page);
  await heading(page, 'Finish', 1).waitFor();
  await mainAction(page);
  await heading(page, 'Your recovery code', 1).waitFor();
  await mainAction(page);
  await heading(page, 'Enter PIN', 1).waitFor();
}

export async function addsPerson(page: Page, name: string, role: string, pin: string): Promise<void> {
  await page.locator('input[name="name"]').focus();
  await typesIn(page, { name, role, pin, again: pin });
  await page.getByRole('button', { name: 'Add to the list' }).press('Enter');
  await page.getByText(name).waitFor();
}
