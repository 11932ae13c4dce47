import type { KeyObject } from 'node:crypto';
import type { PaperRecord } from '../../core/ledger.ts';
import { sealJson, unsealJson, type Place } from '../envelope.ts';
import { isPaperRecord } from './shapes.ts';
import type { Tables } from './tables.ts';
import type { Writing } from './writer.ts';

/** How often papers were printed: single values of `meta`, their version in plain. */
export interface Papers {
  read(id: string): PaperRecord | null;
  write(record: PaperRecord, writing: Writing): void;
  /** What was printed about an application. */
  forget(applicationId: string): void;
}

const nameOf = (id: string): string => `paper/${id}`;
const placeOf = (name: string): Place => ({ table: 'meta', id: name, column: 'body' });

export function createPapers({ database, damaged }: Omit<Tables, 'keys'>, key: KeyObject): Papers {
  const select = database.prepare('SELECT number, body FROM meta WHERE name = ?');
  const upsert = database.prepare(`
    INSERT INTO meta (name, number, body) VALUES (?, ?, ?)
    ON CONFLICT (name) DO UPDATE SET number = excluded.number, body = excluded.body`);
  const drop = database.prepare(`DELETE FROM meta WHERE name LIKE 'paper/%/' || ?`);

  return {
    read(id) {
      const name = nameOf(id);
      const row = select.get(name) as unknown as { number: number; body: Uint8Array } | undefined;
      if (!row) return null;
      const record = unsealJson(key, placeOf(name), row.body);
      if (isPaperRecord(record) && record.id === id) return record;
      damaged('meta', 'paper');
      // Whatever it was, the next one is another, so that no number stands on two.
      return { id, mark: '', version: row.number, prints: 0, madeAt: 0, kept: '' };
    },
    write(record, { generation }) {
      const name = nameOf(record.id);
      upsert.run(name, record.version, sealJson(key, placeOf(name), generation, record));
    },
    forget: (applicationId) => void drop.run(applicationId),
  };
}
