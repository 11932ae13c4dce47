import type { CallInput } from '../../../shared/bridge/contract.ts';
import { normaliseUuid } from '../../../shared/domain/uuid.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { isSameApplication } from '../application/comparisons.ts';
import { referenceOf } from '../application/reference.ts';
import { drop, receiveNumber } from '../application/transitions.ts';
import type { Person } from '../ledger.ts';
import { policies, type OutboxEntry } from '../outbox/entry.ts';
import { settleRestMs } from '../views/entry-view.ts';
import { watchFor } from '../watching/watch.ts';
import { isLaterAllowed, newEntry, type Desk } from './desk.ts';

function entryIn(
  { ledger }: Desk,
  id: string,
  ...states: readonly OutboxEntry['state'][]
): Result<OutboxEntry> {
  const entry = ledger.entry(id);
  if (!entry) return fail('outbox.not-found');
  return states.includes(entry.state) ? ok(entry) : fail('outbox.wrong-state');
}

/** What is not known to have arrived, but may be sent a second time without harm. */
const mayRepeat = ({ state, kind }: OutboxEntry): boolean =>
  state === 'uncertain' && policies[kind].whenUnknown === 'repeat';

/** Try now what would be tried later, or once more what may be sent twice. */
export const retryEntry =
  (desk: Desk) =>
  ({ entryId }: CallInput<'outbox.retry'>): Result<'done'> => {
    const { ledger, clock, dispatcher, onChange } = desk;
    const found = entryIn(desk, entryId, 'waiting', 'uncertain');
    if (!found.ok) return found;
    const { state } = found.value;
    if (state === 'uncertain' && !mayRepeat(found.value)) return fail('outbox.wrong-state');
    const now = clock.now();
    ledger.commit({ entries: [{ ...found.value, state: 'waiting', dueAt: now, changedAt: now }] });
    onChange(found.value.applicationId);
    dispatcher.wake();
    return ok('done');
  };

/** The customer agrees that it goes later, until then; an expired entry lives again. */
export const putBack =
  (desk: Desk) =>
  ({ entryId, until }: CallInput<'outbox.put-back'>): Result<'done'> => {
    const { ledger, clock, dispatcher, onChange } = desk;
    const found = entryIn(desk, entryId, 'waiting', 'expired', 'needs-you');
    if (!found.ok) return found;
    const now = clock.now();
    if (!isLaterAllowed(until, now)) return fail('application.later-consent');
    const { state, reason } = found.value;
    if (ledger.draft(found.value.applicationId)) return fail('outbox.being-corrected');
    // A refusal is corrected, not repeated; only "too many requests" may simply be tried again.
    if (state === 'needs-you' && reason !== 'bank.too-many') return fail('outbox.wrong-state');
    ledger.commit({
      entries: [
        {
          ...found.value,
          state: 'waiting',
          isLaterAgreed: true,
          expiresAt: until,
          dueAt: now,
          changedAt: now,
        },
      ],
    });
    onChange(found.value.applicationId);
    dispatcher.wake();
    return ok('done');
  };

/** Takes an unsent entry out. What the bank may have is settled, never discarded. */
export const discardEntry =
  (desk: Desk) =>
  async ({ entryId, managerPin }: CallInput<'outbox.discard'>, person: Person): Promise<Result<'done'>> => {
    const { ledger, clock, onChange } = desk;
    const actor = await actingManager(desk, person, managerPin);
    if (!actor.ok) return actor;
    const found = entryIn(desk, entryId, 'waiting', 'needs-you', 'expired', 'uncertain');
    if (!found.ok) return found;
    if (found.value.state === 'uncertain' && !mayRepeat(found.value)) return fail('outbox.wrong-state');
    const now = clock.now();
    const application = ledger.application(found.value.applicationId);
    const isUnsent = application && (application.status === 'to-send' || application.status === 'not-taken');
    ledger.commit({
      entries: [{ ...found.value, state: 'dropped', changedAt: now }],
      ...(isUnsent ? { applications: [drop(application, now)] } : {}),
      audit: [{ action: 'discard', actorId: actor.value.id, objectId: entryId, result: found.value.kind }],
    });
    onChange(found.value.applicationId);
    return ok('done');
  };

/** A manager who is signed in and typed the PIN of late acts as such; a salesperson needs a manager's PIN. */
async function actingManager({ session }: Desk, person: Person, pin: string | null): Promise<Result<Person>> {
  if (pin !== null) return session.isManagerPin(pin);
  if (person.role !== 'manager') return fail('session.pin-needed');
  return session.isPinRecent() ? ok(person) : fail('session.pin-again');
}

/** "It arrived": the bank is asked for that number, and only the same application is linked. */
export const settleArrived =
  (desk: Desk) =>
  async ({ entryId, uuid, managerPin }: CallInput<'outbox.settle-arrived'>): Promise<Result<'done'>> => {
    const { ledger, clock, session, bank, line, dispatcher, watcher, onChange } = desk;
    const manager = await session.isManagerPin(managerPin);
    if (!manager.ok) return manager;
    const normal = normaliseUuid(uuid);
    if (!normal) return fail('bridge.bad-input');
    const answer = await bank.readApplication(normal);
    line.heard(answer.kind === 'read' ? null : answer.reason);
    if (answer.kind === 'unread') return fail(answer.reason);
    // Looked at after the wait: another entry may have been settled to it meanwhile.
    const isKnown = [normal, answer.value.uuid].some((each) => ledger.applicationAtBank(each));
    if (isKnown) return fail('outbox.other-application', { known: true });
    // Read again after the wait: it may have been settled meanwhile.
    const found = entryIn(desk, entryId, 'uncertain');
    if (!found.ok) return found;
    const application = ledger.application(found.value.applicationId);
    if (application?.status !== 'to-send') return fail('application.wrong-step');
    const differences = isSameApplication(application.request, referenceOf(application), answer.value);
    if (differences.length > 0)
      return fail('outbox.other-application', { differences: differences.join(',') });
    const now = clock.now();
    const linked = receiveNumber(application, answer.value, now);
    const entry: OutboxEntry = { ...found.value, state: 'done', changedAt: now, reason: null };
    const watch = watchFor(linked, entry, null, now);
    ledger.commit({
      applications: [linked],
      entries: [entry],
      ...(watch ? { watches: [watch] } : {}),
      audit: [{ action: 'settle', actorId: manager.value.id, objectId: entryId, result: 'arrived' }],
    });
    onChange(application.id);
    // Something behind it in its lane may go now.
    dispatcher.wake();
    watcher.wake();
    return ok('done');
  };

/** "It did not arrive": after looking at the portal, asking the customer and ten minutes, it may go again. */
export const settleNotArrived =
  (desk: Desk) =>
  async ({ entryId, then, managerPin }: CallInput<'outbox.settle-not-arrived'>): Promise<Result<'done'>> => {
    const { ledger, clock, session, dispatcher, onChange } = desk;
    const manager = await session.isManagerPin(managerPin);
    if (!manager.ok) return manager;
    const found = entryIn(desk, entryId, 'uncertain');
    if (!found.ok) return found;
    const application = ledger.application(found.value.applicationId);
    if (application?.status !== 'to-send') return fail('application.wrong-step');
    const now = clock.now();
    const attemptedAt = ledger.attempts(entryId)[0]?.startedAt ?? found.value.changedAt;
    if (found.value.certainlyReceived) return fail('outbox.checks-missing');
    if (now - attemptedAt < settleRestMs) {
      return fail('outbox.too-early', { waitMs: settleRestMs - (now - attemptedAt) });
    }
    const closed: OutboxEntry = { ...found.value, state: 'dropped', changedAt: now };
    const audit = [
      { action: 'settle', actorId: manager.value.id, objectId: entryId, result: `not-arrived:${then}` },
    ] as const;
    if (then === 'discard') {
      ledger.commit({ applications: [drop(application, now)], entries: [closed], audit });
    } else {
      const again = newEntry(desk, 'submit', application, manager.value, {
        salespersonReference: application.salespersonReference,
        wasUncertain: true,
        isLaterAgreed: true,
        expiresAt: clock.endOfDay(),
      });
      ledger.commit({ entries: [closed, again], audit });
      dispatcher.wake();
    }
    onChange(application.id);
    return ok('done');
  };

/** A manager mended what stopped the queue: the key, the shop, the clock, the network. */
export const resumeQueue =
  (desk: Desk) =>
  async ({ managerPin }: CallInput<'outbox.resume'>): Promise<Result<'done'>> => {
    const manager = await desk.session.isManagerPin(managerPin);
    if (!manager.ok) return manager;
    startQueue(desk, manager.value.id);
    return ok('done');
  };

/** Lets the queue run again; what was held is due now. */
export function startQueue({ ledger, clock, dispatcher, watcher, log, news }: Desk, actorId: string): void {
  const now = clock.now();
  ledger.commit({
    queue: { stopped: null, pausedUntil: null },
    entries: ledger
      .openEntries()
      .filter(({ state, dueAt }) => state === 'waiting' && dueAt > now)
      .map((entry) => ({ ...entry, dueAt: now })),
    audit: [{ action: 'queue-resumed', actorId, objectId: null, result: 'resumed' }],
  });
  log.event('queue-resumed');
  news.touch({});
  dispatcher.wake();
  watcher.goOn();
}
