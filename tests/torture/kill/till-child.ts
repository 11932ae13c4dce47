import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import type { Ledger, LedgerChange } from '../../../main/core/ledger.ts';
import { startQueue } from '../../../main/core/usecases/outbox.ts';
import { submitApplication } from '../../../main/core/usecases/submit-application.ts';
import { hours } from '../../../shared/domain/dates.ts';
import { person } from '../../adapters/ledger/samples.ts';
import { aTill, clock, ledgerIn } from '../../bench/a-till.ts';
import { customer } from '../../bench/customers.ts';
import { orders } from '../programs.ts';
import type { Asked, Orders, Told } from './orders.ts';

/** A till without a window that sends what it is asked to, until it is killed or ends itself at a point. */
const { folder, place, missing, endAt } = orders() as Orders;
const say = (told: Told): void => void writeSync(1, `${JSON.stringify(told)}\n`);

let times = 0;
function reached(point: string): void {
  if (endAt?.point !== point) return;
  times += 1;
  if (times === endAt.time) process.kill(process.pid, 'SIGKILL');
}

function around<T>(what: string | null, run: () => T): T {
  if (what === null) return run();
  reached(`before ${what}`);
  const result = run();
  reached(`after ${what}`);
  return result;
}

function subjectOf({ startAttempt, endAttempt, applications, entries = [] }: LedgerChange): string | null {
  if (startAttempt) return 'attempt';
  if (endAttempt) return 'answer';
  if (applications) return 'application';
  return entries.some(({ reason }) => reason === 'app.closed') ? 'recovery' : null;
}

const putOffMs = 40;

function ending(ledger: Ledger): Ledger {
  return {
    ...ledger,
    commit(change) {
      const what = subjectOf(change);
      const commit = (): void => around(what, () => ledger.commit(change));
      if (missing === 'commit' && what === 'application') setTimeout(commit, putOffMs);
      else commit();
    },
    passGate: (id, at) => around('gate', () => ledger.passGate(id, at)),
    unansweredAttempts: () =>
      ledger
        .unansweredAttempts()
        .map((attempt) => (missing === 'gate' ? { ...attempt, phase: 'connecting' } : attempt)),
  };
}

const ledger = ending(ledgerIn(folder));
const till = aTill({ ledger, place });
till.start(Promise.resolve());
say({ ready: true });

async function submit(number: number): Promise<void> {
  const answer = await submitApplication(till.desk)(
    {
      draftId: randomUUID(),
      values: { ...customer(number) },
      customerLanguage: 'et',
      later: { until: clock.now() + hours(20) },
      twinPin: null,
    },
    person,
  );
  if (!answer.ok) throw new Error(`${answer.failure.code} ${JSON.stringify(answer.failure.facts)}`);
  say({ acknowledged: answer.value.applicationId, customer: number });
}

async function drain(): Promise<void> {
  startQueue(till.desk, person.id);
  while (ledger.openEntries().some(({ state }) => state === 'waiting' || state === 'sending'))
    await pause(20);
  await till.close();
  say({ drained: true });
  process.exit(0);
}

for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line) as Asked;
  await ('submit' in asked ? submit(asked.submit) : drain());
}
// Nobody asks any more.
process.exit(0);
