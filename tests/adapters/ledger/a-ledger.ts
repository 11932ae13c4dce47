import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { onTestFinished } from 'vitest';
import {
  ledgerOn,
  openLedger,
  openLedgerDatabase,
  type LedgerFile,
  type LedgerOptions,
} from '../../../main/adapters/ledger/open-ledger.ts';
import type { LogEvent, LogFacts } from '../../../main/core/ports.ts';
import { FakeTime } from '../../fakes/fake-time.ts';
import { dataKey } from './keys.ts';

interface LoggedEvent extends LogFacts {
  readonly event: LogEvent;
}

/** A folder of its own, and what the log heard. Everything is closed and removed when the test ends. */
export function aFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'counter-ledger-'));
  const path = join(folder, 'ledger.db');
  const events: LoggedEvent[] = [];
  const time = new FakeTime();
  const open: LedgerFile[] = [];
  onTestFinished(() => {
    for (const ledger of open) ledger.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const options: LedgerOptions = {
    folder,
    dataKey,
    tillTag: () => 'K7',
    clock: time,
    log: { event: (event, facts) => void events.push({ event, ...facts }) },
  };
  const kept = (ledger: LedgerFile): LedgerFile => {
    open.push(ledger);
    return ledger;
  };
  return {
    folder,
    path,
    events,
    time,
    options,
    open: (changes: Partial<LedgerOptions> = {}) => kept(openLedger({ ...options, ...changes })),
    /** The ledger together with its connection. */
    openWithDatabase() {
      const database = openLedgerDatabase(options);
      return { database, ledger: kept(ledgerOn(database, options)) };
    },
    /** What somebody does to the file while the program is not running. */
    tamper<T>(run: (database: DatabaseSync) => T): T {
      const database = new DatabaseSync(path);
      try {
        return run(database);
      } finally {
        database.close();
      }
    },
    sql(text: string, ...values: readonly SQLInputValue[]) {
      return this.tamper((database) => database.prepare(text).all(...values));
    },
    bytes: () => readFileSync(path),
  };
}
