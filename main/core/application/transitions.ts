import type { Instant } from '../../../shared/domain/dates.ts';
import { isReported, type SigningMethod } from '../../../shared/domain/product.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { SendReason } from '../../../shared/domain/wording.ts';
import { isNewerContractStatus, changesBetween } from './comparisons.ts';
import type { BankApplication, BankContract } from '../ports.ts';
import {
  isDecided,
  type BankIdentity,
  type CreditApplication,
  type Dropped,
  type IncomeProofLane,
  type InContract,
  type NotTaken,
  type Signing,
  type ToSend,
} from './application.ts';

/** The bank took the application: from here on it is the bank's word that counts. */
export function receiveNumber(application: ToSend, answer: BankApplication, at: Instant): CreditApplication {
  const bank: BankIdentity = { uuid: answer.uuid, number: answer.number, aliases: [] };
  const withBank: CreditApplication = {
    ...plain(application),
    status: 'with-bank',
    bank,
    askedAt: at,
    decidedAt: null,
    wasOffered: false,
    messages: [],
    decision: 'pending',
    changedAt: at,
    seenAt: null,
  };
  return receiveAnswer(withBank, answer, at);
}

/** The bank refused to take it; what was typed stays, to be corrected. */
export const receiveRefusal = (
  application: ToSend,
  reason: SendReason,
  codes: readonly string[],
  at: Instant,
): NotTaken => ({ ...plain(application), status: 'not-taken', reason, codes, changedAt: at, seenAt: null });

/**
 * A later answer about the same application. Returns the very same object when it is not news.
 * An answer that is not about this application (another uuid without changed conditions) is the caller's
 * alarm: see `isAboutIt`.
 */
export function receiveAnswer(
  application: CreditApplication,
  answer: BankApplication,
  at: Instant,
): CreditApplication {
  if (!('bank' in application) || application.status === 'contract' || application.status === 'cancelled') {
    return application;
  }
  const base = {
    ...plain(application),
    bank: adopt(application.bank, answer),
    askedAt: application.askedAt,
    decidedAt: application.decidedAt,
    wasOffered: application.wasOffered,
    messages: answer.messages,
    changedAt: at,
    seenAt: null,
  };
  if (answer.contractUuid !== null) {
    const offer = answer.offer ?? ('offer' in application ? application.offer : null);
    const contract = newContract(answer.contractUuid, at);
    return noteDecision(application, { ...base, status: 'contract', offer, contract });
  }
  if (answer.isCancelled) return { ...base, status: 'cancelled' };
  const decision = decided(application, base, answer);
  const next = decision && noteDecision(application, decision);
  return next && isNews(application, next) ? next : application;
}

type AtBank = Extract<CreditApplication, { readonly bank: BankIdentity }>;
type DecidedBase = Omit<AtBank & { status: 'no-offer' }, 'status'>;

function decided(before: AtBank, base: DecidedBase, answer: BankApplication): AtBank | null {
  switch (answer.decision) {
    case 'offer':
      // A yes without figures is not an offer that anybody could accept: keep asking.
      if (!answer.offer) return stillWithBank(before, base, 'not-understood');
      return {
        ...base,
        status: 'offered',
        offer: answer.offer,
        changes: changesBetween(base.request, answer),
        isChanged: hasOtherConditions(before, base, answer),
      };
    case 'no-offer':
      return { ...base, status: 'no-offer' };
    case 'failed':
      return { ...base, status: 'failed', isGeneric: answer.isGenericRefusal };
    case 'income-proof':
      return { ...base, status: 'income-proof', ...proofOf(before, answer.incomeProof ?? 'not-named') };
    case 'pending':
    case 'manual':
    case 'not-understood':
      return stillWithBank(before, base, answer.decision);
  }
}

/** The first answer for good counts, also where the bank changes its mind later. */
function noteDecision(before: AtBank, next: AtBank): AtBank {
  if (!isDecided(next)) return next;
  const decidedAt = before.decidedAt ?? (isDecided(before) ? null : next.changedAt);
  const isOffered = next.status === 'offered' || next.status === 'contract';
  return { ...next, decidedAt, wasOffered: before.wasOffered || isOffered };
}

/** The bank says it once and not again. */
const hasOtherConditions = (before: AtBank, { bank }: DecidedBase, answer: BankApplication): boolean =>
  answer.changedConditions || bank.aliases.length > 0 || (before.status === 'offered' && before.isChanged);

/** The same way, or none that is named, asks nothing new; another way is a new question, which nothing was given for yet. */
const proofOf = (
  before: AtBank,
  lane: IncomeProofLane,
): Pick<AtBank & { status: 'income-proof' }, 'lane' | 'retrieval' | 'statementsSentAt'> =>
  before.status === 'income-proof' && (before.lane === lane || lane === 'not-named')
    ? { lane, retrieval: before.retrieval, statementsSentAt: before.statementsSentAt }
    : { lane, retrieval: null, statementsSentAt: null };

/** Only an application that was not decided yet can be undecided: an older answer is ignored. */
const stillWithBank = (
  before: AtBank,
  base: DecidedBase,
  decision: 'pending' | 'manual' | 'not-understood',
): AtBank | null => (before.status === 'with-bank' ? { ...base, status: 'with-bank', decision } : null);

function isNews(before: CreditApplication, after: CreditApplication): boolean {
  const essence = (application: CreditApplication): string =>
    JSON.stringify({ ...application, changedAt: 0, seenAt: 0 });
  return essence(before) !== essence(after);
}

function adopt(bank: BankIdentity, answer: BankApplication): BankIdentity {
  const number = answer.number ?? bank.number;
  if (answer.uuid === bank.uuid) return number === bank.number ? bank : { ...bank, number };
  return { uuid: answer.uuid, number, aliases: [...bank.aliases, bank.uuid] };
}

/**
 * A different uuid is ours only when the bank names one of ours as the previous one, or says that it changed the
 * conditions and names none.
 */
export function isAboutIt({ uuid, aliases }: BankIdentity, answer: BankApplication): boolean {
  if (answer.uuid === uuid) return true;
  const { previousUuid, changedConditions } = answer;
  return previousUuid === null ? changedConditions : previousUuid === uuid || aliases.includes(previousUuid);
}

const newContract = (uuid: string, at: Instant): InContract['contract'] => ({
  uuid,
  acceptedAt: at,
  number: null,
  status: 'unsigned',
  waitsFor: 'customer',
  signedAt: null,
  activatedAt: null,
  terminatedAt: null,
  signing: null,
  payment: null,
  handedOver: null,
});

/** The bank made a contract of the offer. */
export function receiveContractNumber(
  application: CreditApplication,
  contractUuid: string,
  at: Instant,
): CreditApplication {
  if (application.status !== 'offered') return application;
  return {
    ...application,
    status: 'contract',
    contract: newContract(contractUuid, at),
    changedAt: at,
    seenAt: null,
  };
}

/** Statuses only move forward; a word that we do not know changes nothing that we do know. */
export function receiveContract(
  application: CreditApplication,
  answer: BankContract,
  at: Instant,
): CreditApplication {
  if (application.status !== 'contract') return application;
  const { contract } = application;
  if (answer.status !== contract.status && !isNewerContractStatus(contract.status, answer.status)) {
    return application;
  }
  const next: InContract = {
    ...application,
    changedAt: at,
    seenAt: null,
    contract: {
      ...contract,
      number: answer.number ?? contract.number,
      status: answer.status,
      waitsFor: answer.waitsFor,
      signedAt: answer.signedAt ?? contract.signedAt,
      activatedAt: answer.activatedAt ?? contract.activatedAt,
      terminatedAt: answer.terminatedAt ?? contract.terminatedAt,
    },
  };
  return isNews(application, next) ? next : application;
}

export function startSigning(
  application: CreditApplication,
  method: SigningMethod,
  link: string | null,
  at: Instant,
): CreditApplication {
  return withSigning(application, at, () => ({
    method,
    startedAt: at,
    link,
    isConfirmed: isReported(method),
    wrongCodes: 0,
  }));
}

export const confirmSigning = (application: CreditApplication, at: Instant): CreditApplication =>
  withSigning(application, at, (signing) => signing && { ...signing, isConfirmed: true });

export const countWrongCode = (application: CreditApplication, at: Instant): CreditApplication =>
  withSigning(application, at, (signing) => signing && { ...signing, wrongCodes: signing.wrongCodes + 1 });

function withSigning(
  application: CreditApplication,
  at: Instant,
  change: (signing: Signing | null) => Signing | null,
): CreditApplication {
  if (application.status !== 'contract') return application;
  const { contract } = application;
  return { ...application, changedAt: at, contract: { ...contract, signing: change(contract.signing) } };
}

/** The bank has a page where the customer lets it read an account. */
export const startRetrieval = (
  application: CreditApplication,
  bankName: string,
  link: string | null,
  at: Instant,
): CreditApplication =>
  application.status === 'income-proof'
    ? { ...application, retrieval: { bankName, startedAt: at, link }, changedAt: at }
    : application;

export const receiveStatements = (application: CreditApplication, at: Instant): CreditApplication =>
  application.status === 'income-proof'
    ? { ...application, statementsSentAt: at, changedAt: at }
    : application;

/** The bank has a page where the customer makes the down payment. */
export function startPayment(
  application: CreditApplication,
  link: string | null,
  at: Instant,
): CreditApplication {
  if (application.status !== 'contract') return application;
  const { contract } = application;
  const payment = { startedAt: at, link, tries: (contract.payment?.tries ?? 0) + 1 };
  return { ...application, changedAt: at, contract: { ...contract, payment } };
}

/** The bank confirmed that the application, or its contract, is cancelled. */
export function receiveCancellation(application: CreditApplication, at: Instant): CreditApplication {
  if (application.status === 'contract') {
    const contract = { ...application.contract, status: 'cancelled', waitsFor: null } as const;
    return { ...application, changedAt: at, seenAt: at, contract };
  }
  if (!('bank' in application)) return application;
  const { bank, askedAt, decidedAt, wasOffered, messages } = application;
  const kept = { ...plain(application), bank, askedAt, decidedAt, wasOffered, messages };
  return { ...kept, status: 'cancelled', changedAt: at, seenAt: at };
}

export function handOver(application: CreditApplication, by: string, at: Instant): Result<CreditApplication> {
  if (application.status !== 'contract' || application.contract.status !== 'activated') {
    return fail('application.wrong-step');
  }
  if (application.contract.handedOver) return ok(application);
  const contract = { ...application.contract, handedOver: { at, by } };
  return ok({ ...application, contract, changedAt: at });
}

/** Given up before the bank had it. */
export const drop = (application: CreditApplication, at: Instant): Dropped => ({
  ...plain(application),
  status: 'dropped',
  changedAt: at,
  seenAt: at,
});

/** A refused or expired application, as it goes to the outbox once more. */
export const sendAgain = (application: CreditApplication, at: Instant): ToSend => ({
  ...plain(application),
  status: 'to-send',
  changedAt: at,
  seenAt: at,
});

export const markSeen = <T extends CreditApplication>(application: T, at: Instant): T =>
  application.seenAt === null ? { ...application, seenAt: at } : application;

/** What every status has. */
function plain(application: CreditApplication) {
  const { id, localNumber, personId, salespersonReference, createdAt, request, productName } = application;
  return { id, localNumber, personId, salespersonReference, createdAt, request, productName };
}
