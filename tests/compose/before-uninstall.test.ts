import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { beforeUninstall } from '../../main/compose/before-uninstall.ts';
import { aCounter, newUserData } from './a-counter.ts';
import { aShop } from './a-shop.ts';

const unsentIn = (userData: string) => beforeUninstall(userData, 'en-GB').unsent;

/** Entries as they lie in the ledger of a profile that is closed; what is sealed in them is not looked at. */
function lies(userData: string, profileId: string, states: readonly string[]): void {
  const database = new DatabaseSync(join(userData, 'profiles', profileId, 'ledger.db'), {
    enableForeignKeyConstraints: false,
  });
  const insert = database.prepare(
    `INSERT INTO entry (id, application_id, kind, state, due_at, created_at, changed_at, tries, body)
     VALUES (?, ?, 'cancel-contract', ?, 0, 0, 0, 0, x'00')`,
  );
  states.forEach((state, index) => insert.run(`entry-${index}`, `application-${index}`, state));
  database.close();
}

test('P-22: what waits in a shop is counted while it is closed, what is done or dropped is not', async () => {
  const { userData, profileId, running } = await aShop();
  await running.counter.close();
  expect(unsentIn(userData)).toEqual({ count: 0, isMore: false });
  lies(userData, profileId, ['waiting', 'uncertain', 'needs-you', 'expired', 'done', 'dropped']);
  expect(unsentIn(userData)).toEqual({ count: 4, isMore: false });
});

test('P-22: a shop that is open, or whose folder cannot be read, may have more', async () => {
  const { userData } = await aShop();
  expect(unsentIn(userData)).toEqual({ count: 0, isMore: true });
  const other = newUserData();
  mkdirSync(join(other, 'profiles', 'live-ee-aaaaaa', 'shop.json'), { recursive: true });
  expect(unsentIn(other)).toEqual({ count: 0, isMore: true });
  const barred = newUserData();
  writeFileSync(join(barred, 'profiles'), 'no folder');
  expect(unsentIn(barred)).toEqual({ count: 0, isMore: true });
});

test('what is practised counts for nothing, and neither does a computer without a shop', async () => {
  const userData = newUserData();
  expect(unsentIn(userData)).toEqual({ count: 0, isMore: false });
  const { counter } = aCounter(userData);
  await counter.start();
  await counter.startTraining('EE');
  await counter.close();
  lies(userData, 'training-ee', ['waiting']);
  expect(unsentIn(userData)).toEqual({ count: 0, isMore: false });
});

test('it asks in the language that staff chose, else in the computer’s', () => {
  const userData = newUserData();
  const languageIn = (locale: string) => beforeUninstall(userData, locale).language;
  expect([languageIn('et-EE'), languageIn('fi-FI')]).toEqual(['et', 'en']);
  writeFileSync(join(userData, 'settings.json'), JSON.stringify({ language: 'lv' }));
  expect(languageIn('et-EE')).toBe('lv');
  for (const damaged of ['{', 'null', '{"language":"xx"}', '{"language":7}']) {
    writeFileSync(join(userData, 'settings.json'), damaged);
    expect([damaged, languageIn('ru-RU')]).toEqual([damaged, 'ru']);
  }
});

test('settings that are damaged stay as they are, for the next start to tell of', async () => {
  const { userData, profileId, running } = await aShop();
  await running.counter.close();
  const shop = join(userData, 'profiles', profileId, 'shop.json');
  writeFileSync(shop, '{ damaged');
  writeFileSync(join(userData, 'settings.json'), '{ damaged');
  lies(userData, profileId, ['waiting']);
  expect(beforeUninstall(userData, 'en-GB').unsent).toEqual({ count: 1, isMore: false });
  expect([readFileSync(shop, 'utf8'), readFileSync(join(userData, 'settings.json'), 'utf8')]).toEqual([
    '{ damaged',
    '{ damaged',
  ]);
  expect(
    readdirSync(join(userData, 'profiles', profileId)).filter((name) => name.includes('damaged')),
  ).toEqual([]);
});
