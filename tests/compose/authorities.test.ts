import { expect, onTestFinished, test } from 'vitest';
import type { World } from '../../main/compose/world.ts';
import { anAuthority } from '../rig/certificates.ts';
import { aLyingBank, answers } from '../rig/lying-bank.ts';
import { FakeKeyring } from '../fakes/fake-keyring.ts';
import { taxBoardConsent } from '../people.ts';
import { aCounter, newUserData } from './a-counter.ts';
import { handlersOf } from './handlers.ts';
import { asStorage, managerPin } from './a-shop.ts';

const shopUuid = 'a93f1f44-d5dd-4469-bfcc-c1de9e969213';
const apiKey = 'ca9a7y0e93174d3b9158a01c861c65fa';

/** A shop whose network shows certificates of an authority that the computer does not know. */
async function anInspectedShop() {
  const authority = anAuthority('Inspection of the shop');
  const leaf = authority.issue();
  const bank = await aLyingBank([answers(404, { message: 'unknown' })], {
    cert: leaf.certificate,
    key: leaf.key,
  });
  onTestFinished(() => bank.close());
  let file: Awaited<ReturnType<World['authorityFile']['choose']>> = null;
  const world: Partial<World> = {
    safeStorage: asStorage(new FakeKeyring()),
    authorityFile: { choose: () => Promise.resolve(file) },
  };
  const userData = newUserData();
  const { counter } = aCounter(userData, world);
  await counter.start();
  const connection = { market: 'EE', mode: 'demo', shopUuid, address: bank.address } as const;
  expect(await counter.testConnection({ ...connection, apiKey })).toMatchObject({
    value: { outcome: 'certificate' },
  });
  const finished = await counter.finishSetUp({
    ...connection,
    shopName: 'Tartu',
    tillName: '1',
    productCodes: ['hire_purchase'],
    consents: [taxBoardConsent],
    returnUrl: 'https://shop.example/back',
    people: [{ name: 'Kadri Kask', role: 'manager', pin: managerPin, badge: null }],
    passphrase: null,
    presets: [],
    pack: null,
  });
  expect(finished).toMatchObject({ ok: true });
  expect(await counter.enterMade()).toMatchObject({ ok: true });
  const manager = counter.till()?.desk.ledger.people()[0];
  if (!manager) throw new Error('no manager');
  return {
    counter,
    manager,
    bank,
    authority,
    chosenIs: (bytes: typeof file) => (file = bytes),
    again: () => aCounter(userData, world).counter,
  };
}

test('N-34: a certificate that a manager chose reaches the bank from then on, until it is removed', async () => {
  const shop = await anInspectedShop();
  const { counter, manager, bank, authority } = shop;
  const outcome = async (of = counter) => {
    const tested = await of.retest();
    return tested.ok && tested.value.outcome;
  };
  expect(await outcome()).toBe('certificate');

  // With the key beside it, as some keep them: only the certificate is taken.
  shop.chosenIs(Buffer.from(`Our root:\n${authority.key}${authority.certificate}`));
  const chosen = await counter.chooseAuthority();
  if (!chosen.ok || !chosen.value.authority) throw new Error('nothing was chosen');
  const { fingerprint } = chosen.value.authority;
  expect(chosen.value.authority).toMatchObject({
    subject: 'CN=Inspection of the shop',
    issuer: 'CN=Inspection of the shop',
  });
  // Looked at is not believed, and only what was shown can be.
  expect(await outcome()).toBe('certificate');
  expect(counter.takeAuthority(fingerprint.replace(/^../u, 'zz'), manager)).toMatchObject({ ok: false });
  expect(await outcome()).toBe('certificate');
  expect(bank.requests).toHaveLength(0);

  const ledger = counter.till()?.desk.ledger;
  ledger?.commit({ queue: { stopped: 'bank.certificate', pausedUntil: null } });
  expect(counter.takeAuthority(fingerprint, manager)).toMatchObject({ ok: true });
  expect(await outcome()).toBe('key-accepted');
  // What stood still because of it goes on.
  expect(ledger?.queueState().stopped).toBeNull();
  expect(counter.settings()).toMatchObject({ value: { authority: { fingerprint } } });

  await counter.close();
  const next = shop.again();
  await next.start();
  expect(await outcome(next)).toBe('key-accepted');
  expect(next.removeAuthority(manager)).toMatchObject({ ok: true });
  expect(await outcome(next)).toBe('certificate');
  expect(next.settings()).toMatchObject({ value: { authority: null } });
});

test('N-34: what was shown before another choice, or for another shop, is not believed', async () => {
  const { counter, manager, authority, chosenIs } = await anInspectedShop();
  chosenIs(Buffer.from(authority.certificate));
  const chosen = await counter.chooseAuthority();
  const fingerprint = chosen.ok ? (chosen.value.authority?.fingerprint ?? '') : '';
  chosenIs(null);
  expect(await counter.chooseAuthority()).toMatchObject({ value: { authority: null, problem: null } });
  expect(counter.takeAuthority(fingerprint, manager)).toMatchObject({ ok: false });
  expect(await counter.startTraining('EE')).toMatchObject({ ok: true });
  expect(await counter.chooseAuthority()).toMatchObject({ failure: { code: 'bridge.not-allowed' } });
  expect(counter.removeAuthority(manager)).toMatchObject({ failure: { code: 'bridge.not-allowed' } });
});

test('N-34: without a manager’s PIN nothing is believed and nothing removed', async () => {
  const { counter, manager, authority, chosenIs } = await anInspectedShop();
  const handle = handlersOf(counter);
  const believed = async () => {
    const settings = await handle['settings.get']({}, manager);
    return settings.ok && settings.value.authority?.fingerprint;
  };
  chosenIs(Buffer.from(authority.certificate));
  const chosen = await handle['settings.authority-choose']({}, manager);
  const fingerprint = chosen.ok ? (chosen.value.authority?.fingerprint ?? '') : '';
  const take = (pin: string) => handle['settings.authority-take']({ fingerprint, managerPin: pin }, manager);
  expect(await take('111222')).toMatchObject({ failure: { code: 'session.wrong-pin' } });
  expect(await believed()).toBeUndefined();
  expect(await take(managerPin)).toMatchObject({ ok: true });
  expect(await believed()).toBe(fingerprint);
  expect(await handle['settings.authority-remove']({ managerPin: '111222' }, manager)).toMatchObject({
    failure: { code: 'session.wrong-pin' },
  });
  expect(await believed()).toBe(fingerprint);
});
