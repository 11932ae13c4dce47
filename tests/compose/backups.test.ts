import { closeSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import { beforeEach, expect, test } from 'vitest';
import { backupsIn } from '../../main/adapters/ledger/backups.ts';
import { createTimer } from '../../main/adapters/machine/timer.ts';
import { createBackups } from '../../main/compose/backups.ts';
import type { LedgerFile } from '../../main/adapters/ledger/open-ledger.ts';
import { submitApplication } from '../../main/core/usecases/submit-application.ts';
import { hours, minutes } from '../../shared/domain/dates.ts';
import { mari } from '../people.ts';
import { FakeTime } from '../fakes/fake-time.ts';
import { aFolder } from '../adapters/ledger/a-ledger.ts';
import { noon, toSend } from '../adapters/ledger/samples.ts';
import { aShop } from './a-shop.ts';

let isAtRest = true;
beforeEach(() => {
  isAtRest = true;
});

/** Every page is in order; only an index does not hold what its table does, which a start does not see. */
function leaveAnIndexBehind(path: string): void {
  const on = (change: (database: DatabaseSync) => void): void => {
    const database = new DatabaseSync(path, { defensive: false });
    change(database);
    database.close();
  };
  const indices = "FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'application' AND sql IS NOT NULL";
  let rows: Record<string, SQLOutputValue>[] = [];
  on((database) => {
    rows = database.prepare(`SELECT * ${indices}`).all();
    database.exec(`PRAGMA writable_schema = ON; DELETE ${indices}`);
  });
  on((database) => database.exec('UPDATE application SET created_at = created_at + 1'));
  on((database) => {
    database.exec('PRAGMA writable_schema = ON');
    const insert = database.prepare(
      'INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES (?, ?, ?, ?, ?)',
    );
    for (const { type, name, tbl_name: table, rootpage, sql } of rows) {
      insert.run(type ?? null, name ?? null, table ?? null, rootpage ?? null, sql ?? null);
    }
  });
}

/** What a failing disk does to a file that is open. */
function spoil(path: string, { from, length }: { readonly from: number; readonly length: number }): void {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(length, 0xff), 0, length, from);
  closeSync(file);
}

/** A ledger with its copies, on a clock of the test. */
function aCopiedLedger(place = aFolder()) {
  const file = place.open();
  const time = new FakeTime();
  const events: string[] = [];
  const tellsDamage: string[] = [];
  const onDamaged = (): void => void tellsDamage.push('told');
  const log = { event: (code: string) => void events.push(code) };
  const backups = createBackups({ file, folder: place.folder, clock: time, timer: time, log, onDamaged });
  const passes = (ms: number): Promise<void> => time.passes(ms);
  const count = (): number => backupsIn(place.folder).length;
  return { place, file, time, events, tellsDamage, backups, passes, count };
}

test('a copy soon after the start, then one a day; never more than three', async () => {
  const { backups, passes, count, events } = aCopiedLedger();
  const end = backups.keep(() => isAtRest);
  await passes(minutes(4));
  expect(count()).toBe(0);
  await passes(minutes(2));
  expect(count()).toBe(1);
  for (let hour = 0; hour < 18; hour += 1) await passes(hours(1));
  expect(count()).toBe(1);
  for (let hour = 0; hour < 80; hour += 1) await passes(hours(1));
  expect(count()).toBe(3);
  expect(events.filter((code) => code === 'backed-up').length).toBeGreaterThan(3);
  end();
  await passes(hours(30));
  expect(events).not.toContain('backup-failed');
});

test('waits until nobody is signed in, but not for ever', async () => {
  const { backups, passes, count } = aCopiedLedger();
  const end = backups.keep(() => isAtRest);
  await passes(minutes(6));
  isAtRest = false;
  await passes(hours(25));
  expect(count()).toBe(1);
  await passes(hours(2));
  expect(count()).toBe(2);
  await passes(hours(21));
  expect(count()).toBe(2);
  isAtRest = true;
  await passes(minutes(16));
  expect(count()).toBe(3);
  end();
});

test('D-26: what is erased leaves the copies within a minute, or at the latest when Counter is closed', async () => {
  const { backups, passes, count, file, place } = aCopiedLedger();
  const end = backups.keep(() => isAtRest);
  const [first, second] = [toSend(), toSend()];
  const ledger: LedgerFile = backups.followed(file);
  ledger.commit({ applications: [first, second] });
  await passes(minutes(6));
  const holds = (id: string): boolean =>
    backupsIn(place.folder).some(({ path }) => readFileSync(path).includes(id));
  expect(holds(first.id)).toBe(true);
  expect(ledger.eraseApplications([first.id], () => ({}))).toEqual([first.id]);
  await passes(minutes(1));
  expect([count(), holds(first.id), holds(second.id)]).toEqual([1, false, true]);
  ledger.eraseApplications([second.id], () => ({}));
  end();
  expect(count()).toBe(0);
});

test('P-11: a ledger that is not whole is not copied: the sound copies stay, and it is told', async () => {
  const place = aFolder();
  const sound = place.open();
  sound.commit({ applications: [toSend()] });
  sound.backUp(noon, { replacesAll: false });
  sound.close();
  leaveAnIndexBehind(join(place.folder, 'ledger.db'));
  const { backups, passes, count, events, tellsDamage } = aCopiedLedger(place);
  const end = backups.keep(() => isAtRest);
  await passes(hours(21));
  expect([count(), backupsIn(place.folder)[0]?.at]).toEqual([1, noon]);
  expect(tellsDamage).not.toEqual([]);
  expect(events).toContain('ledger-damaged');
  end();
});

test('P-11: pages that the disk has spoiled since the start are found; the copies stay, whatever they hold', async () => {
  const place = aFolder();
  const sound = place.open();
  const old = toSend();
  sound.commit({ applications: [old, ...Array.from({ length: 3_000 }, () => toSend({ id: randomUUID() }))] });
  sound.backUp(noon, { replacesAll: false });
  sound.close();
  const { file, backups, passes, count, tellsDamage } = aCopiedLedger(place);
  const end = backups.keep(() => isAtRest);
  backups.followed(file).eraseApplications([old.id], () => ({}));
  // More than SQLite keeps in memory, or it would not look at the disk.
  spoil(place.path, { from: 1_000_000, length: 2_000_000 });
  await passes(minutes(2));
  expect(tellsDamage).not.toEqual([]);
  end();
  // They hold what was erased, and are all that is left of the shop.
  expect(count()).toBe(1);
});

test('P-11: a ledger that is found to be broken at work is left at once, and its copy is offered', async () => {
  const shop = await aShop();
  const folder = join(shop.userData, 'profiles', shop.profileId);
  const { counter } = await shop.starts();
  const { ledger } = counter.till()!.desk;
  ledger.commit({ applications: [toSend()] });
  (ledger as LedgerFile).backUp(noon, { replacesAll: false });
  await counter.close();
  leaveAnIndexBehind(join(folder, 'ledger.db'));
  const real = createTimer();
  const later = await shop.starts({
    timer: { after: (ms, run) => real.after(ms === minutes(5) ? 100 : ms, run) },
  });
  expect(later.counter.trouble()).toBeNull();
  await expect.poll(() => later.counter.trouble()).toMatchObject({ failure: { code: 'storage.damaged' } });
  expect(later.counter.till()).toBeNull();
  expect(later.counter.trouble()?.backupAt).toBe(noon);
});

test('P-11: a damaged ledger of a shop opens from its copy, everything in it is held, nothing goes twice', async () => {
  const shop = await aShop();
  const { counter } = await shop.starts();
  const folder = join(shop.userData, 'profiles', shop.profileId);
  const desk = counter.till()!.desk;
  await shop.bank.pauseListening();
  const answer = await submitApplication(desk)(
    {
      draftId: randomUUID(),
      values: { ...mari },
      customerLanguage: 'et',
      later: { until: desk.clock.now() + hours(2) },
      twinPin: null,
    },
    desk.ledger.people()[0]!,
  );
  const id = answer.ok ? answer.value.applicationId : '';
  // The copy of last night; the ledger goes on from there and sends.
  (desk.ledger as LedgerFile).backUp(desk.clock.now(), { replacesAll: false });
  await shop.bank.resumeListening();
  const posts = (): number =>
    shop.bank.received().filter(({ method, path }) => method === 'POST' && path.endsWith('/applications'))
      .length;
  await expect.poll(posts, { timeout: 15_000 }).toBe(1);
  await counter.close();
  writeFileSync(join(folder, 'ledger.db'), 'spoilt'.repeat(2_000));

  const later = await shop.starts();
  const trouble = later.counter.trouble();
  expect(trouble).toMatchObject({ failure: { code: 'storage.damaged' } });
  expect(trouble?.backupAt).toBeGreaterThan(0);
  expect(await later.counter.restoreBackup()).toEqual({ ok: true, value: 'done' });
  const { ledger } = later.counter.till()!.desk;
  expect(ledger.latestEntry(id)).toMatchObject({ state: 'uncertain', reason: 'app.restored' });
  expect(ledger.queueState().stopped).toBe('app.restored');
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(posts()).toBe(1);
  const kept = readdirSync(folder).find((name) => name.startsWith('damaged-')) ?? '';
  expect(readFileSync(join(folder, kept, 'ledger.db'), 'utf8')).toMatch(/^spoilt/u);
  // Only where there is trouble with the ledger is a copy put in its place.
  expect(await later.counter.restoreBackup()).toMatchObject({ failure: { code: 'bridge.not-allowed' } });
});
