import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ledgerName } from './database.ts';

/**
 * How many entries of the outbox are neither done nor dropped in a ledger whose key is not there; null where it
 * cannot be read. States stand in plain, so it can be told without opening anything.
 */
export const countUnsent = (folder: string): number | null => count(folder, `NOT IN ('done', 'dropped')`);

/** How many an earlier run left half sent; 0 where there is no ledger yet, null where it cannot be read. */
export const countHalfSent = (folder: string): number | null =>
  existsSync(join(folder, ledgerName)) ? count(folder, `= 'sending'`) : 0;

function count(folder: string, states: string): number | null {
  try {
    const database = new DatabaseSync(join(folder, ledgerName), { readOnly: true });
    try {
      const row = database.prepare(`SELECT count(*) AS n FROM entry WHERE state ${states}`).get();
      return Number(row?.n);
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}
