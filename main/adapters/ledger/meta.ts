import type { KeyObject } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { minutes, type Instant } from '../../../shared/domain/dates.ts';
import type { PinGuard, QueueState } from '../../core/ledger.ts';
import { StorageFailure } from '../../core/ports.ts';
import { sealJson, unsealJson, type Place } from '../envelope.ts';
import { isGuard, isQueueState } from './shapes.ts';
import type { Tables } from './tables.ts';
import type { Writing } from './writer.ts';

/** Single values of the ledger: counters in plain, the rest sealed under the key for them. */
export interface Meta {
  guard(): PinGuard;
  setGuard(guard: PinGuard, writing: Writing): void;
  queue(): QueueState;
  setQueue(queue: QueueState, writing: Writing): void;
  /** One more than the last; the first is 1. */
  takeNumber(): number;
}

const placeOf = (name: string): Place => ({ table: 'meta', id: name, column: 'body' });

export function readSealed(database: DatabaseSync, key: KeyObject, name: string): unknown {
  const row = database.prepare('SELECT body FROM meta WHERE name = ?').get(name) as
    { readonly body: Uint8Array | null } | undefined;
  return row?.body ? unsealJson(key, placeOf(name), row.body) : undefined;
}

export function sealedWriter(database: DatabaseSync, key: KeyObject) {
  const upsert = database.prepare(
    'INSERT INTO meta (name, body) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET body = excluded.body',
  );
  return (name: string, value: unknown, generation: number): void => {
    upsert.run(name, sealJson(key, placeOf(name), generation, value));
  };
}

const canary = 'counter-ledger';
const untouched: PinGuard = { wrong: 0, waitUntil: 0 };
const running: QueueState = { stopped: null, pausedUntil: null };

/** Before the first line. */
export const auditBeginning: { readonly sequence: number; readonly mac: string } = {
  sequence: 0,
  mac: '00'.repeat(32),
};

/** What a new ledger starts with. */
export function fillMeta(database: DatabaseSync, key: KeyObject): void {
  database.exec(`INSERT INTO meta (name, number) VALUES ('generation', 0), ('local-number', 0)`);
  const put = sealedWriter(database, key);
  put('canary', canary, 0);
  put('guard', untouched, 0);
  put('queue', running, 0);
  put('audit-head', auditBeginning, 0);
}

/** Whether this is the key that the ledger was made with. */
export function verifyKey(database: DatabaseSync, key: KeyObject): void {
  if (readSealed(database, key, 'canary') !== canary) throw new StorageFailure('storage.damaged');
}

/** A counter of wrong PINs that was deleted or changed counts as used up, or deleting it would buy guesses. */
const usedUp = (now: Instant): PinGuard => ({ wrong: 12, waitUntil: now + minutes(30) });
/** A queue whose state is lost stands still until a manager lets it go on. */
const halted: QueueState = { stopped: 'storage.failed', pausedUntil: null };

export function createMeta({ database, damaged }: Omit<Tables, 'keys'>, key: KeyObject, now: Instant): Meta {
  const put = sealedWriter(database, key);
  const take = database.prepare(
    `UPDATE meta SET number = number + 1 WHERE name = 'local-number' RETURNING number`,
  );
  const storedGuard = readSealed(database, key, 'guard');
  const storedQueue = readSealed(database, key, 'queue');
  if (!isGuard(storedGuard)) damaged('meta', 'guard');
  if (!isQueueState(storedQueue)) damaged('meta', 'queue');
  let guard = isGuard(storedGuard) ? storedGuard : usedUp(now);
  let queue = isQueueState(storedQueue) ? storedQueue : halted;

  return {
    guard: () => guard,
    setGuard(next, writing) {
      put('guard', next, writing.generation);
      writing.after(() => (guard = next));
    },
    queue: () => queue,
    setQueue(next, writing) {
      put('queue', next, writing.generation);
      writing.after(() => (queue = next));
    },
    takeNumber() {
      const row = take.get() as { readonly number: number } | undefined;
      if (!row) throw new StorageFailure('storage.damaged');
      return row.number;
    },
  };
}
