import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { migrations } from '../../../main/adapters/ledger/migrations.ts';
import { openLedger, openLedgerDatabase } from '../../../main/adapters/ledger/open-ledger.ts';
import { LedgerTrouble } from '../../../main/adapters/ledger/trouble.ts';
import { StorageFailure } from '../../../main/core/ports.ts';
import { asOrdinaryUser } from '../ordinary-user.ts';
import { aFolder } from './a-ledger.ts';
import { entryFor, toSend } from './samples.ts';

type Place = ReturnType<typeof aFolder>;

const troubleAtOpening = (place: Place, changes: { readonly dataKey?: Uint8Array } = {}): string => {
  try {
    place.open(changes);
  } catch (error) {
    if (error instanceof StorageFailure || error instanceof LedgerTrouble) return error.code;
    throw error;
  }
  return 'opened';
};

test('the connection is as durable, exclusive and forgetful as it has to be', () => {
  const place = aFolder();
  const database = openLedgerDatabase(place.options);
  const pragma = (name: string) => Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
  expect({
    locking_mode: pragma('locking_mode'),
    journal_mode: pragma('journal_mode'),
    synchronous: pragma('synchronous'),
    foreign_keys: pragma('foreign_keys'),
    trusted_schema: pragma('trusted_schema'),
    cell_size_check: pragma('cell_size_check'),
    secure_delete: pragma('secure_delete'),
    temp_store: pragma('temp_store'),
    fullfsync: pragma('fullfsync'),
    user_version: pragma('user_version'),
  }).toEqual({
    locking_mode: 'exclusive',
    journal_mode: 'wal',
    synchronous: 2,
    foreign_keys: 1,
    trusted_schema: 0,
    cell_size_check: 1,
    secure_delete: 1,
    temp_store: 2,
    fullfsync: process.platform === 'darwin' ? 1 : 0,
    user_version: migrations.length,
  });
  const tables = database.prepare(`SELECT name, "strict" FROM pragma_table_list WHERE schema = 'main'`).all();
  const ours = tables.filter(({ name }) => !String(name).startsWith('sqlite_'));
  expect(ours.length).toBeGreaterThan(8);
  expect(ours.filter(({ strict }) => strict !== 1)).toEqual([]);
  const [major, minor, patch] = String(database.prepare('SELECT sqlite_version() AS v').get()?.v)
    .split('.')
    .map(Number) as [number, number, number];
  // Older ones may lose a reset of the write-ahead log.
  expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(3_051_003);
  database.close();
});

test('a new ledger is made complete or not at all, for its owner only', () => {
  const place = aFolder();
  writeFileSync(join(place.folder, 'ledger.new.db'), 'half of an earlier try');
  writeFileSync(join(place.folder, 'ledger.new.db-wal'), 'and its log');
  const ledger = place.open();
  expect(readdirSync(place.folder).sort()).toEqual(['ledger.db', 'ledger.db-wal']);
  expect(statSync(place.path).mode & 0o077).toBe(0);
  ledger.close();
  expect(readdirSync(place.folder)).toEqual(['ledger.db']);
  expect(place.open().check()).toBe('ok');
});

describe('P-11: a damaged ledger is refused and stays as it is', () => {
  const damages: Readonly<Record<string, (place: Place) => void>> = {
    'is empty': ({ path }) => truncateSync(path, 0),
    'is cut in the middle': ({ path }) => truncateSync(path, Math.floor(statSync(path).size / 2)),
    'is cut within its header': ({ path }) => truncateSync(path, 60),
    'is something else': ({ path }) => writeFileSync(path, 'not a database '.repeat(500)),
    'has a page of noise': ({ path, bytes }) => {
      const content = bytes();
      content.fill(0xa5, 4_096, 8_192);
      writeFileSync(path, content);
    },
    'has noise where nobody looks at the start': (place) => {
      const [table] = place.sql(`SELECT rootpage FROM sqlite_schema WHERE name = 'bank_number'`);
      const content = place.bytes();
      const from = (Number(table?.rootpage) - 1) * 4_096;
      content.fill(0xa5, from, from + 4_096);
      writeFileSync(place.path, content);
    },
    'has lost its canary': (place) => void place.sql(`DELETE FROM meta WHERE name = 'canary'`),
  };
  test.each(Object.entries(damages))('because it %s', (_, damage) => {
    const place = aFolder();
    place.open().close();
    damage(place);
    const before = place.bytes();
    expect(troubleAtOpening(place)).toBe('storage.damaged');
    expect(place.bytes().equals(before)).toBe(true);
  });

  test('S-17: because the key is another one', () => {
    const place = aFolder();
    place.open().close();
    const before = place.bytes();
    expect(troubleAtOpening(place, { dataKey: new Uint8Array(32).fill(8) })).toBe('storage.damaged');
    expect(place.bytes().equals(before)).toBe(true);
  });

  test('because only its log is left, and no empty one takes its place', () => {
    const place = aFolder();
    place.open();
    copyFileSync(`${place.path}-wal`, join(place.folder, 'kept'));
    const lost = aFolder();
    renameSync(join(place.folder, 'kept'), `${lost.path}-wal`);
    expect(troubleAtOpening(lost)).toBe('storage.damaged');
    expect(existsSync(lost.path)).toBe(false);
  });
});

describe('P-09: a disk that cannot be written is noticed at the start', () => {
  test('a folder and a file that are read-only', () => {
    const place = aFolder();
    place.open().close();
    const attempts: [number, number][] = [
      [0o555, 0o444],
      [0o777, 0o444],
      [0o555, 0o666],
    ];
    for (const [folderMode, fileMode] of attempts) {
      chmodSync(place.folder, folderMode);
      chmodSync(place.path, fileMode);
      expect(asOrdinaryUser(() => troubleAtOpening(place))).toBe('storage.read-only');
    }
    chmodSync(place.folder, 0o700);
  });

  test('a read-only folder without a ledger', () => {
    const place = aFolder();
    chmodSync(place.folder, 0o555);
    expect(asOrdinaryUser(() => troubleAtOpening(place))).toBe('storage.read-only');
    chmodSync(place.folder, 0o700);
  });

  test('a full disk', () => {
    const place = aFolder();
    place.open().close();
    // The device on which every write fails for want of room.
    symlinkSync('/dev/full', join(place.folder, 'ledger.probe'));
    symlinkSync('/dev/full', `${place.path}-wal`);
    expect(troubleAtOpening(place)).toBe('storage.full');
  });

  test('a disk that opens, and lets nobody write', () => {
    const place = aFolder();
    place.open().close();
    const program = join(import.meta.dirname, 'writer-on-a-failing-disk.ts');
    const command = `ulimit -f 0 && exec "$0" "$1" "$2"`;
    const run = spawnSync('sh', ['-c', command, process.execPath, program, place.folder], {
      encoding: 'utf8',
    });
    expect(JSON.parse(run.stdout)).toEqual({ acknowledged: [], code: 'storage.failed', present: null });
  });

  test('a directory in the place of the file', () => {
    const place = aFolder();
    mkdirSync(place.path);
    expect(troubleAtOpening(place)).toBe('storage.failed');
  });

  test('a folder that cannot be', () => {
    const place = aFolder();
    writeFileSync(join(place.folder, 'file'), '');
    expect(() => openLedger({ ...place.options, folder: join(place.folder, 'file', 'below') })).toThrow(
      StorageFailure,
    );
  });
});

test('P-17: a second program does not get in while the first one is open', () => {
  const place = aFolder();
  const ledger = place.open();
  const other = new DatabaseSync(place.path, { timeout: 0 });
  expect(() => other.prepare('SELECT * FROM meta').all()).toThrow('database is locked');
  other.close();
  expect(troubleAtOpening(place)).toBe('in-use');
  ledger.commit({ applications: [toSend()] });
});

describe('P-15: a ledger that a later version wrote', () => {
  const makeNewer = (place: Place) => place.sql(`PRAGMA user_version = ${migrations.length + 1}`);

  test('is refused, and not a byte of it changes', () => {
    const place = aFolder();
    const ledger = place.open();
    const application = toSend();
    ledger.commit({ applications: [application], entries: [entryFor(application)] });
    ledger.close();
    makeNewer(place);
    const before = place.bytes();
    expect(troubleAtOpening(place)).toBe('newer');
    expect(place.bytes().equals(before)).toBe(true);
    expect(readdirSync(place.folder)).toEqual(['ledger.db']);
  });

  test('is refused before the log beside it is moved into it', () => {
    const place = aFolder();
    place.open().commit({ applications: [toSend()] });
    const copy = aFolder();
    for (const ending of ['', '-wal']) copyFileSync(`${place.path}${ending}`, `${copy.path}${ending}`);
    const content = copy.bytes();
    content.writeUInt32BE(migrations.length + 1, 60);
    writeFileSync(copy.path, content);
    const log = readFileSync(`${copy.path}-wal`);
    expect(troubleAtOpening(copy)).toBe('newer');
    expect(copy.bytes().equals(content)).toBe(true);
    expect(readFileSync(`${copy.path}-wal`).equals(log)).toBe(true);
  });

  test('is recognised by its log too', () => {
    const place = aFolder();
    const { database, ledger } = place.openWithDatabase();
    database.exec(`PRAGMA user_version = ${migrations.length + 1}`);
    const copy = aFolder();
    for (const ending of ['', '-wal']) copyFileSync(`${place.path}${ending}`, `${copy.path}${ending}`);
    expect(troubleAtOpening(copy)).toBe('newer');
    database.exec(`PRAGMA user_version = ${migrations.length}`);
    ledger.close();
  });
});
