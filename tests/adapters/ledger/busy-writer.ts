import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import process from 'node:process';
import { openLedger } from '../../../main/adapters/ledger/open-ledger.ts';
import { dataKey } from './keys.ts';
import { draft, entryFor, evidence, noon, toSend } from './samples.ts';

/** A till that writes as fast as it can until it is killed, and says what was acknowledged: one line each. */
export interface Acknowledged {
  readonly applicationId: string;
  readonly entryId: string;
  readonly attemptId: string;
  readonly draftId: string;
  readonly localNumber: string;
  readonly has: 'everything' | 'bytes' | 'answer';
  readonly generation: number;
  readonly auditSequence: number;
}

const [folder = ''] = process.argv.slice(2);
const ledger = openLedger({
  folder,
  dataKey,
  tillTag: () => 'K7',
  clock: { now: () => noon, steady: () => performance.now() },
  log: { event: () => undefined },
});

const tell = (line: Omit<Acknowledged, 'generation' | 'auditSequence'>): void => {
  const more = { generation: ledger.generation(), auditSequence: ledger.auditHead().sequence };
  say(`${JSON.stringify({ ...line, ...more } satisfies Acknowledged)}\n`);
};

/** Nothing goes on before it is said; a listener that is busy is waited for. */
function say(text: string): void {
  for (;;) {
    try {
      writeSync(1, text);
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
    }
  }
}

for (;;) {
  const localNumber = ledger.takeLocalNumber();
  const application = toSend({ localNumber });
  const entry = entryFor(application, { state: 'sending' });
  const half = draft();
  const attemptId = randomUUID();
  const ids = {
    applicationId: application.id,
    entryId: entry.id,
    attemptId,
    draftId: half.id,
    localNumber,
  };
  ledger.commit({
    applications: [application],
    entries: [entry],
    startAttempt: { id: attemptId, entryId: entry.id, at: noon },
    drafts: [half],
    audit: [{ action: 'submit', actorId: null, objectId: application.id, result: 'sent' }],
  });
  tell({ ...ids, has: 'everything' });
  ledger.passGate(attemptId, noon);
  tell({ ...ids, has: 'bytes' });
  ledger.commit({
    endAttempt: { id: attemptId, at: noon, evidence },
    entries: [{ ...entry, state: 'done' }],
    audit: [{ action: 'attempt', actorId: null, objectId: entry.id, result: 'done' }],
  });
  tell({ ...ids, has: 'answer' });
}
