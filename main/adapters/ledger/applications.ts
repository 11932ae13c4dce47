import type { KeyObject } from 'node:crypto';
import type { Instant } from '../../../shared/domain/dates.ts';
import { isFinished, type CreditApplication } from '../../core/application/application.ts';
import type { Ledger, LedgerPlace } from '../../core/ledger.ts';
import { customerTag, isSameCode } from './customer-tag.ts';
import { sealJson, unsealJson, type Place } from '../envelope.ts';
import { applicationOfToday } from './earlier-bodies.ts';
import { createRecent } from './recent.ts';
import { isApplication } from './shapes.ts';
import type { Tables } from './tables.ts';
import type { Writing } from './writer.ts';

interface Row {
  readonly id: string;
  readonly status: string;
  readonly changed_at: number;
  readonly body: Uint8Array;
  readonly wrapped: Uint8Array | null;
}
interface IdRow {
  readonly id: string;
}
interface PlacedRow extends Row {
  readonly sequence: number;
  readonly created_at: number;
}

export interface Applications {
  read(id: string): CreditApplication | null;
  readAtBank(uuid: string): CreditApplication | null;
  since(since: Instant, limit: number): readonly CreditApplication[];
  countSince(since: Instant): number;
  ofCustomer(identityCode: string, since: Instant): readonly CreditApplication[];
  from: Ledger['applicationsFrom'];
  follow: Ledger['followApplications'];
  settledBefore: Ledger['settledBefore'];
  oldestChange: Ledger['oldestChange'];
  write(application: CreditApplication, writing: Writing): void;
  /** The row with its bank numbers, entries, attempts and watch. */
  erase(id: string, writing: Writing): void;
}

const mostKept = 1_000;
const beginning = {
  changedAt: Number.MAX_SAFE_INTEGER,
  createdAt: Number.MAX_SAFE_INTEGER,
  sequence: Number.MAX_SAFE_INTEGER,
} as const;
const placeOf = (id: string): Place => ({ table: 'application', id, column: 'body' });

export function createApplications({ database, keys, damaged }: Tables, tagKey: KeyObject): Applications {
  const select = database.prepare(`
    SELECT a.id, a.status, a.changed_at, a.body, k.wrapped FROM application a
    LEFT JOIN record_key k ON k.subject = 'application' AND k.id = a.id WHERE a.id = ?`);
  const selectAtBank = database.prepare('SELECT application_id AS id FROM bank_number WHERE uuid = ?');
  // Sorted by what the indexes hold; the rows themselves are large.
  const selectSince = database.prepare(`
    SELECT a.id FROM (
      SELECT * FROM (
        SELECT sequence, created_at FROM application WHERE is_finished = 0
        ORDER BY created_at DESC, sequence DESC LIMIT ?2
      )
      UNION ALL SELECT sequence, created_at FROM application WHERE is_finished = 1 AND changed_at >= ?1
      ORDER BY 2 DESC, 1 DESC LIMIT ?2
    ) AS listed JOIN application a ON a.sequence = listed.sequence
    ORDER BY listed.created_at DESC, listed.sequence DESC`);
  const count = database.prepare(`
    SELECT (SELECT count(*) FROM application WHERE is_finished = 0)
      + (SELECT count(*) FROM application WHERE is_finished = 1 AND changed_at >= ?) AS total`);
  const selectOfCustomer = database.prepare(`
    SELECT id FROM application WHERE customer_tag = ? AND created_at >= ? ORDER BY created_at DESC, sequence DESC`);
  // In the order of the indexes, so that a part costs the same wherever it begins.
  const selectPart = `
    SELECT a.sequence, a.id, a.status, a.created_at, a.changed_at, a.body, k.wrapped FROM application a
    LEFT JOIN record_key k ON k.subject = 'application' AND k.id = a.id`;
  const selectOpenFrom = database.prepare(`${selectPart}
    WHERE a.is_finished = 0 AND (a.created_at, a.sequence) < (?, ?)
    ORDER BY a.created_at DESC, a.sequence DESC LIMIT ?`);
  const selectFinishedFrom = database.prepare(`${selectPart}
    WHERE a.is_finished = 1 AND (a.changed_at, a.created_at, a.sequence) < (?, ?, ?)
    ORDER BY a.changed_at DESC, a.created_at DESC, a.sequence DESC LIMIT ?`);
  const selectSettled = database.prepare(`
    SELECT id FROM (
      SELECT id, changed_at FROM application WHERE is_finished = 1 AND changed_at < ?1
      UNION ALL SELECT id, changed_at FROM application WHERE is_finished = 0 AND changed_at < ?1
        AND NOT EXISTS (SELECT 1 FROM watch w WHERE w.application_id = application.id)
    ) AS settled
    WHERE NOT EXISTS (
      SELECT 1 FROM entry e WHERE e.application_id = settled.id AND e.state NOT IN ('done', 'dropped')
    )
    ORDER BY changed_at LIMIT ?2`);
  const selectOldest = database.prepare('SELECT min(changed_at) AS at FROM application');
  const upsert = database.prepare(`
    INSERT INTO application
      (id, status, contract_status, created_at, changed_at, is_finished, customer_tag, body)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET status = excluded.status, contract_status = excluded.contract_status,
      created_at = excluded.created_at, changed_at = excluded.changed_at, is_finished = excluded.is_finished,
      customer_tag = excluded.customer_tag, body = excluded.body`);
  // The first application with a number keeps it; the bank does not give one number to two.
  const nameAtBank = database.prepare(
    'INSERT INTO bank_number (uuid, application_id) VALUES (?, ?) ON CONFLICT (uuid) DO NOTHING',
  );
  const drop = database.prepare('DELETE FROM application WHERE id = ?');
  const recent = createRecent<CreditApplication>(mostKept);
  const followers = new Set<Parameters<Ledger['followApplications']>[0]>();

  function tell(id: string, application: CreditApplication | null): void {
    for (const hear of followers) hear(id, application);
  }

  function open(row: Row): CreditApplication | null {
    const key = keys.unwrap('application', row.id, row.wrapped);
    const body = key ? applicationOfToday(unsealJson(key, placeOf(row.id), row.body)) : undefined;
    // The plain columns are for finding; a row whose columns say something else was tampered with.
    if (
      isApplication(body) &&
      body.id === row.id &&
      body.status === row.status &&
      body.changedAt === row.changed_at
    ) {
      return body;
    }
    damaged('application', row.id);
    return null;
  }

  function read(id: string): CreditApplication | null {
    const known = recent.get(id);
    if (known) return known;
    const row = select.get(id) as unknown as Row | undefined;
    const application = row ? open(row) : null;
    if (application) recent.set(id, application);
    return application;
  }

  const readAll = (rows: readonly unknown[]): CreditApplication[] =>
    (rows as readonly IdRow[]).map(({ id }) => read(id)).filter((application) => application !== null);

  return {
    read,
    readAtBank(uuid) {
      const row = selectAtBank.get(uuid) as unknown as IdRow | undefined;
      return row ? read(row.id) : null;
    },
    since: (since, limit) => readAll(selectSince.all(since, limit)),
    countSince: (since) => (count.get(since) as { readonly total: number }).total,
    ofCustomer: (identityCode, since) =>
      readAll(selectOfCustomer.all(customerTag(tagKey, identityCode), since)).filter(({ request }) =>
        isSameCode(request.customer.identityCode, identityCode),
      ),
    from(place, most) {
      const { isFinished: isAmongFinished, ...after } = place ?? { isFinished: false, ...beginning };
      const { changedAt, createdAt, sequence } = after;
      const rows = (isAmongFinished
        ? selectFinishedFrom.all(changedAt, createdAt, sequence, most)
        : selectOpenFrom.all(createdAt, sequence, most)) as unknown as readonly PlacedRow[];
      return {
        // What is read for once does not push out what is in use.
        applications: rows.map(open).filter((application) => application !== null),
        next: nextPlace(isAmongFinished, rows.length === most ? rows.at(-1) : undefined),
      };
    },
    follow(hear) {
      followers.add(hear);
      return () => void followers.delete(hear);
    },
    settledBefore: (before, most) =>
      (selectSettled.all(before, most) as unknown as readonly IdRow[]).map(({ id }) => id),
    oldestChange: () => (selectOldest.get() as { readonly at: number | null }).at,
    write(application, writing) {
      const { id, status, createdAt, changedAt, request } = application;
      const key = keys.keyFor('application', id, writing);
      upsert.run(
        id,
        status,
        status === 'contract' ? application.contract.status : null,
        createdAt,
        changedAt,
        isFinished(application) ? 1 : 0,
        customerTag(tagKey, request.customer.identityCode),
        sealJson(key, placeOf(id), writing.generation, application),
      );
      if ('bank' in application) {
        for (const uuid of [application.bank.uuid, ...application.bank.aliases]) nameAtBank.run(uuid, id);
      }
      writing.after(() => {
        recent.set(id, application);
        tell(id, application);
      });
    },
    erase(id, writing) {
      drop.run(id);
      keys.remove('application', id, writing);
      writing.after(() => {
        recent.delete(id);
        tell(id, null);
      });
    },
  };
}

/** Behind the last row of a full part; otherwise where the finished ones begin, and behind those nothing. */
function nextPlace(isAmongFinished: boolean, last: PlacedRow | undefined): LedgerPlace | null {
  if (last) {
    const { changed_at: changedAt, created_at: createdAt, sequence } = last;
    return { isFinished: isAmongFinished, changedAt, createdAt, sequence };
  }
  return isAmongFinished ? null : { isFinished: true, ...beginning };
}
