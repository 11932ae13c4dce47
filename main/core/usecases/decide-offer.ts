import type { CallInput } from '../../../shared/bridge/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { doSumsAgree, fingerprintOf } from '../application/offer-checks.ts';
import { hasChanged, isOpenAtBank } from '../application/application.ts';
import { drop } from '../application/transitions.ts';
import type { Person } from '../ledger.ts';
import { isBlocking } from '../outbox/entry.ts';
import { isExpired } from '../views/application-view.ts';
import { enqueue, refuseWithoutLine, type Desk } from './desk.ts';

/** An open entry of this application: nothing else may start before it has ended. */
export const isBusy = ({ ledger }: Pick<Desk, 'ledger'>, applicationId: string): boolean => {
  const entry = ledger.latestEntry(applicationId);
  return entry !== null && isBlocking(entry);
};

/** The customer wants the offer that is on the screen. Makes a contract, so it is never queued. */
export const acceptOffer =
  (desk: Desk) =>
  (input: CallInput<'application.accept'>, person: Person): Result<'done'> => {
    const { ledger, clock } = desk;
    const application = ledger.application(input.applicationId);
    if (!application) return fail('application.not-found');
    if (application.status !== 'offered') return fail('application.wrong-step');
    if (isBusy(desk, application.id)) return fail('application.busy');
    const { offer, bank } = application;
    if (input.fingerprint !== fingerprintOf(bank.uuid, offer)) return fail('application.offer-changed');
    if (isExpired(offer, clock.today())) return fail('application.offer-expired');
    const isTicked =
      (!hasChanged(application) || input.ticks.changes) &&
      (doSumsAgree(offer) || input.ticks.figuresLookedAt);
    if (!isTicked) return fail('application.ticks-missing');
    const line = refuseWithoutLine(desk);
    if (!line.ok) return line;
    return enqueue(desk, 'accept', application, person, {
      action: 'accept',
      offerFingerprint: input.fingerprint,
      result: `asked:${input.informationGivenBy}`,
    });
  };

/** The customer does not want it (any more). Before the bank has it, it is simply not sent; afterwards the bank is told. */
export const cancelApplication =
  (desk: Desk) =>
  ({ applicationId }: CallInput<'application.cancel'>, person: Person): Result<'done'> => {
    const { ledger, clock } = desk;
    const application = ledger.application(applicationId);
    if (!application) return fail('application.not-found');
    const entry = ledger.latestEntry(applicationId);
    if (
      application.status === 'to-send' &&
      entry &&
      (entry.state === 'waiting' || entry.state === 'expired')
    ) {
      const now = clock.now();
      ledger.commit({
        applications: [drop(application, now)],
        entries: [{ ...entry, state: 'dropped', changedAt: now }],
        audit: [{ action: 'cancel', actorId: person.id, objectId: applicationId, result: 'unsent' }],
      });
      desk.onChange(applicationId);
      return ok('done');
    }
    if (!isOpenAtBank(application)) return fail('application.wrong-step');
    if (isBusy(desk, applicationId)) return fail('application.busy');
    return enqueue(desk, 'cancel-application', application, person, { action: 'cancel', result: 'asked' });
  };
