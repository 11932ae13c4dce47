import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ledgerName } from './database.ts';

/**
 * How many entries of the outbox are neither done nor dropped in a ledger whose key is not there; null where it
 * cannot be read. States stand in plain, so it can be told without opening anything.
 */
export function countUnsent(folder: string): number | null {
  try {
    const database = new DatabaseSync(join(folder, ledgerName), { readOnly: true });
    try {
      const row = database
        .prepare(`SELECT count(*) AS n FROM entry WHERE state NOT IN ('done', 'dropped')`)
        .get();
      return Number(row?.n);
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}
