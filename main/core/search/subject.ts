import { checkAmount, type Money } from '../../../shared/domain/money.ts';
import type { CreditApplication } from '../application/application.ts';
import { referenceOf } from '../application/reference.ts';
import type { Draft } from '../ledger.ts';

/** What something can be found by. */
export interface Subject {
  readonly names: readonly string[];
  /** Numbers and references, ours, the shop's and the bank's. */
  readonly numbers: readonly string[];
  readonly identityCode: string;
  readonly phone: string;
  readonly amounts: readonly Money[];
}

export function subjectOf(application: CreditApplication): Subject {
  const { localNumber, request } = application;
  const { firstName, lastName, identityCode } = request.customer;
  const isReferenced = request.ownReference !== '';
  return {
    names: [lastName, firstName],
    numbers: [
      localNumber,
      ...countsOf(localNumber),
      ...(isReferenced ? [request.ownReference, referenceOf(application)] : []),
      ...('bank' in application ? [application.bank.number ?? ''] : []),
      ...(application.status === 'contract' ? [application.contract.number ?? ''] : []),
    ],
    identityCode,
    phone: request.contact.mobile,
    amounts: [
      request.amount,
      ...('offer' in application && application.offer ? [application.offer.amount] : []),
    ],
  };
}

/** `K7-0042` is asked for as 0042 and as 42. */
function countsOf(localNumber: string): readonly string[] {
  const count = localNumber.slice(localNumber.lastIndexOf('-') + 1);
  return [count, count.replace(/^0+/u, '')];
}

/** A half-typed form, as it was typed. */
export function subjectOfDraft({ values }: Draft): Subject {
  const typed = (path: string): string => values[path] ?? '';
  const amount = checkAmount(typed('credit_application.amount')).value;
  return {
    names: [typed('customer.last_name'), typed('customer.first_name')],
    numbers: [typed('purchase.purchase_reference')],
    identityCode: typed('customer.identity_code'),
    phone: typed('customer_contact.mobile'),
    amounts: amount ? [amount] : [],
  };
}
