import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { proxyOf } from '../../main/compose/world.ts';
import { aCounter, newUserData } from './a-counter.ts';

test('a first start offers set-up, and Training is one step away', async () => {
  const { counter } = aCounter();
  await counter.start();
  expect(counter.isSettingUp()).toBe(true);
  expect(await counter.startTraining('EE')).toEqual({ ok: true, value: 'done' });
  expect(counter.profile()).toMatchObject({ mode: 'training', market: 'EE' });
  expect(await counter.till()?.desk.session.unlock(counter.trainingPin() ?? '')).toMatchObject({ ok: true });
});

test('Training has a product for every flow, in both countries', async () => {
  for (const market of ['EE', 'LV'] as const) {
    const { counter } = aCounter();
    await counter.start();
    await counter.startTraining(market);
    await expect
      .poll(() =>
        counter
          .till()
          ?.desk.shop.settings()
          .products.map(({ terms }) => terms && [terms.code, terms.hasDownPayment, terms.kind]),
      )
      .toEqual([
        ['hire_purchase', false, 'hire-purchase'],
        ['split_3', false, 'split'],
        ['hire_purchase_down_payment', true, 'hire-purchase'],
        ['hire_purchase_approval', false, 'hire-purchase'],
        ['hire_purchase_both', true, 'hire-purchase'],
      ]);
  }
});

const peopleOf = (counter: ReturnType<typeof aCounter>['counter']): readonly string[] =>
  counter
    .till()
    ?.desk.ledger.people()
    .map(({ name }) => name) ?? [];

test('whoever practises has a name that reads as a person, in the language of the country', async () => {
  const { counter } = aCounter();
  await counter.start();
  await counter.startTraining('EE');
  expect(peopleOf(counter)).toEqual(['Praktikant Laura']);
  await counter.startTraining('LV');
  expect(peopleOf(counter)).toEqual(['Praktikante Laura']);
});

/** A shop whose settings cannot be read: a folder stands in their place. */
function withAnUnreadableShop(): string {
  const userData = newUserData();
  mkdirSync(join(userData, 'profiles', 'live-ee-aaaaaa', 'shop.json'), { recursive: true });
  return userData;
}

test('a shop that cannot be read does not keep the others shut', async () => {
  const userData = withAnUnreadableShop();
  const { counter, events } = aCounter(userData);
  await counter.start();
  expect(await counter.startTraining('LV')).toMatchObject({ ok: true });
  expect(counter.profiles().map(({ id }) => id)).toEqual(['training-lv']);
  expect(events).toContain('settings-damaged');
});

test('where it was the one that was open last, the screen says so and names its folder', async () => {
  const userData = withAnUnreadableShop();
  writeFileSync(join(userData, 'settings.json'), JSON.stringify({ lastProfileId: 'live-ee-aaaaaa' }));
  const { counter } = aCounter(userData);
  await counter.start();
  expect(counter.trouble()).toMatchObject({
    keptAs: join('profiles', 'live-ee-aaaaaa'),
  });
});

test('P-12: damaged shop settings are told once, with the original kept; then the shop opens', async () => {
  const userData = newUserData();
  const first = aCounter(userData);
  await first.counter.start();
  await first.counter.startTraining('EE');
  await first.counter.close();
  const shop = join(userData, 'profiles', 'training-ee', 'shop.json');
  const damaged = readFileSync(shop, 'utf8').replace(/"lockAfterMinutes":\s*3/u, '"lockAfterMinutes": "x"');
  writeFileSync(shop, damaged);
  const { counter } = aCounter(userData);
  await counter.start();
  expect(counter.trouble()?.failure).toEqual({ code: 'storage.damaged', facts: { what: 'settings' } });
  const kept = readdirSync(join(userData, 'profiles', 'training-ee')).find((name) =>
    name.includes('damaged'),
  );
  expect(readFileSync(join(userData, 'profiles', 'training-ee', kept ?? ''), 'utf8')).toBe(damaged);
  expect(await counter.startAnew()).toMatchObject({ ok: true });
  expect(counter.trouble()).toBeNull();
  expect(counter.profile()?.id).toBe('training-ee');
});

test('what was opened is closed again when something after it does not open, so that trying again can work', async () => {
  const userData = newUserData();
  const { counter, world } = aCounter(userData);
  await counter.start();
  await counter.startTraining('EE');
  const failing = {
    ...world,
    timer: {
      after: () => {
        throw new TypeError('no timers today');
      },
    },
  };
  await counter.close();
  const broken = aCounter(userData, failing);
  await expect(broken.counter.start()).rejects.toThrow('no timers today');
  const again = aCounter(userData);
  await again.counter.start();
  expect(again.counter.trouble()).toBeNull();
  expect(again.counter.till()).not.toBeNull();
});

test('N-33: Chromium’s answer about a proxy: the first way that can be gone; none of a kind that is not known', () => {
  expect(proxyOf('DIRECT')).toBeNull();
  expect(proxyOf('PROXY proxy.shop:3128; DIRECT')).toBe('proxy.shop:3128');
  expect(proxyOf('SOCKS5 x:1; PROXY proxy.shop:3128')).toBe('proxy.shop:3128');
  expect(proxyOf('SOCKS5 x:1; DIRECT')).toBeNull();
  expect(() => proxyOf('HTTPS secure.shop:443')).toThrow();
  expect(() => proxyOf('SOCKS x:1')).toThrow();
});
