import type { EntryView } from '../../../shared/bridge/views.ts';
import { minutes } from '../../../shared/domain/dates.ts';
import type { Turn } from '../../../shared/domain/wording.ts';
import type { CreditApplication } from '../application/application.ts';
import { policies, type OutboxEntry } from '../outbox/entry.ts';
import type { Ports } from '../ports.ts';
import { maskedName } from './masks.ts';

/** A manager may say "it did not arrive" only this long after the attempt. */
export const settleRestMs = minutes(10);

export function entryView(
  entry: OutboxEntry,
  /** Null where its record does not open. */
  application: CreditApplication | null,
  { ledger }: Pick<Ports, 'ledger'>,
): EntryView {
  const isSubmit = entry.kind === 'submit';
  // The bank did not look at it: there is nothing to correct, it is only tried again.
  const isPaused = entry.reason === 'bank.too-many';
  const mayRepeat = entry.state === 'uncertain' && policies[entry.kind].whenUnknown === 'repeat';
  // Nothing of it goes by itself, and trying does not help, before a person starts the outbox again.
  const isStopped = ledger.queueState().stopped !== null;
  const attempt = entry.state === 'uncertain' ? (ledger.attempts(entry.id)[0] ?? null) : null;
  return {
    id: entry.id,
    applicationId: entry.applicationId,
    localNumber: application?.localNumber ?? '',
    kind: entry.kind,
    state: entry.state,
    turn: turnOfEntry(entry, isStopped),
    customer: application ? maskedName(application.request.customer) : '',
    amount: application?.request.amount ?? null,
    createdAt: entry.createdAt,
    tries: entry.tries,
    nextTryAt: entry.state === 'waiting' && !isStopped ? entry.dueAt : null,
    expiresAt: entry.expiresAt,
    reason: entry.reason,
    codes: [...entry.codes],
    wasUncertain: entry.wasUncertain,
    certainlyReceived: entry.certainlyReceived,
    candidateUuid: entry.candidateUuid,
    salespersonReference: entry.salespersonReference,
    evidence: attempt && {
      attemptedAt: attempt.startedAt,
      host: attempt.evidence?.host ?? '',
      requestBytes: attempt.evidence?.requestBytes ?? null,
      status: attempt.evidence?.status ?? null,
      error: attempt.evidence?.errorChain[0] ?? null,
    },
    can: {
      retry: ((entry.state === 'waiting' && entry.tries > 0) || mayRepeat) && !isStopped,
      discard: ['waiting', 'needs-you', 'expired'].includes(entry.state) || mayRepeat,
      settle: isSubmit && application !== null && entry.state === 'uncertain',
      correct: isSubmit && application !== null && entry.state === 'needs-you' && !isPaused,
      putBack:
        entry.state === 'expired' ||
        (entry.state === 'needs-you' && isPaused) ||
        (entry.state === 'waiting' && !entry.isLaterAgreed && isSubmit),
    },
  };
}

/** What is done is done, wherever its application has got to since. */
function turnOfEntry({ state }: OutboxEntry, isStopped: boolean): Turn {
  switch (state) {
    case 'done':
    case 'dropped':
      return 'finished';
    case 'waiting':
      return isStopped ? 'ours' : 'bank';
    case 'sending':
      return 'bank';
    case 'uncertain':
    case 'needs-you':
    case 'expired':
      return 'ours';
  }
}
