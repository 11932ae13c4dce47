import type { CallInput, CallReply } from '../../../shared/bridge/contract.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Person } from '../ledger.ts';
import type { Desk } from './desk.ts';

/** What lists mask. On record before it is told: who asked, and for how many. What was purged stays unknown. */
export const revealNames =
  ({ ledger }: Desk) =>
  ({ applicationIds }: CallInput<'names.reveal'>, person: Person): Result<CallReply<'names.reveal'>> => {
    const names = applicationIds.flatMap((applicationId) => {
      const customer = ledger.application(applicationId)?.request.customer;
      if (!customer || customer.identityCode === '') return [];
      const { firstName, lastName, identityCode } = customer;
      return [{ applicationId, name: `${firstName} ${lastName}`.trim(), identityCode }];
    });
    if (names.length > 0) {
      const result = String(names.length);
      ledger.commit({
        audit: [{ action: 'names-revealed', actorId: person.id, objectId: null, result }],
      });
    }
    return ok({ names });
  };
