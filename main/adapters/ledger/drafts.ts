import type { Draft } from '../../core/ledger.ts';
import { sealJson, unsealJson, type Place } from '../envelope.ts';
import { draftOfToday } from './earlier-bodies.ts';
import { isDraft } from './shapes.ts';
import type { Tables } from './tables.ts';
import type { Writing } from './writer.ts';

interface Row {
  readonly id: string;
  readonly body: Uint8Array;
}

export interface Drafts {
  /** Last saved first. */
  all(): readonly Draft[];
  read(id: string): Draft | null;
  write(draft: Draft, writing: Writing): void;
  remove(id: string, writing: Writing): void;
}

const placeOf = (id: string): Place => ({ table: 'draft', id, column: 'body' });

export function createDrafts({ database, keys, damaged }: Tables): Drafts {
  const upsert = database.prepare(`
    INSERT INTO draft (id, saved_at, body) VALUES (?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET saved_at = excluded.saved_at, body = excluded.body`);
  const drop = database.prepare('DELETE FROM draft WHERE id = ?');
  const kept = new Map<string, Draft>();

  for (const { id, body } of database
    .prepare('SELECT id, body FROM draft')
    .all() as unknown as readonly Row[]) {
    const key = keys.keyOf('draft', id);
    const draft = key ? draftOfToday(unsealJson(key, placeOf(id), body)) : undefined;
    if (isDraft(draft) && draft.id === id) kept.set(id, draft);
    else damaged('draft', id);
  }

  return {
    all: () => [...kept.values()].sort((a, b) => b.savedAt - a.savedAt),
    read: (id) => kept.get(id) ?? null,
    write(draft, writing) {
      const key = keys.keyFor('draft', draft.id, writing);
      upsert.run(draft.id, draft.savedAt, sealJson(key, placeOf(draft.id), writing.generation, draft));
      writing.after(() => kept.set(draft.id, draft));
    },
    remove(id, writing) {
      drop.run(id);
      keys.remove('draft', id, writing);
      writing.after(() => kept.delete(id));
    },
  };
}
