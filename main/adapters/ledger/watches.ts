import type { Instant } from '../../../shared/domain/dates.ts';
import type { Watch, WatchPurpose } from '../../core/watching/watch.ts';
import type { Tables } from './tables.ts';
import type { Writing } from './writer.ts';

interface Row {
  readonly application_id: string;
  readonly purpose: string;
  readonly since: Instant;
  readonly reads: number;
  readonly last_read_at: Instant | null;
  readonly next_at: Instant;
  readonly failures: number;
}

export interface Watches {
  all(): readonly Watch[];
  read(applicationId: string): Watch | null;
  write(watch: Watch, writing: Writing): void;
  end(applicationId: string, writing: Writing): void;
}

const purposes: Readonly<Record<WatchPurpose, true>> = {
  decision: true,
  'income-proof': true,
  offer: true,
  signing: true,
  hosted: true,
  'income-given': true,
  active: true,
  contract: true,
  settle: true,
};
const isPurpose = (text: string): text is WatchPurpose => Object.hasOwn(purposes, text);

/** Nothing but ids and times, so nothing is sealed here. All of them are kept in memory. */
export function createWatches({ database, damaged }: Pick<Tables, 'database' | 'damaged'>): Watches {
  const upsert = database.prepare(`
    INSERT INTO watch (application_id, purpose, since, reads, last_read_at, next_at, failures)
    VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (application_id) DO UPDATE SET purpose = excluded.purpose, since = excluded.since,
      reads = excluded.reads, last_read_at = excluded.last_read_at, next_at = excluded.next_at,
      failures = excluded.failures`);
  const drop = database.prepare('DELETE FROM watch WHERE application_id = ?');
  const kept = new Map<string, Watch>();
  let list: readonly Watch[] | null = null;

  for (const row of database.prepare('SELECT * FROM watch').all() as unknown as readonly Row[]) {
    const { application_id: applicationId, purpose, since, reads, failures } = row;
    if (!isPurpose(purpose)) damaged('watch', applicationId);
    else {
      const times = { since, lastReadAt: row.last_read_at, nextAt: row.next_at };
      kept.set(applicationId, { applicationId, purpose, reads, failures, ...times });
    }
  }

  return {
    all: () => (list ??= [...kept.values()]),
    read: (applicationId) => kept.get(applicationId) ?? null,
    write(watch, writing) {
      const { applicationId, purpose, since, reads, lastReadAt, nextAt, failures } = watch;
      upsert.run(applicationId, purpose, since, reads, lastReadAt, nextAt, failures);
      writing.after(() => {
        list = null;
        kept.set(applicationId, watch);
      });
    },
    end(applicationId, writing) {
      drop.run(applicationId);
      writing.after(() => {
        list = null;
        kept.delete(applicationId);
      });
    },
  };
}
