import type { DatabaseSync } from 'node:sqlite';

/**
 * Each step raises `user_version` by one, in a transaction of its own. A step that was released is never
 * changed; tests/museum holds a file of every version. Plain columns are ids, states and times; whatever
 * tells something about a person is inside a sealed `body` (envelope.ts).
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    number INTEGER,
    body BLOB
  ) STRICT;

  CREATE TABLE record_key (
    subject TEXT NOT NULL CHECK (subject IN ('application', 'draft', 'person')),
    id TEXT NOT NULL,
    wrapped BLOB NOT NULL,
    PRIMARY KEY (subject, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE application (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    status TEXT NOT NULL,
    contract_status TEXT,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    is_finished INTEGER NOT NULL CHECK (is_finished IN (0, 1)),
    customer_tag BLOB NOT NULL,
    body BLOB NOT NULL
  ) STRICT;
  CREATE INDEX application_open ON application (created_at, sequence) WHERE is_finished = 0;
  CREATE INDEX application_finished ON application (changed_at, created_at) WHERE is_finished = 1;
  CREATE INDEX application_by_customer ON application (customer_tag, created_at);

  CREATE TABLE bank_number (
    uuid TEXT PRIMARY KEY,
    application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX bank_number_by_application ON bank_number (application_id);

  CREATE TABLE entry (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    expires_at INTEGER,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    body BLOB NOT NULL
  ) STRICT;
  CREATE INDEX entry_by_application ON entry (application_id, sequence);
  CREATE INDEX entry_by_change ON entry (changed_at);
  CREATE INDEX entry_open ON entry (created_at, sequence) WHERE state NOT IN ('done', 'dropped');

  CREATE TABLE attempt (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    entry_id TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    phase TEXT NOT NULL CHECK (phase IN ('connecting', 'bytes', 'answered', 'abandoned')),
    started_at INTEGER NOT NULL,
    ended_at INTEGER,
    evidence BLOB
  ) STRICT;
  CREATE INDEX attempt_by_entry ON attempt (entry_id, sequence);
  CREATE UNIQUE INDEX attempt_alive ON attempt (entry_id)
    WHERE phase IN ('connecting', 'bytes') AND ended_at IS NULL;
  CREATE INDEX attempt_unanswered ON attempt (sequence) WHERE ended_at IS NULL;

  CREATE TABLE watch (
    application_id TEXT PRIMARY KEY REFERENCES application (id) ON DELETE CASCADE,
    purpose TEXT NOT NULL,
    since INTEGER NOT NULL,
    reads INTEGER NOT NULL,
    last_read_at INTEGER,
    next_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE draft (
    id TEXT PRIMARY KEY,
    saved_at INTEGER NOT NULL,
    body BLOB NOT NULL
  ) STRICT;

  CREATE TABLE person (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    body BLOB NOT NULL
  ) STRICT;

  CREATE TABLE audit (
    sequence INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    steady INTEGER NOT NULL,
    actor TEXT,
    role TEXT,
    action TEXT NOT NULL,
    object TEXT,
    result TEXT NOT NULL,
    previous_mac BLOB NOT NULL,
    mac BLOB NOT NULL
  ) STRICT;
  `,
  `
  -- Whatever the program believes: an application is never on its way to the bank twice.
  CREATE UNIQUE INDEX entry_one_submit ON entry (application_id)
    WHERE kind = 'submit' AND state NOT IN ('done', 'dropped');

  ALTER TABLE watch ADD COLUMN failures INTEGER NOT NULL DEFAULT 0;

  CREATE TABLE statement (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
    entry_id TEXT,
    position INTEGER NOT NULL,
    added_at INTEGER NOT NULL,
    body BLOB NOT NULL
  ) STRICT;
  CREATE INDEX statement_by_application ON statement (application_id, position);

  CREATE TABLE statement_part (
    statement_id TEXT NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    content BLOB NOT NULL,
    UNIQUE (statement_id, number)
  ) STRICT;
  `,
  `
  CREATE TABLE residue (
    id TEXT PRIMARY KEY,
    local_number TEXT,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    body BLOB NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX residue_by_creation ON residue (created_at);
  CREATE INDEX residue_by_change ON residue (changed_at);
  CREATE INDEX residue_by_number ON residue (local_number) WHERE local_number IS NOT NULL;

  -- What was erased before left nothing. By itself an application went a day after its last change or later.
  INSERT INTO meta (name, number)
    SELECT 'residues-from', coalesce(max(iif(action = 'purge', at - 86400000, at)), 0) FROM audit
    WHERE action = 'erase' OR (action = 'purge' AND result LIKE 'applications:%');
  `,
];

export function schemaVersion(database: DatabaseSync): number {
  const row = database.prepare('PRAGMA user_version').get() as { readonly user_version: number };
  return row.user_version;
}

/** All or nothing per step: a kill in the middle leaves the old schema, and the next start goes on. */
export function migrate(database: DatabaseSync, steps: readonly string[] = migrations): void {
  for (let version = schemaVersion(database); version < steps.length; version += 1) {
    const step = steps[version] ?? '';
    database.exec('BEGIN IMMEDIATE');
    try {
      database.exec(step);
      database.exec(`PRAGMA user_version = ${version + 1}`);
      database.exec('COMMIT');
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }
}
