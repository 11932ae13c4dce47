import type { CreditApplication } from '../../../main/core/application/application.ts';
import type { LedgerChange } from '../../../main/core/ledger.ts';
import { draft, entryFor, inEveryStatus, noon, person, toSend, watchOf } from './samples.ts';

/** What every ledger in tests/museum holds: nothing here changes once a file with it is kept. */
const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const samples = Object.values(inEveryStatus()).map((application, index): CreditApplication => {
  const renamed = { ...application, id: id(index + 1), localNumber: `K7-000${index}` };
  return 'bank' in renamed
    ? { ...renamed, bank: { uuid: id(index + 101), number: '10-1', aliases: [id(index + 201)] } }
    : renamed;
});
const waiting = toSend({ id: id(20) });
const entries = [
  entryFor(waiting, { id: id(301), state: 'sending' }),
  entryFor(waiting, { id: id(302), kind: 'cancel-application', createdAt: noon + 1 }),
];
const watches = samples
  .filter(({ status }) => status === 'with-bank')
  .map((application) => watchOf(application));
const guard = { wrong: 4, waitUntil: 0 };
const queue = { stopped: 'bank.key-refused', pausedUntil: noon } as const;
const drafts = [draft({ id: id(401) })];

export const exhibit = {
  madeAt: noon,
  attemptId: id(501),
  applications: [...samples, waiting],
  entries,
  watches,
  guard,
  queue,
  drafts,
  people: [person],
  changes: [
    { applications: [...samples, waiting], watches, people: [person], drafts, guard, queue },
    {
      entries,
      startAttempt: { id: id(501), entryId: id(301), at: noon },
      audit: [{ action: 'submit', actorId: person.id, objectId: waiting.id, result: 'sent' }],
    },
  ] satisfies readonly LedgerChange[],
} as const;
