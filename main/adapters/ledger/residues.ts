import type { KeyObject } from 'node:crypto';
import type { Instant } from '../../../shared/domain/dates.ts';
import type { Residue } from '../../core/application/residue.ts';
import { sealJson, unsealJson, type Place } from '../envelope.ts';
import { residueOfToday } from './earlier-bodies.ts';
import { isResidue } from './shapes.ts';
import type { Tables } from './tables.ts';
import type { Writing } from './writer.ts';

interface Row {
  readonly id: string;
  readonly local_number: string | null;
  readonly created_at: number;
  readonly changed_at: number;
  readonly body: Uint8Array;
}

/** What is left of applications that were erased, under one key: there is no customer in them to be forgotten. */
export interface Residues {
  since(since: Instant, limit: number): readonly Residue[];
  has(localNumber: string): boolean;
  before(before: Instant, most: number): readonly string[];
  /** When they begin. */
  readonly from: Instant;
  write(residue: Residue, writing: Writing): void;
  remove(id: string): void;
}

const placeOf = (id: string): Place => ({ table: 'residue', id, column: 'body' });

export function createResidues({ database, damaged }: Omit<Tables, 'keys'>, key: KeyObject): Residues {
  const select = database.prepare(
    'SELECT * FROM residue WHERE created_at >= ? ORDER BY created_at DESC LIMIT ?',
  );
  const find = database.prepare('SELECT 1 FROM residue WHERE local_number = ?');
  const selectBefore = database.prepare(
    'SELECT id FROM residue WHERE changed_at < ? ORDER BY changed_at LIMIT ?',
  );
  const insert = database.prepare(
    'INSERT INTO residue (id, local_number, created_at, changed_at, body) VALUES (?, ?, ?, ?, ?)',
  );
  const drop = database.prepare('DELETE FROM residue WHERE id = ?');
  const beginning = database.prepare(`SELECT number FROM meta WHERE name = 'residues-from'`).get() as
    { readonly number: number } | undefined;

  function open(row: Row): Residue | null {
    const body = residueOfToday(unsealJson(key, placeOf(row.id), row.body));
    // As with an application: a row whose columns say something else was tampered with.
    if (
      isResidue(body) &&
      body.id === row.id &&
      body.localNumber === row.local_number &&
      body.createdAt === row.created_at &&
      body.changedAt === row.changed_at
    ) {
      return body;
    }
    damaged('residue', row.id);
    return null;
  }

  return {
    since: (since, limit) =>
      (select.all(since, limit) as unknown as readonly Row[]).map(open).filter((residue) => residue !== null),
    has: (localNumber) => find.get(localNumber) !== undefined,
    before: (before, most) =>
      (selectBefore.all(before, most) as unknown as readonly Pick<Row, 'id'>[]).map(({ id }) => id),
    from: beginning?.number ?? 0,
    write(residue, { generation }) {
      const { id, localNumber, createdAt, changedAt } = residue;
      insert.run(id, localNumber, createdAt, changedAt, sealJson(key, placeOf(id), generation, residue));
    },
    remove: (id) => void drop.run(id),
  };
}
