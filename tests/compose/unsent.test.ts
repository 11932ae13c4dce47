import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { keepsNoLog } from '../../main/adapters/log/file-log.ts';
import { unsentOfShops } from '../../main/compose/unsent.ts';
import { aCounter, newUserData } from './a-counter.ts';
import { aShop } from './a-shop.ts';

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
  expect(unsentOfShops(userData, keepsNoLog)).toEqual({ count: 0, isMore: false });
  lies(userData, profileId, ['waiting', 'uncertain', 'needs-you', 'expired', 'done', 'dropped']);
  expect(unsentOfShops(userData, keepsNoLog)).toEqual({ count: 4, isMore: false });
});

test('P-22: a shop that is open, or whose settings cannot be read, may have more', async () => {
  const { userData } = await aShop();
  expect(unsentOfShops(userData, keepsNoLog)).toEqual({ count: 0, isMore: true });
  const other = newUserData();
  mkdirSync(join(other, 'profiles', 'live-ee-aaaaaa', 'shop.json'), { recursive: true });
  expect(unsentOfShops(other, keepsNoLog)).toEqual({ count: 0, isMore: true });
});

test('what is practised counts for nothing, and neither does a computer without a shop', async () => {
  const userData = newUserData();
  expect(unsentOfShops(userData, keepsNoLog)).toEqual({ count: 0, isMore: false });
  const { counter } = aCounter(userData);
  await counter.start();
  await counter.startTraining('EE');
  await counter.close();
  lies(userData, 'training-ee', ['waiting']);
  expect(unsentOfShops(userData, keepsNoLog)).toEqual({ count: 0, isMore: false });
});
