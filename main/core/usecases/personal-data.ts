import type { CallInput, CallReply } from '../../../shared/bridge/contract.ts';
import { bareIdentityCode } from '../../../shared/domain/identity-code.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { isFinished, type CreditApplication } from '../application/application.ts';
import { residuesOf } from '../application/residue.ts';
import type { Desk } from './desk.ts';

/** What is here of a customer who asks for it to be erased. */
interface Held {
  readonly erasable: readonly CreditApplication[];
  /** Something of it is still to be done, here or at the bank. */
  readonly kept: readonly CreditApplication[];
  readonly draftIds: readonly string[];
}

function heldOf({ ledger }: Desk, identityCode: string): Held {
  const own = ledger.applicationsOf(identityCode, 0);
  const open = new Set(ledger.openEntries().map(({ applicationId }) => applicationId));
  const isErasable = (application: CreditApplication): boolean =>
    !open.has(application.id) && (isFinished(application) || ledger.watch(application.id) === null);
  const code = bareIdentityCode(identityCode);
  return {
    erasable: own.filter(isErasable),
    kept: own.filter((application) => !isErasable(application)),
    draftIds: ledger
      .drafts()
      .filter(({ values }) => bareIdentityCode(values['customer.identity_code'] ?? '') === code)
      .map(({ id }) => id),
  };
}

/** How much there is of a customer. Nothing of what is found crosses but numbers. */
export const findPersonalData =
  (desk: Desk) =>
  ({ identityCode }: CallInput<'personal-data.find'>): Result<CallReply<'personal-data.find'>> => {
    const { erasable, kept, draftIds } = heldOf(desk, identityCode);
    return ok({
      erasable: erasable.length + draftIds.length,
      kept: kept.map(({ localNumber }) => localNumber),
    });
  };

/**
 * Erases it for good, on record without a word about the customer. The figures of the reports stay, and nothing that
 * leads from them to the customer. What is still under way stays, and is named.
 */
export const erasePersonalData =
  (desk: Desk) =>
  async ({
    identityCode,
    managerPin,
  }: CallInput<'personal-data.erase'>): Promise<Result<CallReply<'personal-data.erase'>>> => {
    const { ledger, session, onChange } = desk;
    const manager = await session.isManagerPin(managerPin);
    if (!manager.ok) return manager;
    const { erasable, kept, draftIds } = heldOf(desk, identityCode);
    if (erasable.length + draftIds.length + kept.length === 0) return fail('application.not-found');
    const erased = ledger.eraseApplications(
      erasable.map(({ id }) => id),
      (ids) => ({
        residues: residuesOf(desk, ids, { isNumbered: false }),
        removeDrafts: draftIds,
        audit: [
          {
            action: 'erase',
            actorId: manager.value.id,
            objectId: null,
            result: `applications:${ids.length},drafts:${draftIds.length},kept:${kept.length}`,
          },
        ],
      }),
    );
    for (const id of erased) onChange(id);
    return ok({
      erased: erased.length + draftIds.length,
      kept: kept.map(({ localNumber }) => localNumber),
    });
  };
