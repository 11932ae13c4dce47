import type { Instant } from '../../../shared/domain/dates.ts';
import { seconds } from '../../../shared/domain/dates.ts';
import type { SendReason } from '../../../shared/domain/wording.ts';
import { canCancel, type CreditApplication } from '../application/application.ts';
import { fingerprintOf } from '../application/offer-checks.ts';
import type { QueueState } from '../ledger.ts';
import type { SendOutcome } from '../ports.ts';
import { policies, type OutboxEntry } from './entry.ts';
import { restMs } from './plan.ts';

/** Causes that hit every entry of this shop alike: the queue stands still until a manager mended them. */
const stopping: ReadonlySet<SendReason> = new Set([
  'bank.key-refused',
  'bank.shop-refused',
  'bank.certificate',
  'bank.clock',
  'bank.not-found',
]);
export const stopsQueue = (reason: SendReason): boolean => stopping.has(reason);

/** A gateway may lie about "not processed": one repeat by the program, then a person decides. */
const repeatsAfterTooMany = 1;
const shortestPauseMs = seconds(1);
const longestPauseMs = seconds(3_600);

export interface After {
  readonly entry: OutboxEntry;
  readonly queue: QueueState;
}

/** What becomes of an entry, and of the queue, when an attempt has ended. */
export function afterAttempt(
  entry: OutboxEntry,
  outcome: SendOutcome<unknown>,
  queue: QueueState,
  now: Instant,
  random: number,
): After {
  const tried = { ...entry, tries: entry.tries + 1, changedAt: now };
  // Whoever stopped it knows; what was to be sent is still there.
  const isStopped = outcome.kind !== 'done' && outcome.reason === 'app.stopped';
  if (isStopped && policies[entry.kind].whenUnknown === 'repeat') {
    return { entry: { ...tried, state: 'dropped', reason: 'app.stopped' }, queue };
  }
  switch (outcome.kind) {
    case 'done':
      return { entry: { ...tried, state: 'done', reason: null, codes: [] }, queue };
    case 'later':
      return afterLater(tried, outcome, queue, now, random);
    case 'never':
      return {
        entry: afterRefusal({ ...tried, reason: outcome.reason, codes: outcome.codes }),
        queue: stoppedBy(queue, outcome.reason, entry),
      };
    case 'unknown':
      return {
        entry: {
          ...tried,
          state: 'uncertain',
          wasUncertain: true,
          reason: outcome.reason,
          certainlyReceived: outcome.certainlyReceived,
          candidateUuid: outcome.candidateUuid,
        },
        queue,
      };
  }
}

function afterLater(
  tried: OutboxEntry,
  outcome: Extract<SendOutcome<unknown>, { kind: 'later' }>,
  queue: QueueState,
  now: Instant,
  random: number,
): After {
  const { reason } = outcome;
  const entry = { ...tried, reason };
  const wanted = outcome.retryAfterMs ?? restMs(entry.tries, random);
  const pause = Math.min(Math.max(wanted, shortestPauseMs), longestPauseMs);
  if (reason === 'bank.too-many') {
    const paused = { ...queue, pausedUntil: now + pause };
    if (!policies[entry.kind].mayWait) return { entry: givenUp(entry), queue: paused };
    return entry.repeats >= repeatsAfterTooMany
      ? { entry: { ...entry, state: 'needs-you' }, queue: paused }
      : {
          entry: { ...entry, state: 'waiting', repeats: entry.repeats + 1, dueAt: now + pause },
          queue: paused,
        };
  }
  const next = stoppedBy(queue, reason, entry);
  return policies[entry.kind].mayWait
    ? { entry: { ...entry, state: 'waiting', dueAt: now + pause }, queue: next }
    : { entry: givenUp(entry), queue: next };
}

/** Of no use later; but where an earlier attempt may have arrived, the state at the bank decides. */
export const givenUp = (entry: OutboxEntry): OutboxEntry => ({
  ...entry,
  state: entry.wasUncertain ? 'uncertain' : 'dropped',
});

/** A missing contract or application is that entry's affair; a missing shop is everybody's. */
const stoppedBy = (queue: QueueState, reason: SendReason, entry: OutboxEntry): QueueState =>
  stopsQueue(reason) && (reason !== 'bank.not-found' || entry.kind === 'submit')
    ? { ...queue, stopped: reason }
    : queue;

/** A refusal proves that nothing exists only when no earlier attempt may have arrived. */
function afterRefusal(entry: OutboxEntry): OutboxEntry {
  if (entry.kind !== 'submit') return givenUp(entry);
  return { ...entry, state: entry.wasUncertain ? 'uncertain' : 'needs-you' };
}

/** An accept is for the figures that were on the screen; where the bank has others now, it is for nothing. */
export const isStillWanted = (entry: OutboxEntry, application: CreditApplication): boolean =>
  entry.kind !== 'accept' ||
  (application.status === 'offered' &&
    entry.offerFingerprint === fingerprintOf(application.bank.uuid, application.offer));

/** No second accept before the first had time to arrive. */
const acceptRestMs = seconds(30);
const confirmRestMs = seconds(15);
const looksRepeats = { accept: 1, cancel: 3, approve: 1 } as const;

/**
 * An uncertain entry whose state at the bank was just read. Returns the same object while it is still not
 * certain. Submitting has nothing to read and is never settled here.
 */
export function afterLook(entry: OutboxEntry, application: CreditApplication, now: Instant): OutboxEntry {
  if (policies[entry.kind].whenUnknown === 'person') return entry;
  if (entry.state !== 'uncertain' && entry.state !== 'needs-you') return entry;
  const settled = (state: 'done' | 'dropped' | 'needs-you'): OutboxEntry => ({
    ...entry,
    state,
    changedAt: now,
  });
  const again = (limit: number): OutboxEntry => {
    if (entry.state === 'needs-you') return entry;
    return entry.repeats < limit
      ? { ...entry, state: 'waiting', repeats: entry.repeats + 1, dueAt: now, changedAt: now }
      : settled('needs-you');
  };
  const contract = application.status === 'contract' ? application.contract : null;
  const age = now - entry.changedAt;
  switch (entry.kind) {
    case 'submit':
      return entry;
    case 'accept':
      if (contract) return settled('done');
      if (!isStillWanted(entry, application)) return settled('dropped');
      return age >= acceptRestMs ? again(looksRepeats.accept) : entry;
    case 'cancel-application':
      if (application.status === 'cancelled') return settled('done');
      return contract ? settled('dropped') : again(looksRepeats.cancel);
    case 'cancel-contract':
      if (contract?.status === 'cancelled') return settled('done');
      return contract && canCancel(contract) ? again(looksRepeats.cancel) : settled('dropped');
    case 'start-signing':
      return settled(contract && contract.status !== 'unsigned' ? 'done' : 'dropped');
    case 'confirm-signing':
      if (contract && contract.status !== 'unsigned') return settled('done');
      return age >= confirmRestMs ? settled('dropped') : entry;
    case 'start-retrieval':
      // A new link replaces the old one, so asking for another does no harm.
      return settled(application.status === 'income-proof' ? 'dropped' : 'done');
    case 'send-statements':
      // While the bank asks for the same as before, it may or may not have them.
      return application.status === 'income-proof' ? entry : settled('done');
    case 'start-payment':
      return settled(contract?.status === 'signed' ? 'dropped' : 'done');
    case 'approve-contract':
      if (contract?.status !== 'signed' || contract.waitsFor !== 'shop-approval') return settled('done');
      return age >= acceptRestMs ? again(looksRepeats.approve) : entry;
  }
}

/** What a start finds half sent: before the gate nothing left, after it nobody knows. */
export function afterRestart(
  entry: OutboxEntry,
  phase: 'connecting' | 'abandoned' | 'bytes',
  now: Instant,
): OutboxEntry {
  const found = { ...entry, changedAt: now, reason: 'app.closed' } as const;
  if (phase === 'bytes') return { ...found, state: 'uncertain', wasUncertain: true };
  return policies[entry.kind].mayWait ? { ...found, state: 'waiting', dueAt: now } : givenUp(found);
}

/** A line that flaps must not make a retry of every flap. */
const shortestRestMs = seconds(5);

/** The line is back: what waited for it goes at once. */
export function afterLineUp(entry: OutboxEntry, now: Instant): OutboxEntry {
  if (entry.state !== 'waiting' || entry.reason === 'bank.too-many') return entry;
  const dueAt = Math.max(now, entry.tries > 0 ? entry.changedAt + shortestRestMs : now);
  return dueAt < entry.dueAt ? { ...entry, dueAt } : entry;
}
