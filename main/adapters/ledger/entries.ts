import type { Instant } from '../../../shared/domain/dates.ts';
import { isOpen, type OutboxEntry } from '../../core/outbox/entry.ts';
import { sealJson, unsealJson, type Place } from '../envelope.ts';
import { entryOfToday } from './earlier-bodies.ts';
import { createRecent } from './recent.ts';
import { isEntry } from './shapes.ts';
import type { Tables } from './tables.ts';
import type { Writing } from './writer.ts';

interface Row {
  readonly id: string;
  readonly application_id: string;
  readonly kind: string;
  readonly state: string;
  readonly due_at: number;
  readonly expires_at: number | null;
  readonly created_at: number;
  readonly changed_at: number;
  readonly tries: number;
  readonly body: Uint8Array;
  readonly wrapped: Uint8Array | null;
}

export interface Entries {
  read(id: string): OutboxEntry | null;
  /** Oldest first. */
  open(): readonly OutboxEntry[];
  latestOf(applicationId: string): OutboxEntry | null;
  /** Newest change first. */
  changedSince(since: Instant, limit: number): readonly OutboxEntry[];
  write(entry: OutboxEntry, writing: Writing): void;
  /** After their application was erased. */
  forget(applicationId: string, writing: Writing): void;
}

const mostKept = 1_000;
const placeOf = (id: string): Place => ({ table: 'entry', id, column: 'body' });

const columns = `e.id, e.application_id, e.kind, e.state, e.due_at, e.expires_at, e.created_at, e.changed_at,
  e.tries, e.body, k.wrapped FROM entry e
  LEFT JOIN record_key k ON k.subject = 'application' AND k.id = e.application_id`;

/** A row whose plain columns say something else than its sealed body was tampered with. */
const agrees = (row: Row, entry: OutboxEntry): boolean =>
  row.id === entry.id &&
  row.application_id === entry.applicationId &&
  row.kind === entry.kind &&
  row.state === entry.state &&
  row.due_at === entry.dueAt &&
  row.expires_at === entry.expiresAt &&
  row.created_at === entry.createdAt &&
  row.changed_at === entry.changedAt &&
  row.tries === entry.tries;

export function createEntries({ database, keys, damaged }: Tables): Entries {
  const select = database.prepare(`SELECT ${columns} WHERE e.id = ?`);
  const exists = database.prepare('SELECT 1 FROM entry WHERE id = ?');
  const selectIds = database.prepare('SELECT id FROM entry WHERE application_id = ?');
  const selectOpen = database.prepare(
    `SELECT ${columns} WHERE e.state NOT IN ('done', 'dropped') ORDER BY e.created_at, e.sequence`,
  );
  const selectLatest = database.prepare(
    'SELECT id FROM entry WHERE application_id = ? ORDER BY sequence DESC LIMIT 1',
  );
  const selectChanged = database.prepare(
    `SELECT ${columns} WHERE e.changed_at >= ? ORDER BY e.changed_at DESC, e.sequence DESC LIMIT ?`,
  );
  const upsert = database.prepare(`
    INSERT INTO entry (id, application_id, kind, state, due_at, expires_at, created_at, changed_at, tries, body)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET state = excluded.state, due_at = excluded.due_at,
      expires_at = excluded.expires_at, changed_at = excluded.changed_at, tries = excluded.tries,
      body = excluded.body`);

  const settled = createRecent<OutboxEntry>(mostKept);
  const latest = createRecent<string>(mostKept);
  const openOnes = new Map<string, OutboxEntry>();
  let openList: readonly OutboxEntry[] | null = null;

  function unseal(row: Row): OutboxEntry | null {
    const key = keys.unwrap('application', row.application_id, row.wrapped);
    const body = key ? entryOfToday(unsealJson(key, placeOf(row.id), row.body)) : undefined;
    if (isEntry(body) && agrees(row, body)) return body;
    damaged('entry', row.id);
    return null;
  }

  function keep(row: Row): OutboxEntry | null {
    const known = openOnes.get(row.id) ?? settled.get(row.id);
    if (known) return known;
    const entry = unseal(row);
    if (entry && !isOpen(entry)) settled.set(entry.id, entry);
    return entry;
  }

  function read(id: string): OutboxEntry | null {
    const known = openOnes.get(id) ?? settled.get(id);
    if (known) return known;
    const row = select.get(id) as unknown as Row | undefined;
    return row ? keep(row) : null;
  }

  function learn(entry: OutboxEntry, isNew: boolean): void {
    openList = null;
    settled.delete(entry.id);
    if (isOpen(entry)) openOnes.set(entry.id, entry);
    else {
      openOnes.delete(entry.id);
      settled.set(entry.id, entry);
    }
    if (isNew) latest.set(entry.applicationId, entry.id);
  }

  for (const row of selectOpen.all() as unknown as readonly Row[]) {
    const entry = unseal(row);
    if (entry) openOnes.set(entry.id, entry);
  }

  return {
    read,
    open: () => (openList ??= [...openOnes.values()].sort((a, b) => a.createdAt - b.createdAt)),
    latestOf(applicationId) {
      const known = latest.get(applicationId);
      if (known !== undefined) return read(known);
      const row = selectLatest.get(applicationId) as unknown as { readonly id: string } | undefined;
      if (row) latest.set(applicationId, row.id);
      return row ? read(row.id) : null;
    },
    changedSince: (since, limit) =>
      (selectChanged.all(since, limit) as unknown as readonly Row[])
        .map(keep)
        .filter((entry) => entry !== null),
    write(entry, writing) {
      const isNew = exists.get(entry.id) === undefined;
      const key = keys.keyFor('application', entry.applicationId, writing);
      upsert.run(
        entry.id,
        entry.applicationId,
        entry.kind,
        entry.state,
        entry.dueAt,
        entry.expiresAt,
        entry.createdAt,
        entry.changedAt,
        entry.tries,
        sealJson(key, placeOf(entry.id), writing.generation, entry),
      );
      writing.after(() => learn(entry, isNew));
    },
    forget(applicationId, writing) {
      const ids = selectIds.all(applicationId);
      writing.after(() => {
        openList = null;
        latest.delete(applicationId);
        for (const { id } of ids as unknown as readonly { readonly id: string }[]) {
          openOnes.delete(id);
          settled.delete(id);
        }
      });
    },
  };
}
