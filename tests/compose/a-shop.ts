import { expect, onTestFinished } from 'vitest';
import type { CallInput } from '../../shared/bridge/contract.ts';
import { startSimulator, type SimulatorOptions } from '../../main/training/simulator.ts';
import type { World } from '../../main/compose/world.ts';
import { FakeKeyring } from '../fakes/fake-keyring.ts';
import { taxBoardConsent } from '../people.ts';
import { aCounter, newUserData } from './a-counter.ts';

export const managerPin = '482913';

type Running = ReturnType<typeof aCounter>;

/** What of a keyring the program may use, as the world gives it. */
export const asStorage = (keyring: FakeKeyring): World['safeStorage'] =>
  keyring as unknown as World['safeStorage'];

async function aBank(options: Partial<SimulatorOptions> = {}) {
  const bank = await startSimulator({ market: 'EE', speed: 100, ...options });
  onTestFinished(() => bank.stop());
  return bank;
}

export interface AShop {
  readonly bank: Awaited<ReturnType<typeof aBank>>;
  readonly userData: string;
  readonly keyring: FakeKeyring;
  readonly profileId: string;
  readonly recoveryCode: string;
  /** Another start of the program on the same folder, when the one before has ended. */
  starts(change?: Partial<World>): Promise<Running>;
  running: Running;
}

interface Wish {
  readonly passphrase?: string | null;
  readonly world?: Partial<World>;
}

/** Set-up with everything typed and its connection tested, against a bank of this machine. */
export async function aShopToBe({ passphrase = null, world = {} }: Wish = {}) {
  const bank = await aBank();
  const userData = newUserData();
  const keyring = new FakeKeyring();
  const running = aCounter(userData, { safeStorage: asStorage(keyring), ...world });
  const { counter } = running;
  await counter.start();
  const connection = { market: 'EE', mode: 'demo', shopUuid: bank.shopUuid, address: bank.address } as const;
  const tested = await counter.testConnection({ ...connection, apiKey: bank.apiKey });
  if (!tested.ok || tested.value.outcome !== 'key-accepted') throw new Error('the bank was not reached');
  const rest: Omit<CallInput<'setup.finish'>, keyof typeof connection> = {
    shopName: 'Tartu',
    tillName: '1',
    productCodes: ['hire_purchase'],
    consents: [taxBoardConsent],
    returnUrl: 'https://shop.example/back',
    people: [{ name: 'Kadri Kask', role: 'manager', pin: managerPin, badge: null }],
    passphrase,
    presets: [],
    pack: null,
  };
  return { bank, userData, keyring, running, connection, rest };
}

/** A shop that was set up against a bank of this machine, closed again, its folder and its code on paper kept. */
export async function aShop(wish: Wish = {}): Promise<AShop> {
  const { bank, userData, keyring, running, connection, rest } = await aShopToBe(wish);
  const { counter } = running;
  const finished = await counter.finishSetUp({ ...connection, ...rest });
  if (!finished.ok) throw new Error(finished.failure.code);
  const entered = await counter.enterMade();
  if (!entered.ok) throw new Error(entered.failure.code);
  // The form is checked by the product's terms.
  await expect.poll(() => counter.till()?.desk.shop.settings().products[0]?.terms).toBeTruthy();
  const shop: AShop = {
    bank,
    userData,
    keyring,
    profileId: counter.profile()?.id ?? '',
    recoveryCode: finished.value.recoveryCode,
    running,
    async starts(change = {}) {
      await shop.running.counter.close();
      shop.running = aCounter(userData, { safeStorage: asStorage(keyring), ...change });
      await shop.running.counter.start();
      return shop.running;
    },
  };
  return shop;
}
