import { basename } from 'node:path';
import type { Step } from './recording.ts';

type Change = Extract<Step, { readonly kind: 'write' | 'truncate' }>;

/** A disk that keeps what was synced for sure, and of the rest what chance leaves. */
export interface Disk {
  take(step: Step): void;
  /** The files after a power cut now, by name; `keeps` decides for each change that was not synced. */
  cut(keeps: () => boolean): ReadonlyMap<string, Buffer>;
}

/** Whether a sync is believed; a disk that lies about it has everything still before it. */
export function aDisk(start: ReadonlyMap<string, Buffer>, syncs = true): Disk {
  const synced = new Map(start);
  const waiting = new Map<string, Change[]>();
  const waitingOf = (name: string): Change[] => {
    const list = waiting.get(name) ?? [];
    waiting.set(name, list);
    return list;
  };
  return {
    take(step) {
      if (step.kind === 'said') return;
      const name = basename(step.path);
      if (step.kind !== 'sync') {
        waitingOf(name).push(step);
        return;
      }
      if (!syncs) return;
      const changes = waitingOf(name).splice(0);
      if (changes.length > 0 || synced.has(name)) synced.set(name, changed(synced.get(name), changes));
    },
    cut(keeps) {
      const files = new Map(synced);
      for (const [name, changes] of waiting) {
        const kept = changes.filter(keeps);
        if (kept.length > 0) files.set(name, changed(files.get(name), kept));
      }
      return files;
    },
  };
}

function changed(before: Buffer | undefined, changes: readonly Change[]): Buffer {
  const ends = changes.map((change) =>
    change.kind === 'truncate' ? change.length : change.at + change.bytes.length,
  );
  let length = before?.length ?? 0;
  const content = Buffer.alloc(Math.max(length, ...ends));
  before?.copy(content);
  for (const change of changes) {
    if (change.kind === 'truncate') {
      content.fill(0, change.length);
      length = change.length;
    } else {
      change.bytes.copy(content, change.at);
      length = Math.max(length, change.at + change.bytes.length);
    }
  }
  return content.subarray(0, length);
}
