import type { CallInput, CallReply } from '../../../shared/bridge/contract.ts';
import { checkDocumentNumber } from '../../../shared/domain/document-number.ts';
import { checkIdentityCode } from '../../../shared/domain/identity-code.ts';
import { checkPhone } from '../../../shared/domain/phone.ts';
import { checkEmail } from '../../../shared/domain/text.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CreditApplication } from '../application/application.ts';
import { customerValuesOf, formRules } from '../application/form.ts';
import type { Person } from '../ledger.ts';
import { maskedName } from '../views/masks.ts';
import type { Desk } from './desk.ts';

/**
 * What this till knows of whoever is typed: whether there is an earlier application, by name and day only, and
 * which ways to reach the customer another customer used.
 */
export const knownCustomer =
  (desk: Desk) =>
  (input: CallInput<'customer.known'>): Result<CallReply<'customer.known'>> => {
    const { clock, finder, shop } = desk;
    const code = codeOf(desk, input.identityCode);
    if (code === null) return ok({ last: null, reused: [] });
    const last = lastOf(desk, code, input.draftId);
    return ok({
      last: last && {
        applicationId: last.id,
        customer: maskedName(last.request.customer),
        createdAt: last.createdAt,
        isOfToday: last.createdAt >= clock.startOfDay(),
      },
      reused: [
        ...finder.usedByOthers(code, {
          'customer_contact.mobile': checkPhone(input.mobile, shop.settings().market).value ?? '',
          'customer_contact.email': checkEmail(input.email).value ?? '',
          'customer_identification.document_number': checkDocumentNumber(input.documentNumber).value ?? '',
        }),
      ],
    });
  };

/** The data of that customer's last application, as far as a new one may begin with them. On record. */
export const takeOverCustomer =
  (desk: Desk) =>
  (
    { draftId, identityCode }: CallInput<'customer.take-over'>,
    person: Person,
  ): Result<CallReply<'customer.take-over'>> => {
    const code = codeOf(desk, identityCode);
    const last = code === null ? null : lastOf(desk, code, draftId);
    if (!last) return fail('application.not-found');
    desk.ledger.commit({
      audit: [{ action: 'customer-taken-over', actorId: person.id, objectId: last.id, result: draftId }],
    });
    return ok({ values: customerValuesOf(last.request) });
  };

/** Its one spelling; null for what is no personal code. */
const codeOf = (desk: Desk, typed: string): string | null =>
  checkIdentityCode(typed, { ...formRules(desk, undefined, 'en'), minAge: null }).value?.code ?? null;

/** The newest one that is still on this till. The one that is being corrected is no earlier one. */
function lastOf({ ledger }: Desk, code: string, draftId: string): CreditApplication | null {
  const earlier = ledger.applicationsOf(code, 0).filter(({ id }) => id !== draftId);
  return earlier.toSorted((a, b) => b.createdAt - a.createdAt)[0] ?? null;
}
