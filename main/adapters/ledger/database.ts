import { closeSync, existsSync, mkdirSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { StorageFailure } from '../../core/ports.ts';
import { syncFolder } from '../files.ts';
import { migrate, migrations, schemaVersion } from './migrations.ts';
import { LedgerTrouble, openingTrouble } from './trouble.ts';

/**
 * One connection for the life of the program. WAL with a sync at every commit, because what was acknowledged
 * must survive a power cut; exclusive, because a second process must not touch it (and no shared memory file
 * is needed then). Deleted data is overwritten.
 */
const pragmas: readonly string[] = [
  'locking_mode = EXCLUSIVE',
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'trusted_schema = OFF',
  'cell_size_check = ON',
  'secure_delete = ON',
  'temp_store = MEMORY',
  ...(process.platform === 'darwin' ? ['fullfsync = ON', 'checkpoint_fullfsync = ON'] : []),
];

export const ledgerName = 'ledger.db';
const header = { magic: 'SQLite format 3\0', length: 100, userVersionAt: 60 } as const;
/** For the locks of a process that is just dying. */
const busyMs = 1_000;

export interface Opening {
  readonly folder: string;
  /** Writes what a new ledger starts with. */
  readonly fill: (database: DatabaseSync) => void;
  /** Throws where the key is not the ledger's; called before anything is written. */
  readonly verify: (database: DatabaseSync) => void;
}

/** Opens the ledger of a folder, makes it where there is none, and proves that it can be written durably. */
export function openDatabase({ folder, fill, verify }: Opening): DatabaseSync {
  const path = join(folder, ledgerName);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!existsSync(path)) createFile(folder, path, fill);
    checkHeader(path);
  } catch (error) {
    throw openingTrouble(error, folder, folder);
  }
  let database: DatabaseSync | null = null;
  try {
    database = connect(path);
    if (schemaVersion(database) > migrations.length) throw new LedgerTrouble('newer');
    if (!isSound(database, 'quick_check(1)')) throw new StorageFailure('storage.damaged');
    verify(database);
    migrate(database);
    proveDurable(database);
    return database;
  } catch (error) {
    closeQuietly(database);
    throw openingTrouble(error, folder, path);
  }
}

export function isSound(database: DatabaseSync, check: 'quick_check(1)' | 'integrity_check(1)'): boolean {
  const rows = database.prepare(`PRAGMA ${check}`).all();
  return rows.length === 1 && Object.values(rows[0] ?? {})[0] === 'ok';
}

/** Moves everything from the write-ahead log into the file and empties the log, remains of erased data too. */
export function emptyLog(database: DatabaseSync): void {
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

function connect(path: string): DatabaseSync {
  const database = new DatabaseSync(path, {
    timeout: busyMs,
    allowExtension: false,
    enableForeignKeyConstraints: true,
  });
  try {
    for (const pragma of pragmas) database.exec(`PRAGMA ${pragma}`);
    return database;
  } catch (error) {
    closeQuietly(database);
    throw error;
  }
}

/**
 * A new ledger is made beside its place and moved there when it is complete, so a file at its place that is
 * empty or half a database is always damage, never a beginning.
 */
function createFile(folder: string, path: string, fill: Opening['fill']): void {
  // A log without its database: the database was lost, and a new one would hide that.
  if (existsSync(`${path}-wal`)) throw new StorageFailure('storage.damaged');
  const fresh = join(folder, 'ledger.new.db');
  for (const ending of ['', '-wal', '-journal']) rmSync(`${fresh}${ending}`, { force: true });
  closeSync(openSync(fresh, 'w', 0o600));
  const database = connect(fresh);
  try {
    migrate(database);
    fill(database);
    emptyLog(database);
  } finally {
    closeQuietly(database);
  }
  renameSync(fresh, path);
  syncFolder(folder);
}

/** Looked at in the raw file, so that a ledger of a later version is refused without touching a byte of it. */
function checkHeader(path: string): void {
  if (!statSync(path).isFile()) throw new StorageFailure('storage.failed');
  const bytes = Buffer.alloc(header.length);
  const file = openSync(path, 'r');
  const length = readSync(file, bytes);
  closeSync(file);
  if (length < header.length || bytes.toString('latin1', 0, header.magic.length) !== header.magic) {
    throw new StorageFailure('storage.damaged');
  }
  if (bytes.readUInt32BE(header.userVersionAt) > migrations.length) throw new LedgerTrouble('newer');
}

/** A read-only or full disk opens happily and fails at the first commit; better at the start than at the till. */
function proveDurable(database: DatabaseSync): void {
  database.exec(`
    BEGIN IMMEDIATE;
    INSERT INTO meta (name, number) VALUES ('opened', 1) ON CONFLICT (name) DO UPDATE SET number = number + 1;
    COMMIT;
  `);
}

function closeQuietly(database: DatabaseSync | null): void {
  try {
    database?.close();
  } catch {
    // The reason why it is being closed is on its way already.
  }
}
