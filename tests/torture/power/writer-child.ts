import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import process from 'node:process';
import { ledgerOn, openLedgerDatabase } from '../../../main/adapters/ledger/open-ledger.ts';
import { dataKey } from '../../adapters/ledger/keys.ts';
import { entryFor, evidence, noon, toSend } from '../../adapters/ledger/samples.ts';
import { orders } from '../programs.ts';

export interface WriterOrders {
  readonly folder: string;
  readonly rounds: number;
  /** Null leaves the ledger's own. */
  readonly synchronous: 'NORMAL' | null;
}

/** What was written down before it was said. */
export interface Acknowledged {
  readonly applicationId: string;
  readonly entryId: string;
  readonly has: 'entry' | 'gate' | 'answer';
}

/** A ledger at work that says what it has acknowledged, on the thread that writes. */
const { folder, rounds, synchronous } = orders() as WriterOrders;
const options = {
  folder,
  dataKey,
  tillTag: () => 'K7',
  clock: { now: () => noon, steady: () => performance.now() },
  log: { event: () => undefined },
};
const database = openLedgerDatabase(options);
if (synchronous) database.exec(`PRAGMA synchronous = ${synchronous}`);
const ledger = ledgerOn(database, options);

for (let round = 0; round < rounds; round += 1) {
  const application = toSend({ localNumber: ledger.takeLocalNumber() });
  const entry = entryFor(application, { state: 'sending' });
  const attemptId = randomUUID();
  const say = (has: Acknowledged['has']): void => {
    writeSync(
      1,
      `${JSON.stringify({ applicationId: application.id, entryId: entry.id, has } satisfies Acknowledged)}\n`,
    );
  };
  ledger.commit({
    applications: [application],
    entries: [entry],
    startAttempt: { id: attemptId, entryId: entry.id, at: noon },
    audit: [{ action: 'submit', actorId: null, objectId: application.id, result: 'now' }],
  });
  say('entry');
  ledger.passGate(attemptId, noon);
  say('gate');
  ledger.commit({
    endAttempt: { id: attemptId, at: noon, evidence },
    entries: [{ ...entry, state: 'done' }],
  });
  say('answer');
}
// Without a goodbye, which would tidy the files up.
process.kill(process.pid, 'SIGKILL');
