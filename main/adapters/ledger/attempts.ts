import type { Instant } from '../../../shared/domain/dates.ts';
import type { AttemptPhase, AttemptRecord } from '../../core/ledger.ts';
import type { OutboxEntry } from '../../core/outbox/entry.ts';
import type { Evidence } from '../../core/ports.ts';
import { sealJson, unsealJson, type Place } from '../envelope.ts';
import { isEvidence } from './shapes.ts';
import type { Tables } from './tables.ts';
import type { Writing } from './writer.ts';

interface Row {
  readonly id: string;
  readonly entry_id: string;
  readonly application_id: string;
  readonly phase: AttemptPhase;
  readonly started_at: Instant;
  readonly evidence: Uint8Array | null;
}

/**
 *   connecting ──gate──► bytes ──answer or none──► answered
 *        └──deadline, or ended before a byte──► abandoned
 *
 * The gate and the deadline are the two compare-and-sets; whoever is first decides. An entry has at most one
 * attempt that is alive, which an index of the database sees to.
 */
export interface Attempts {
  of(entryId: string): readonly AttemptRecord[];
  unanswered(): readonly AttemptRecord[];
  start(attempt: { readonly id: string; readonly entryId: string; readonly at: Instant }): void;
  end(
    attempt: { readonly id: string; readonly at: Instant; readonly evidence: Evidence },
    writing: Writing,
  ): void;
  /** An entry that is not being sent any more has no attempt that goes on. */
  closeOf(entry: OutboxEntry): void;
  pass(id: string): boolean;
  abandon(id: string): boolean;
}

const placeOf = (id: string): Place => ({ table: 'attempt', id, column: 'evidence' });

const columns = `a.id, a.entry_id, e.application_id, a.phase, a.started_at, a.evidence
  FROM attempt a JOIN entry e ON e.id = a.entry_id`;

export function createAttempts({ database, keys, damaged }: Tables): Attempts {
  const select = database.prepare(`SELECT ${columns} WHERE a.id = ?`);
  const selectOf = database.prepare(`SELECT ${columns} WHERE a.entry_id = ? ORDER BY a.sequence DESC`);
  // Only the last attempt of an entry tells how things stand; one before it was judged already.
  const selectUnanswered = database.prepare(`
    SELECT ${columns} WHERE a.ended_at IS NULL
      AND a.sequence = (SELECT max(sequence) FROM attempt WHERE entry_id = a.entry_id) ORDER BY a.sequence`);
  const insert = database.prepare(
    `INSERT INTO attempt (id, entry_id, phase, started_at) VALUES (?, ?, 'connecting', ?)`,
  );
  const finish = database.prepare(`
    UPDATE attempt SET ended_at = ?, evidence = ?,
      phase = CASE phase WHEN 'bytes' THEN 'answered' WHEN 'connecting' THEN 'abandoned' ELSE phase END
    WHERE id = ?`);
  const close = database.prepare(`
    UPDATE attempt SET ended_at = ?, phase = CASE phase WHEN 'connecting' THEN 'abandoned' ELSE phase END
    WHERE entry_id = ? AND ended_at IS NULL`);
  const pass = database.prepare(
    `UPDATE attempt SET phase = 'bytes' WHERE id = ? AND phase = 'connecting' AND ended_at IS NULL`,
  );
  const abandon = database.prepare(
    `UPDATE attempt SET phase = 'abandoned' WHERE id = ? AND phase = 'connecting' AND ended_at IS NULL`,
  );

  function open(row: Row): AttemptRecord {
    const { id, entry_id: entryId, phase, started_at: startedAt } = row;
    if (row.evidence === null) return { id, entryId, phase, startedAt, evidence: null };
    const key = keys.keyOf('application', row.application_id);
    const evidence = key ? unsealJson(key, placeOf(id), row.evidence) : undefined;
    if (isEvidence(evidence)) return { id, entryId, phase, startedAt, evidence };
    // The phase decides, and it is there; only the detail is lost.
    damaged('attempt', id);
    return { id, entryId, phase, startedAt, evidence: null };
  }

  const openAll = (rows: readonly unknown[]): AttemptRecord[] => (rows as readonly Row[]).map(open);

  return {
    of: (entryId) => openAll(selectOf.all(entryId)),
    unanswered: () => openAll(selectUnanswered.all()),
    start: ({ id, entryId, at }) => void insert.run(id, entryId, at),
    end({ id, at, evidence }, writing) {
      const row = select.get(id) as unknown as Row | undefined;
      if (!row) throw new Error('the end of an attempt that never began');
      const key = keys.keyFor('application', row.application_id, writing);
      finish.run(at, sealJson(key, placeOf(id), writing.generation, evidence), id);
    },
    closeOf({ id, state, changedAt }) {
      if (state !== 'sending') close.run(changedAt, id);
    },
    pass: (id) => pass.run(id).changes === 1,
    abandon: (id) => abandon.run(id).changes === 1,
  };
}
