import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openLedger } from '../../../main/adapters/ledger/open-ledger.ts';
import type { LedgerChange } from '../../../main/core/ledger.ts';
import { StorageFailure } from '../../../main/core/ports.ts';
import { dataKey } from '../../adapters/ledger/keys.ts';
import type { FakeTime } from '../../fakes/fake-time.ts';
import { MemoryLedger } from '../../fakes/memory-ledger.ts';

/** What outlives the program. */
export interface Disk {
  readonly ledger: MemoryLedger;
  /** The next run of the program opens it anew. */
  reopen(): void;
  remove(): void;
}

export const inMemory = (): Disk => ({
  ledger: inOrderOfWriting(new MemoryLedger()),
  reopen: () => undefined,
  remove: () => undefined,
});

const writes: ReadonlySet<string | symbol> = new Set(['commit', 'passGate', 'abandon', 'takeLocalNumber']);

/** The real ledger; it can be told to refuse like the one in memory. */
export const onDisk =
  (folder: string) =>
  (time: FakeTime): Disk => {
    const own = mkdtempSync(join(folder, 'ledger-'));
    const open = () =>
      openLedger({ folder: own, dataKey, tillTag: () => 'K7', clock: time, log: { event: () => undefined } });
    let file = open();
    const refusing = { refuses: 0 };
    const ledger = new Proxy(refusing, {
      get(target, name) {
        if (name === 'refuses') return target.refuses;
        return (...args: unknown[]): unknown => {
          if (writes.has(name) && target.refuses > 0) {
            target.refuses -= 1;
            throw new StorageFailure('storage.full');
          }
          return (Reflect.get(file, name) as (...given: unknown[]) => unknown)(...args);
        };
      },
    });
    return {
      ledger: ledger as unknown as MemoryLedger,
      reopen() {
        file.close();
        file = open();
      },
      remove() {
        file.close();
        rmSync(own, { recursive: true });
      },
    };
  };

/** The newest entry is the one that was written last, as on the disk, whatever the clock said then. */
function inOrderOfWriting(ledger: MemoryLedger): MemoryLedger {
  const latest = new Map<string, string>();
  const known = new Set<string>();
  return new Proxy(ledger, {
    get(target, name) {
      if (name === 'latestEntry') return (id: string) => target.entry(latest.get(id) ?? '');
      if (name !== 'commit') return Reflect.get(target, name) as unknown;
      return (change: LedgerChange) => {
        target.commit(change);
        for (const { id, applicationId } of change.entries ?? []) {
          if (!known.has(id)) latest.set(applicationId, id);
          known.add(id);
        }
      };
    },
  });
}

/** As if an attempt of unknown outcome were one that surely did not arrive. */
export const unknownIsWaiting = (ledger: MemoryLedger): MemoryLedger =>
  new Proxy(ledger, {
    get(target, name) {
      if (name !== 'commit') return Reflect.get(target, name) as unknown;
      return (change: LedgerChange) =>
        target.commit({
          ...change,
          ...(change.endAttempt && change.entries
            ? {
                entries: change.entries.map((entry) =>
                  entry.state === 'uncertain' ? { ...entry, state: 'waiting', wasUncertain: false } : entry,
                ),
              }
            : {}),
        });
    },
  });
