import type { Result } from '../../shared/result.ts';
import { call } from '../bridge/counter.ts';

/** What wants to be written before somebody else stands at the till, or nobody. */
const savers = new Set<() => Promise<unknown>>();

/** A lock never waits longer than this for a disk. */
const patienceMs = 500;

/** Has something saved before the lock; the result takes it back. */
export function beforeLock(save: () => Promise<unknown>): () => void {
  savers.add(save);
  return () => savers.delete(save);
}

async function saveAll(): Promise<void> {
  const saved = Promise.allSettled(Array.from(savers, (save) => save()));
  await Promise.race([saved, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
}

/** Locks the till. What is half typed is written first: behind the lock nothing is taken any more. */
export async function lockTill(): Promise<void> {
  await saveAll();
  await call('session.lock', {});
}

/** Has whoever the badge belongs to stand at the till. What is half typed is written first, by whoever typed it. */
export async function changeByBadge(badge: string): Promise<Result<'done'>> {
  await saveAll();
  return call('session.badge', { badge });
}
