import { writeSync } from 'node:fs';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { migrate } from '../../../main/adapters/ledger/migrations.ts';

/** Changes a schema by the steps it is given and dies, as by kill -9, where one of them says so. */
const [path = '', steps = '[]'] = process.argv.slice(2);
const database = new DatabaseSync(path);
database.exec(
  'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON',
);
database.function('die', () => {
  process.kill(process.pid, 'SIGKILL');
  return 0;
});
migrate(database, JSON.parse(steps) as readonly string[]);
writeSync(1, 'came to its end');
