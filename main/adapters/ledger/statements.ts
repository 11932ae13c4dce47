import type { Instant } from '../../../shared/domain/dates.ts';
import type { Statement } from '../../core/application/statement.ts';
import { StorageFailure } from '../../core/ports.ts';
import { seal, sealJson, unseal, unsealJson, type Place } from '../envelope.ts';
import { isStatement } from './shapes.ts';
import type { Tables } from './tables.ts';
import type { Writing } from './writer.ts';

/**
 * Account statements that the bank does not have yet, under the key of their application. The content is
 * sealed in parts, so that sending reads no more than one of them at a time.
 */
export interface Statements {
  of(applicationId: string): readonly Statement[];
  read(id: string): Statement | null;
  before(before: Instant): readonly Statement[];
  content(id: string): Iterable<Uint8Array>;
  add(statement: Statement, content: Uint8Array, writing: Writing): void;
  write(statement: Statement, writing: Writing): void;
  remove(id: string): void;
}

interface Row {
  readonly id: string;
  readonly application_id: string;
  readonly entry_id: string | null;
  readonly position: number;
  readonly body: Uint8Array;
}

const partLength = 256 * 1024;
const placeOf = (id: string): Place => ({ table: 'statement', id, column: 'body' });
const placeOfPart = (id: string, number: number): Place => ({
  table: 'statement_part',
  id: `${id}:${number}`,
  column: 'content',
});

export function createStatements({ database, keys, damaged }: Tables): Statements {
  const columns = 'id, application_id, entry_id, position, body FROM statement';
  const select = database.prepare(`SELECT ${columns} WHERE id = ?`);
  const selectOf = database.prepare(`SELECT ${columns} WHERE application_id = ? ORDER BY position, sequence`);
  const selectBefore = database.prepare(`SELECT ${columns} WHERE added_at < ? ORDER BY added_at`);
  const upsert = database.prepare(`
    INSERT INTO statement (id, application_id, entry_id, position, added_at, body) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET entry_id = excluded.entry_id, position = excluded.position, body = excluded.body`);
  const insertPart = database.prepare(
    'INSERT INTO statement_part (statement_id, number, content) VALUES (?, ?, ?)',
  );
  const selectPart = database.prepare(
    'SELECT content FROM statement_part WHERE statement_id = ? AND number = ?',
  );
  const drop = database.prepare('DELETE FROM statement WHERE id = ?');

  function open(row: Row): Statement | null {
    const key = keys.keyOf('application', row.application_id);
    const body = key ? unsealJson(key, placeOf(row.id), row.body) : undefined;
    const isRight =
      isStatement(body) &&
      body.id === row.id &&
      body.applicationId === row.application_id &&
      body.entryId === row.entry_id &&
      body.position === row.position;
    if (isRight) return body;
    damaged('statement', row.id);
    return null;
  }

  function read(id: string): Statement | null {
    const row = select.get(id) as unknown as Row | undefined;
    return row ? open(row) : null;
  }

  function* content(id: string): Iterable<Uint8Array> {
    const statement = read(id);
    const key = statement && keys.keyOf('application', statement.applicationId);
    if (!key) throw new StorageFailure('storage.damaged');
    let length = 0;
    for (let number = 0; length < statement.size; number += 1) {
      const row = selectPart.get(id, number) as { readonly content: Uint8Array } | undefined;
      const part = row ? unseal(key, placeOfPart(id, number), row.content) : null;
      if (!part) throw new StorageFailure('storage.damaged');
      length += part.length;
      yield part;
    }
  }

  function write(statement: Statement, writing: Writing): void {
    const { id, applicationId, entryId, position, addedAt } = statement;
    const key = keys.keyFor('application', applicationId, writing);
    const body = sealJson(key, placeOf(id), writing.generation, statement);
    upsert.run(id, applicationId, entryId, position, addedAt, body);
  }

  return {
    before: (before) =>
      (selectBefore.all(before) as unknown as readonly Row[])
        .map(open)
        .filter((statement) => statement !== null),
    read,
    content,
    write,
    of: (applicationId) =>
      (selectOf.all(applicationId) as unknown as readonly Row[])
        .map(open)
        .filter((statement) => statement !== null),
    add(statement, bytes, writing) {
      write(statement, writing);
      const key = keys.keyFor('application', statement.applicationId, writing);
      for (let number = 0; number * partLength < bytes.length; number += 1) {
        const part = bytes.subarray(number * partLength, (number + 1) * partLength);
        const sealed = seal(key, placeOfPart(statement.id, number), writing.generation, part);
        insertPart.run(statement.id, number, sealed);
      }
    },
    remove: (id) => void drop.run(id),
  };
}
