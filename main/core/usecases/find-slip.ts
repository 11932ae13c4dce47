import type { CallInput, CallReply } from '../../../shared/bridge/contract.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Desk } from './desk.ts';

/** The application whose number was scanned, or why this till opens none. */
export const findSlip =
  ({ finder, ledger, shop }: Pick<Desk, 'finder' | 'ledger' | 'shop'>) =>
  ({ number }: CallInput<'slip.find'>): Result<CallReply<'slip.find'>> => {
    const { id, isComplete } = finder.numbered(number);
    // A till that was copied has numbers of two tags: what is here comes before whose tag it is.
    if (id !== null) return ok({ is: 'here', applicationId: id });
    if (ledger.hasResidue(number)) return ok({ is: 'erased' });
    const tag = number.slice(0, number.indexOf('-'));
    if (!isComplete) return ok({ is: 'not-read-yet' });
    if (tag === shop.settings().tillTag) return ok({ is: 'unknown' });
    return ok({ is: tag === trainingTag ? 'training' : 'other-till' });
  };

const trainingTag = 'T';
