import type { DatabaseSync } from 'node:sqlite';
import { StorageFailure } from '../../core/ports.ts';
import { isLostSync, troubleOf } from './trouble.ts';

/** A transaction under way. */
export interface Writing {
  /** The generation that this transaction belongs to. */
  readonly generation: number;
  /** What memory learns once the transaction is on disk; never called when it failed. */
  after(learn: () => void): void;
}

export interface Writer {
  generation(): number;
  /** One transaction. Whatever it throws, neither the disk nor memory knows anything of it. */
  write<T>(isQueueChange: boolean, run: (writing: Writing) => T): T;
}

/**
 * Counts a generation with every change of the queue. Kept outside the ledger as well, it betrays an older
 * copy of the ledger that was put in its place.
 */
export function createWriter(database: DatabaseSync, folder: string): Writer {
  const read = database.prepare(`SELECT number FROM meta WHERE name = 'generation'`);
  const raise = database.prepare(`UPDATE meta SET number = ? WHERE name = 'generation'`);
  let generation = (read.get() as { readonly number: number } | undefined)?.number ?? 0;
  let isLost = false;

  function rollBack(): void {
    if (!database.isTransaction) return;
    try {
      database.exec('ROLLBACK');
    } catch {
      isLost = true;
    }
  }

  return {
    generation: () => generation,
    write(isQueueChange, run) {
      if (isLost) throw new StorageFailure('storage.failed');
      const lessons: (() => void)[] = [];
      const next = generation + (isQueueChange ? 1 : 0);
      let result;
      try {
        database.exec('BEGIN IMMEDIATE');
        result = run({ generation: next, after: (learn) => void lessons.push(learn) });
        if (isQueueChange) raise.run(next);
        database.exec('COMMIT');
      } catch (error) {
        rollBack();
        isLost ||= isLostSync(error);
        throw troubleOf(error, folder);
      }
      generation = next;
      for (const learn of lessons) learn();
      return result;
    },
  };
}
