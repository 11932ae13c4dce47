import { call } from '../bridge/counter.ts';

/** What wants to be written before the till is locked by hand. */
const savers = new Set<() => Promise<unknown>>();

/** A lock never waits longer than this for a disk. */
const patienceMs = 500;

/** Has something saved before the lock; the result takes it back. */
export function beforeLock(save: () => Promise<unknown>): () => void {
  savers.add(save);
  return () => savers.delete(save);
}

/** Locks the till. What is half typed is written first: behind the lock nothing is taken any more. */
export async function lockTill(): Promise<void> {
  const saved = Promise.allSettled(Array.from(savers, (save) => save()));
  await Promise.race([saved, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
  await call('session.lock', {});
}
