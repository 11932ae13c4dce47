import type { Person } from '../../core/ledger.ts';
import { sealJson, unsealJson, type Place } from '../envelope.ts';
import { personOfToday } from './earlier-bodies.ts';
import { isPerson } from './shapes.ts';
import type { Tables } from './tables.ts';
import type { Writing } from './writer.ts';

interface Row {
  readonly id: string;
  readonly body: Uint8Array;
}

export interface People {
  /** In the order in which they were added. */
  all(): readonly Person[];
  read(id: string): Person | null;
  write(person: Person, writing: Writing): void;
}

const placeOf = (id: string): Place => ({ table: 'person', id, column: 'body' });

export function createPeople({ database, keys, damaged }: Tables): People {
  const select = database.prepare('SELECT id, body FROM person ORDER BY sequence');
  const upsert = database.prepare(
    'INSERT INTO person (id, body) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body',
  );
  const kept = new Map<string, Person>();

  for (const { id, body } of select.all() as unknown as readonly Row[]) {
    const key = keys.keyOf('person', id);
    const person = key ? personOfToday(unsealJson(key, placeOf(id), body)) : undefined;
    if (isPerson(person) && person.id === id) kept.set(id, person);
    else damaged('person', id);
  }

  return {
    all: () => [...kept.values()],
    read: (id) => kept.get(id) ?? null,
    write(person, writing) {
      const key = keys.keyFor('person', person.id, writing);
      upsert.run(person.id, sealJson(key, placeOf(person.id), writing.generation, person));
      writing.after(() => kept.set(person.id, person));
    },
  };
}
