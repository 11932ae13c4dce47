import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The least that a durable write costs here: one small row, write-ahead log, a sync at every commit. */
export function bareCommits(folder: string) {
  const database = new DatabaseSync(join(folder, 'bare.db'));
  for (const pragma of ['locking_mode = EXCLUSIVE', 'journal_mode = WAL', 'synchronous = FULL'])
    database.exec(`PRAGMA ${pragma}`);
  database.exec('CREATE TABLE row (id INTEGER PRIMARY KEY, number INTEGER) STRICT');
  const write = database.prepare('INSERT OR REPLACE INTO row (id, number) VALUES (1, ?)');
  return {
    run(count: number): void {
      for (let number = 0; number < count; number += 1) {
        database.exec('BEGIN IMMEDIATE');
        write.run(number);
        database.exec('COMMIT');
      }
    },
    close: () => database.close(),
  };
}
