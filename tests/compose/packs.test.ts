import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { SettingsPack } from '../../shared/bridge/shapes.ts';
import type { Draft } from '../../main/core/ledger.ts';
import type { World } from '../../main/compose/world.ts';
import { ok } from '../../shared/result.ts';
import { FakeKeyring } from '../fakes/fake-keyring.ts';
import { taxBoardConsent } from '../people.ts';
import { aCounter, newUserData } from './a-counter.ts';
import { handlersOf } from './handlers.ts';
import { aShop, asStorage, managerPin } from './a-shop.ts';

type Running = ReturnType<typeof aCounter>;

/** The system's dialogs: what is saved, and what is chosen next. */
function someDialogs() {
  const files: string[] = [];
  let chosen: Awaited<ReturnType<World['packFile']['choose']>> = null;
  const world: Partial<World> = {
    packFile: { choose: () => Promise.resolve(chosen) },
    savedFiles: {
      async save(_name, content) {
        const made = await content();
        if (!made.ok) return made;
        files.push(String(made.value));
        return ok('saved');
      },
    },
  };
  return {
    world,
    files,
    chosenIs: (content: string | null) =>
      (chosen = content === null || content === 'too-large' ? content : Buffer.from(content)),
  };
}

function atTheTill({ counter }: Running) {
  const handle = handlersOf(counter);
  const { desk } = counter.till()!;
  const manager = desk.ledger.people().find(({ role }) => role === 'manager')!;
  return { counter, handle, desk, manager };
}

/** A shop at work, its manager signed in, with the dialogs in the test's hand. */
async function aTillWithPacks() {
  const dialogs = someDialogs();
  const shop = await aShop({ world: dialogs.world });
  const till = atTheTill(shop.running);
  await till.desk.session.unlock(managerPin);
  const choose = () => till.handle['settings.pack-choose']({}, till.manager);
  const take = (digest: string, pin = managerPin) =>
    till.handle['settings.pack-take']({ digest, managerPin: pin }, till.manager);
  return { ...till, ...dialogs, shop, choose, take };
}

async function savedPack({ handle, manager, files }: Awaited<ReturnType<typeof aTillWithPacks>>) {
  expect(await handle['settings.pack-save']({}, manager)).toEqual(ok({ saved: 'saved', problem: null }));
  return files.at(-1)!;
}

const changed = (text: string, change: object): string => JSON.stringify({ ...JSON.parse(text), ...change });

test('a till writes what its shop has in common, on record, and no key, PIN or name is in it', async () => {
  const till = await aTillWithPacks();
  const commit = vi.spyOn(till.desk.ledger, 'commit');
  const text = await savedPack(till);
  expect(commit.mock.calls).toEqual([
    [{ audit: [{ action: 'export', actorId: till.manager.id, objectId: null, result: 'settings-pack' }] }],
  ]);
  expect(JSON.parse(text)).toMatchObject({
    shopUuid: till.shop.bank.shopUuid,
    productCodes: ['hire_purchase'],
    consents: [taxBoardConsent],
  });
  for (const secret of [till.shop.bank.apiKey, managerPin, 'Kadri', till.shop.recoveryCode])
    expect(text).not.toContain(secret);
});

test('a pack is written by nobody who left meanwhile, and not where it would not be whole', async () => {
  const till = await aTillWithPacks();
  const { handle, manager, desk, files } = till;
  desk.shop.save({ ...desk.shop.settings(), returnUrl: '' });
  expect(await handle['settings.pack-save']({}, manager)).toEqual(
    ok({ saved: null, problem: { why: 'https', entry: 'returnUrl' } }),
  );
  desk.shop.save({ ...desk.shop.settings(), returnUrl: 'https://shop.example/back' });
  desk.session.lock();
  expect(await handle['settings.pack-save']({}, manager)).toMatchObject({
    failure: { code: 'bridge.locked' },
  });
  expect(files).toEqual([]);
});

test('a pack is looked at, taken by a manager’s PIN as a whole, and is on record', async () => {
  const till = await aTillWithPacks();
  const { desk, chosenIs, choose, take, manager } = till;
  const before = desk.shop.settings();
  const presets: SettingsPack['presets'] = [
    { name: 'Ratas', productCode: 'hire_purchase', period: 12, paymentDay: null, amount: null },
  ];
  const consents = [{ ...taxBoardConsent, version: '2' }];
  const draft: Draft = {
    id: 'd',
    personId: manager.id,
    savedAt: 0,
    customerLanguage: 'et',
    values: { 'consents.EMTA_REGISTRY_QUERY': 'yes', 'customer.first_name': 'Mari' },
  };
  desk.ledger.commit({ drafts: [draft] });
  chosenIs(
    changed(await savedPack(till), {
      ...{
        shopName: 'Tartu uus',
        presets,
        consents,
        keepDays: 14,
        lockAfterMinutes: 5,
        opensLinksHere: true,
      },
      productCodes: ['split_3', 'hire_purchase'],
      documentTypes: ['passport'],
      codeHasHyphen: false,
      returnUrl: 'https://shop.example/uus',
    }),
  );
  const answer = await choose();
  const digest = answer.ok ? (answer.value.chosen?.digest ?? '') : '';
  expect(desk.shop.settings()).toEqual(before);

  const commit = vi.spyOn(desk.ledger, 'commit');
  expect(await take(digest, '111222')).toMatchObject({ failure: { code: 'session.wrong-pin' } });
  expect(await take(digest.replace(/^./u, 'g'))).toMatchObject({ failure: { code: 'bridge.not-allowed' } });
  expect(desk.shop.settings()).toEqual(before);
  expect(await take(digest)).toMatchObject({ ok: true, value: { profile: { shopName: 'Tartu uus' } } });
  const { products, ...after } = desk.shop.settings();
  const { products: _, ...rest } = before;
  expect(after).toEqual({
    ...rest,
    shopName: 'Tartu uus',
    presets,
    documentTypes: ['id_card', 'passport'],
    codeHasHyphen: false,
    consents,
    returnUrl: 'https://shop.example/uus',
    keepDays: 14,
    lockAfterMinutes: 5,
    opensLinksHere: true,
  });
  // Half-typed forms ask in the new words.
  expect(desk.ledger.draft('d')?.values).toEqual({ 'customer.first_name': 'Mari' });
  // What the bank has told of a product stays, and the new one is asked about.
  expect(products.map(({ code, terms }) => [code, terms?.code])).toEqual([
    ['split_3', 'split_3'],
    ['hire_purchase', 'hire_purchase'],
  ]);
  expect(commit.mock.calls.flatMap(([{ audit = [] }]) => audit)).toContainEqual({
    action: 'settings',
    actorId: manager.id,
    objectId: null,
    result: `pack:${digest.slice(0, 16)}`,
  });
  // Once taken it is not shown any more.
  expect(await take(digest)).toMatchObject({ failure: { code: 'bridge.not-allowed' } });
});

test('a pack of another shop or bank, or that is not right, changes nothing and cannot be taken', async () => {
  const till = await aTillWithPacks();
  const before = till.desk.shop.settings();
  const text = await savedPack(till);
  const hostile = [
    [{ shopUuid: '3fa85f64-5717-4562-b3fc-2c963f66afa6' }, 'other-shop', 'shopUuid'],
    [{ market: 'LV' }, 'other-shop', 'market'],
    [{ mode: 'live' }, 'other-shop', 'mode'],
    [{ address: 'https://bank.example/api/' }, 'other-shop', 'address'],
    [{ address: 'http://bank.example/api/' }, 'address', 'address'],
    [{ address: 'file:///etc/' }, 'address', 'address'],
    [{ returnUrl: 'http://shop.example/' }, 'https', 'returnUrl'],
    [{ apiKey: 'ca9a7y0e93174d3b9158a01c861c65fa' }, 'unknown', 'apiKey'],
  ] as const;
  for (const [change, why, entry] of hostile) {
    const content = changed(text, change);
    till.chosenIs(content);
    expect(await till.choose()).toEqual(ok({ chosen: null, problem: { why, entry } }));
    expect(await till.take(createHash('sha256').update(content).digest('hex'))).toMatchObject({
      failure: { code: 'bridge.not-allowed' },
    });
  }
  expect(till.desk.shop.settings()).toEqual(before);
});

test('a package takes no address but the bank’s own', async () => {
  const till = await aTillWithPacks();
  const text = await savedPack(till);
  const other = aCounter(newUserData(), { ...till.world, isPackaged: true }).counter;
  await other.start();
  till.chosenIs(text);
  expect(await other.choosePackForSetUp()).toEqual(
    ok({ chosen: null, problem: { why: 'address', entry: 'address' } }),
  );
  till.chosenIs(changed(text, { address: null }));
  expect(await other.choosePackForSetUp()).toMatchObject({ value: { problem: null } });
});

test('Training neither writes nor takes one, and without a choice there is nothing to take', async () => {
  const till = await aTillWithPacks();
  expect(await till.choose()).toEqual(ok({ chosen: null, problem: null }));
  till.chosenIs('too-large');
  expect(await till.choose()).toEqual(ok({ chosen: null, problem: { why: 'too-large', entry: '' } }));
  await till.counter.startTraining('EE');
  const { handle, manager } = atTheTill({ ...till.shop.running });
  for (const name of ['settings.pack-save', 'settings.pack-choose'] as const)
    expect(await handle[name]({}, manager)).toMatchObject({ failure: { code: 'bridge.not-allowed' } });
  // Set-up is over.
  expect(await handle['setup.pack']({}, null)).toMatchObject({ failure: { code: 'bridge.not-allowed' } });
});

test('a new till is set up with what the pack says, and has it on record', async () => {
  const till = await aTillWithPacks();
  till.desk.shop.save({
    ...till.desk.shop.settings(),
    documentTypes: ['id_card', 'passport'],
    keepDays: 14,
    lockAfterMinutes: 5,
  });
  till.chosenIs(await savedPack(till));
  const { world, shop } = till;
  const next = aCounter(newUserData(), { ...world, safeStorage: asStorage(new FakeKeyring()) });
  await next.counter.start();
  const answer = await next.counter.choosePackForSetUp();
  if (!answer.ok || !answer.value.chosen) throw new Error('nothing was chosen');
  const { pack, digest } = answer.value.chosen;
  const { documentTypes, codeHasHyphen, lockAfterMinutes, keepDays, opensLinksHere, ...asked } = pack;
  const { market, mode, shopUuid, address } = pack;
  await next.counter.testConnection({ market, mode, shopUuid, address, apiKey: shop.bank.apiKey });
  const finished = await next.counter.finishSetUp({
    ...asked,
    tillName: '2',
    people: [{ name: 'Peeter Puu', role: 'manager', pin: '730518', badge: null }],
    passphrase: null,
    pack: { digest, documentTypes, codeHasHyphen, lockAfterMinutes, keepDays, opensLinksHere },
  });
  expect(finished).toMatchObject({ ok: true });
  await next.counter.enterMade();
  const { desk, manager } = atTheTill(next);
  const { productCodes: _, ...same } = pack;
  expect(desk.shop.settings()).toMatchObject({ ...same, keepDays: 14, lockAfterMinutes: 5, tillName: '2' });
  expect(desk.shop.settings().products.map(({ code }) => code)).toEqual(['hire_purchase']);
  const settings = next.counter.settings();
  await next.counter.close();
  const ledger = new DatabaseSync(join(settings.ok ? settings.value.folder : '', 'ledger.db'));
  onTestFinished(() => ledger.close());
  expect(ledger.prepare("SELECT actor, result FROM audit WHERE action = 'settings'").all()).toEqual([
    { actor: manager.id, result: `pack:${digest.slice(0, 16)}` },
  ]);
});
