import { daysBetween, type Instant } from '../../../shared/domain/dates.ts';
import type { Money } from '../../../shared/domain/money.ts';
import type { ContractStatus } from '../../../shared/domain/wording.ts';
import type { Clock, Ports } from '../ports.ts';
import { isDecided, type ApplicationStatus, type CreditApplication } from './application.ts';

/** What a report counts of an application; nothing of a customer. */
export interface Counted {
  readonly createdAt: Instant;
  readonly status: ApplicationStatus;
  readonly contractStatus: ContractStatus | null;
  readonly salespersonReference: string;
  readonly productName: string;
  /** The bank answered for good, and whether it ever offered credit. */
  readonly isDecided: boolean;
  readonly wasOffered: boolean;
  /** As it was asked for. */
  readonly amount: Money;
  /** As it was agreed. */
  readonly contractAmount: Money | null;
  /** From the bank being asked to its first answer for good; null where that was not noted. */
  readonly toDecisionMs: number | null;
  /** From the bank being asked to the offer being accepted. */
  readonly toContractMs: number | null;
}

/**
 * What is left of an application that was erased: what reports count, so that no figure changes when a customer's data
 * go. Of its moments only the days are left, each by its beginning: a second and an amount would find the customer again.
 */
export interface Residue extends Counted {
  /** Of its own: nothing else knows it. */
  readonly id: string;
  /** Null where the customer asked for the erasure: the bank, and a slip, tell whose number it was. */
  readonly localNumber: string | null;
  readonly changedAt: Instant;
}

/** Whole days that a residue stays behind the last change of its application. */
export const residueDays = 730;

export function countedOf(application: CreditApplication): Counted {
  const { createdAt, status, salespersonReference, productName, request } = application;
  const isContract = application.status === 'contract';
  const atBank = 'bank' in application ? application : null;
  const decidedAt = atBank?.decidedAt ?? null;
  return {
    ...{ createdAt, status, salespersonReference, productName },
    amount: request.amount,
    isDecided: decidedAt !== null || isDecided(application),
    wasOffered: atBank?.wasOffered ?? false,
    contractStatus: isContract ? application.contract.status : null,
    contractAmount: isContract ? (application.offer?.amount ?? request.amount) : null,
    toDecisionMs: atBank && decidedAt !== null ? decidedAt - atBank.askedAt : null,
    toContractMs: isContract ? application.contract.acceptedAt - application.askedAt : null,
  };
}

/** Of each application that still opens; to be written in the commit that erases them. */
export function residuesOf(
  { ledger, clock, ids }: Pick<Ports, 'ledger' | 'clock' | 'ids'>,
  applicationIds: readonly string[],
  { isNumbered }: { readonly isNumbered: boolean },
): readonly Residue[] {
  return applicationIds
    .map((id) => ledger.application(id))
    .filter((application) => application !== null)
    .map((application) => ({
      ...countedOf(application),
      id: ids.next(),
      localNumber: isNumbered ? application.localNumber : null,
      createdAt: beginningOfDay(clock, application.createdAt),
      changedAt: beginningOfDay(clock, application.changedAt),
    }));
}

const beginningOfDay = (clock: Clock, at: Instant): Instant =>
  clock.startOfDay(daysBetween(clock.dayOf(at), clock.today()));
