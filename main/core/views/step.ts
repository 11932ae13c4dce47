import type { ApplicationStep, Turn } from '../../../shared/domain/wording.ts';
import type { CreditApplication } from '../application/application.ts';
import { isOpen, type OutboxEntry } from '../outbox/entry.ts';
import { isInFastReads, type Watch } from '../watching/watch.ts';

/** Where an application stands, in the one word that staff see. */
export function stepOf(
  application: CreditApplication,
  entry: OutboxEntry | null,
  watch: Watch | null,
): ApplicationStep {
  switch (application.status) {
    case 'to-send':
      return entry && isOpen(entry) ? stepOfEntry(entry) : 'needs-you';
    case 'not-taken':
      return 'needs-you';
    case 'with-bank':
      return watch && isInFastReads(watch) ? 'asking' : 'more-time';
    case 'failed':
      return application.isGeneric ? 'bank-error' : 'failed';
    case 'income-proof':
    case 'offered':
    case 'no-offer':
    case 'contract':
    case 'cancelled':
    case 'dropped':
      return application.status;
  }
}

function stepOfEntry({ state }: OutboxEntry): ApplicationStep {
  switch (state) {
    case 'waiting':
      return 'waiting-to-send';
    case 'sending':
    case 'uncertain':
    case 'needs-you':
    case 'expired':
      return state;
    case 'done':
      return 'asking';
    case 'dropped':
      return 'dropped';
  }
}

/**
 * @param entry the latest of the application in the outbox; only a contract asks for it.
 * @param isStopped nothing leaves for the bank before a person starts the outbox again.
 */
export function turnOf(
  application: CreditApplication,
  step: ApplicationStep,
  entry: OutboxEntry | null,
  isStopped: boolean,
): Turn {
  switch (step) {
    case 'uncertain':
    case 'needs-you':
    case 'expired':
    // The data are compared with the customer, and a copy with what was corrected is sent.
    case 'bank-error':
      return 'ours';
    case 'income-proof':
      return application.status === 'income-proof' ? turnOfProof(application) : 'ours';
    case 'offered':
      return 'customer';
    case 'contract':
      return application.status === 'contract' ? turnOfContract(application.contract, entry) : 'bank';
    case 'waiting-to-send':
      return isStopped ? 'ours' : 'bank';
    case 'sending':
    case 'asking':
    case 'more-time':
      return 'bank';
    case 'no-offer':
    case 'failed':
    case 'cancelled':
    case 'dropped':
      return 'finished';
  }
}

/** What was given last decides who is waited for. */
export function turnOfProof({
  retrieval,
  statementsSentAt,
}: Extract<CreditApplication, { status: 'income-proof' }>): Turn {
  if (statementsSentAt !== null && statementsSentAt >= (retrieval?.startedAt ?? 0)) return 'bank';
  return retrieval ? 'customer' : 'ours';
}

function turnOfContract(
  contract: Extract<CreditApplication, { status: 'contract' }>['contract'],
  entry: OutboxEntry | null,
): Turn {
  switch (contract.status) {
    case 'unsigned':
      if (!contract.signing) return 'ours';
      return contract.signing.isConfirmed ? 'bank' : 'customer';
    case 'signed':
      if (contract.waitsFor === 'shop-approval') return isAgreementGiven(entry) ? 'bank' : 'ours';
      return contract.waitsFor === 'down-payment' ? 'customer' : 'bank';
    case 'activated':
      return contract.handedOver ? 'finished' : 'ours';
    case 'not-understood':
      return 'bank';
    case 'cancelled':
    case 'terminated':
      return 'finished';
  }
}

/** The bank has the shop's agreement to the contract, and has not gone on yet. */
const isAgreementGiven = (entry: OutboxEntry | null): boolean =>
  entry?.kind === 'approve-contract' && entry.state === 'done';
