import { hours, minutes } from '../../shared/domain/dates.ts';
import { backupsIn, wipeBackups } from '../adapters/ledger/backups.ts';
import type { LedgerFile } from '../adapters/ledger/open-ledger.ts';
import { StorageFailure, type Clock, type Log, type Timer } from '../core/ports.ts';

const firstAfterMs = minutes(5);
const lookEveryMs = minutes(15);
/** A day old: copied while nobody is signed in. Older: at once, because a moment's stop is the lesser evil. */
const oldMs = { atRest: hours(20), anyway: hours(26) } as const;
/** Long enough for several erasures in a row to make one new copy. */
const afterErasureMs = minutes(1);

/** Daily copies of the ledger, each after a look whether it is whole, for the day on which it does not open. */
export interface Backups {
  /** The ledger, whose erasures reach the copies too. */
  followed(ledger: LedgerFile): LedgerFile;
  /** Copies from now on; the result ends it. */
  keep(isAtRest: () => boolean): () => void;
}

interface Needs {
  readonly file: LedgerFile;
  readonly folder: string;
  readonly clock: Pick<Clock, 'now'>;
  readonly timer: Timer;
  readonly log: Log;
  /** The ledger is not whole any more: it is not copied, so that the sound copies stay. */
  readonly onDamaged: () => void;
}

export function createBackups({ file, folder, clock, timer, log, onDamaged }: Needs): Backups {
  let stopTimer = (): void => undefined;
  let isAtRest = (): boolean => true;
  /** Something was erased that the copies still hold. */
  let holdsErased = false;
  /** Then the copies are all that is left of the shop, whatever they hold. */
  let isDamaged = false;

  function make(): void {
    try {
      if (!isWhole(file)) {
        log.event('ledger-damaged', { reason: 'storage.damaged' });
        isDamaged = true;
        onDamaged();
        return;
      }
      file.backUp(clock.now(), { replacesAll: holdsErased });
      holdsErased = false;
      log.event('backed-up');
    } catch (error) {
      log.event('backup-failed', { code: error instanceof Error ? error.name : 'thrown' });
    }
  }

  function due(afterMs: number): void {
    stopTimer();
    stopTimer = timer.after(afterMs, () => {
      const newest = backupsIn(folder)[0]?.at ?? 0;
      // A clock that was set back must not put off every copy.
      const age = Math.abs(clock.now() - newest);
      if (holdsErased || age > (isAtRest() ? oldMs.atRest : oldMs.anyway)) make();
      due(lookEveryMs);
    });
  }

  return {
    followed: (ledger) => ({
      ...ledger,
      eraseApplications(ids, record) {
        const erased = ledger.eraseApplications(ids, record);
        if (erased.length > 0) {
          holdsErased = true;
          due(afterErasureMs);
        }
        return erased;
      },
    }),
    keep(tellsRest) {
      isAtRest = tellsRest;
      due(firstAfterMs);
      return () => {
        stopTimer();
        // There is no time left for a new one; what was erased must not outlive it in an old one.
        if (holdsErased && !isDamaged) wipeBackups(folder);
      };
    },
  };
}

/** Everything is read and compared: what a start in a hurry does not look at, too. */
function isWhole(file: LedgerFile): boolean {
  try {
    return file.check() === 'ok';
  } catch (error) {
    if (error instanceof StorageFailure && error.code === 'storage.damaged') return false;
    throw error;
  }
}
