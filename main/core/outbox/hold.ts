import type { Instant } from '../../../shared/domain/dates.ts';
import type { SendReason } from '../../../shared/domain/wording.ts';
import type { Ledger, LedgerChange } from '../ledger.ts';
import type { OutboxEntry } from './entry.ts';

/** Why a queue may not be trusted: an older copy of it, or a copy that came from another computer. */
export type HoldReason = Extract<SendReason, 'app.restored' | 'app.moved'>;

/**
 * What a copy of the queue still means to send may have been sent by the one that it was copied from. So nothing
 * goes by itself: an application becomes uncertain and is settled by a manager, one by one; whatever can be looked
 * up at the bank is looked up first. What a person has to correct anyway stays with that person.
 */
function heldEntry(entry: OutboxEntry, reason: HoldReason, now: Instant): OutboxEntry {
  const isUncertain = entry.state === 'uncertain' || entry.state === 'needs-you';
  if (isUncertain) return entry;
  return { ...entry, state: 'uncertain', wasUncertain: true, reason, changedAt: now };
}

/** Everything that is open, and the queue itself, in one commit. */
export const holdQueue = (ledger: Ledger, reason: HoldReason, now: Instant): LedgerChange => ({
  entries: ledger.openEntries().map((entry) => heldEntry(entry, reason, now)),
  queue: { ...ledger.queueState(), stopped: reason },
  audit: [{ action: 'queue-stopped', actorId: null, objectId: null, result: reason }],
});
