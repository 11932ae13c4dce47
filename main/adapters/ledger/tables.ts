import type { DatabaseSync } from 'node:sqlite';
import type { Log } from '../../core/ports.ts';
import type { RecordKeys } from './record-keys.ts';

/** What every table of the ledger works with. */
export interface Tables {
  readonly database: DatabaseSync;
  readonly keys: RecordKeys;
  /** A row that does not open, or holds something else than it should. It stays on disk. */
  readonly damaged: (table: string, id: string) => void;
}

/** Says it once per row and run: lists are read again and again. */
export function reportDamage(log: Log): Tables['damaged'] {
  const told = new Set<string>();
  return (table, id) => {
    if (told.has(`${table}:${id}`)) return;
    told.add(`${table}:${id}`);
    log.event('ledger-damaged', { code: table, ...(table === 'application' ? { applicationId: id } : {}) });
  };
}
