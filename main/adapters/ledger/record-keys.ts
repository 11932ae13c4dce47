import { createSecretKey, type KeyObject } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { StorageFailure } from '../../core/ports.ts';
import { newKeyBytes, seal, unseal, type Place } from '../envelope.ts';
import { createRecent } from './recent.ts';
import type { Writing } from './writer.ts';

/** What has a key of its own. Entries and attempts live under the key of their application. */
type Subject = 'application' | 'draft' | 'person';

/**
 * A key per record, wrapped by the data key. Whoever deletes the key makes everything sealed under it
 * unreadable for good, with the data key in hand too.
 */
export interface RecordKeys {
  /** Null where there is no key, or none that opens. */
  keyOf(subject: Subject, id: string): KeyObject | null;
  /** The same from a wrapped key that a query has already read. */
  unwrap(subject: Subject, id: string, wrapped: Uint8Array | null): KeyObject | null;
  /** The key to write with, made where there is none yet. */
  keyFor(subject: Subject, id: string, writing: Writing): KeyObject;
  remove(subject: Subject, id: string, writing: Writing): void;
}

const mostKept = 4_000;

const placeOf = (subject: Subject, id: string): Place => ({
  table: 'record_key',
  id: `${subject}:${id}`,
  column: 'wrapped',
});

export function createRecordKeys(database: DatabaseSync, wrappingKey: KeyObject): RecordKeys {
  const select = database.prepare('SELECT wrapped FROM record_key WHERE subject = ? AND id = ?');
  const insert = database.prepare('INSERT INTO record_key (subject, id, wrapped) VALUES (?, ?, ?)');
  const drop = database.prepare('DELETE FROM record_key WHERE subject = ? AND id = ?');
  const kept = createRecent<KeyObject>(mostKept);

  const wrappedOf = (subject: Subject, id: string): Uint8Array | null =>
    (select.get(subject, id) as { readonly wrapped: Uint8Array } | undefined)?.wrapped ?? null;

  function unwrap(subject: Subject, id: string, wrapped: Uint8Array | null): KeyObject | null {
    const known = kept.get(`${subject}:${id}`);
    if (known) return known;
    const bytes = wrapped && unseal(wrappingKey, placeOf(subject, id), wrapped);
    if (!bytes) return null;
    const key = createSecretKey(bytes);
    bytes.fill(0);
    kept.set(`${subject}:${id}`, key);
    return key;
  }

  return {
    unwrap,
    keyOf: (subject, id) => kept.get(`${subject}:${id}`) ?? unwrap(subject, id, wrappedOf(subject, id)),
    keyFor(subject, id, writing) {
      const known = kept.get(`${subject}:${id}`);
      if (known) return known;
      const wrapped = wrappedOf(subject, id);
      // Within a transaction nothing is kept: a key that is rolled back must be forgotten as well.
      const bytes = wrapped ? unseal(wrappingKey, placeOf(subject, id), wrapped) : newKeyBytes();
      // A new key over one that does not open would give up what is sealed under the old one.
      if (!bytes) throw new StorageFailure('storage.damaged');
      if (!wrapped)
        insert.run(subject, id, seal(wrappingKey, placeOf(subject, id), writing.generation, bytes));
      const key = createSecretKey(bytes);
      bytes.fill(0);
      writing.after(() => kept.set(`${subject}:${id}`, key));
      return key;
    },
    remove(subject, id, writing) {
      drop.run(subject, id);
      writing.after(() => kept.delete(`${subject}:${id}`));
    },
  };
}
