import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FakeKeyring } from '../fakes/fake-keyring.ts';
import { aShop, asStorage, managerPin } from './a-shop.ts';

/** A keyring that protects nothing, as on a Linux without one. */
const noKeyring = () => Object.assign(new FakeKeyring(), { prefix: 'v10' });

describe('P-13, P-14: the code on paper', () => {
  test('opens the shop on another computer, keeps its key there anew, and holds the queue', async () => {
    const shop = await aShop();
    const elsewhere = new FakeKeyring();
    const here = { safeStorage: asStorage(elsewhere), machineId: () => Promise.resolve('another') };
    const { counter } = await shop.starts(here);
    expect(counter.trouble()).toMatchObject({ failure: { code: 'vault.foreign' }, unsent: 0 });
    expect(await counter.recover('0000-0000-0000-0000-0000-0000-0000-0000', null)).toMatchObject({
      failure: { code: 'vault.wrong-code' },
    });
    expect(counter.trouble()?.failure.code).toBe('vault.foreign');
    const typed = shop.recoveryCode.toLowerCase().replaceAll('-', ' ');
    expect(await counter.recover(typed, null)).toMatchObject({ ok: true });
    const desk = counter.till()?.desk;
    expect(await desk?.session.unlock(managerPin)).toMatchObject({ ok: true });
    expect(desk?.ledger.queueState().stopped).toBe('app.moved');
    const view = counter.settings();
    expect(view.ok && view.value.key?.last4).toBe(shop.bank.apiKey.slice(-4));
    // From now on this computer opens it by itself.
    const again = await shop.starts(here);
    expect(again.counter.trouble()).toBeNull();
  });

  test('where there is no keyring, the manager chooses a passphrase', async () => {
    const shop = await aShop();
    const { counter } = await shop.starts({ safeStorage: asStorage(noKeyring()) });
    expect(counter.trouble()?.failure.code).toBe('vault.foreign');
    expect(await counter.recover(shop.recoveryCode, null)).toMatchObject({
      failure: { code: 'vault.none', facts: { missing: 'keyring' } },
    });
    expect(await counter.recover(shop.recoveryCode, 'a horse and a stapler')).toMatchObject({ ok: true });
    const next = await shop.starts({ safeStorage: asStorage(noKeyring()) });
    expect(next.counter.trouble()?.failure).toMatchObject({ code: 'vault.none' });
    expect(await next.counter.openProfile(shop.profileId, 'a horse and a stapler', null)).toMatchObject({
      ok: true,
    });
  });

  test('a forgotten passphrase is replaced by it', async () => {
    const shop = await aShop({ passphrase: 'what was it again' });
    const { counter } = await shop.starts();
    expect(counter.trouble()?.failure.code).toBe('vault.none');
    expect(await counter.openProfile(shop.profileId, 'not this one either', null)).toMatchObject({
      failure: { code: 'vault.no-key' },
    });
    expect(await counter.recover(shop.recoveryCode, 'a horse and a stapler')).toMatchObject({ ok: true });
    expect(counter.trouble()).toBeNull();
  });

  test('a new code is made by a manager; the one before it opens nothing any more', async () => {
    const shop = await aShop();
    const { counter } = shop.running;
    const manager = counter.till()?.desk.ledger.people()[0];
    if (!manager) throw new Error('no manager');
    const renewed = await counter.renewRecoveryCode(manager);
    if (!renewed.ok) throw new Error(renewed.failure.code);
    const { recoveryCode } = renewed.value;
    expect(recoveryCode).not.toBe(shop.recoveryCode);
    const elsewhere = { safeStorage: asStorage(new FakeKeyring()) };
    const moved = await shop.starts(elsewhere);
    expect(await moved.counter.recover(shop.recoveryCode, null)).toMatchObject({ ok: false });
    expect(await moved.counter.recover(recoveryCode, null)).toMatchObject({ ok: true });
  });

  test('without the code the files are put aside, whole, and the shop is set up anew', async () => {
    const shop = await aShop();
    const { counter } = await shop.starts({ safeStorage: asStorage(new FakeKeyring()) });
    expect(counter.trouble()?.failure.code).toBe('vault.foreign');
    expect(await counter.startAnew()).toMatchObject({ ok: true });
    expect(counter.isSettingUp()).toBe(true);
    const [kept] = readdirSync(join(shop.userData, 'kept'));
    for (const name of ['vault.json', 'ledger.db', 'shop.json'])
      expect(existsSync(join(shop.userData, 'kept', kept ?? '', name))).toBe(true);
  });

  test('while a shop is open, or in another trouble, the code is not even looked at', async () => {
    const shop = await aShop();
    expect(await shop.running.counter.recover(shop.recoveryCode, null)).toMatchObject({
      failure: { code: 'bridge.not-allowed' },
    });
  });

  test('the code stands in no file', async () => {
    const shop = await aShop();
    await shop.running.counter.close();
    const { readFileSync } = await import('node:fs');
    const plain = shop.recoveryCode.replaceAll('-', '');
    const folder = join(shop.userData, 'profiles', shop.profileId);
    for (const name of readdirSync(folder)) {
      const content = readFileSync(join(folder, name)).toString('latin1');
      expect(content.includes(shop.recoveryCode) || content.includes(plain)).toBe(false);
    }
  });
});
