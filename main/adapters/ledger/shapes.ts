import { statementTypes } from '../../../shared/domain/account-statement.ts';
import { languages } from '../../../shared/domain/language.ts';
import { roles } from '../../../shared/domain/person.ts';
import { contractStatuses, entryKinds, entryStates } from '../../../shared/domain/wording.ts';
import type { ApplicationStatus, CreditApplication } from '../../core/application/application.ts';
import type { Residue } from '../../core/application/residue.ts';
import type { Statement } from '../../core/application/statement.ts';
import type { Draft, PaperRecord, Person, PinGuard, QueueState } from '../../core/ledger.ts';
import type { OutboxEntry } from '../../core/outbox/entry.ts';
import type { Evidence } from '../../core/ports.ts';

/**
 * A light look at what a sealed body holds. It was written by this program, so this is not a schema for
 * strangers; it keeps a row of another age or a slip of ours from being taken for what it is not.
 */
type Look = (value: unknown) => boolean;

const isText: Look = (value) => typeof value === 'string';
const isNumber: Look = (value) => typeof value === 'number' && Number.isFinite(value);
const isFlag: Look = (value) => typeof value === 'boolean';
const isArray: Look = (value) => Array.isArray(value);
const isOneOf =
  (words: readonly string[]): Look =>
  (value) =>
    typeof value === 'string' && words.includes(value);
const orNull =
  (look: Look): Look =>
  (value) =>
    value === null || look(value);
const hasShape = (looks: Readonly<Record<string, Look>>): Look => {
  const fields = Object.entries(looks);
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const record = value as Readonly<Record<string, unknown>>;
    return fields.every(([name, look]) => look(record[name]));
  };
};

const isMoney = hasShape({ cents: isNumber, currency: isText });
const isRequest = hasShape({
  productCode: isText,
  amount: isMoney,
  period: isNumber,
  paymentDay: orNull(isNumber),
  downPayment: orNull(isMoney),
  ownReference: isText,
  customer: hasShape({ identityCode: isText, firstName: isText, lastName: isText }),
  contact: hasShape({ mobile: isText, email: isText }),
  address: hasShape({ street: isText, city: isText, postcode: isText, country: isText }),
  document: hasShape({ type: isText, number: isText }),
  authentication: hasShape({ method: isText, proof: isText }),
  monthlyIncome: isMoney,
  monthlyObligations: isMoney,
  consents: isArray,
  extras: hasShape({}),
  customerLanguage: isOneOf(languages),
});

const base = {
  id: isText,
  localNumber: isText,
  personId: isText,
  salespersonReference: isText,
  createdAt: isNumber,
  changedAt: isNumber,
  request: isRequest,
  productName: isText,
  seenAt: orNull(isNumber),
};
const atBank = {
  ...base,
  bank: hasShape({ uuid: isText, number: orNull(isText), aliases: isArray }),
  askedAt: isNumber,
  decidedAt: orNull(isNumber),
  wasOffered: isFlag,
  messages: isArray,
};
const isOffer = hasShape({ amount: isMoney, period: isNumber, monthly: isMoney, total: isMoney });
const isContract = hasShape({
  uuid: isText,
  acceptedAt: isNumber,
  status: isOneOf(contractStatuses),
  signing: orNull(hasShape({ method: isText, startedAt: isNumber, isConfirmed: isFlag })),
  payment: orNull(hasShape({ startedAt: isNumber, link: orNull(isText), tries: isNumber })),
  handedOver: orNull(hasShape({ at: isNumber, by: isText })),
});

const byStatus: Readonly<Record<ApplicationStatus, Look>> = {
  'to-send': hasShape(base),
  'not-taken': hasShape({ ...base, reason: isText, codes: isArray }),
  'with-bank': hasShape({ ...atBank, decision: isText }),
  'income-proof': hasShape({
    ...atBank,
    lane: isText,
    retrieval: orNull(hasShape({ bankName: isText, startedAt: isNumber, link: orNull(isText) })),
    statementsSentAt: orNull(isNumber),
  }),
  offered: hasShape({ ...atBank, offer: isOffer, changes: isArray, isChanged: isFlag }),
  'no-offer': hasShape(atBank),
  failed: hasShape({ ...atBank, isGeneric: isFlag }),
  contract: hasShape({ ...atBank, offer: orNull(isOffer), contract: isContract }),
  cancelled: hasShape(atBank),
  dropped: hasShape(base),
};

export function isApplication(value: unknown): value is CreditApplication {
  if (typeof value !== 'object' || value === null || !('status' in value)) return false;
  const { status } = value;
  if (typeof status !== 'string' || !Object.hasOwn(byStatus, status)) return false;
  return byStatus[status as ApplicationStatus](value);
}

const looksLikeResidue = hasShape({
  id: isText,
  localNumber: orNull(isText),
  createdAt: isNumber,
  changedAt: isNumber,
  status: isOneOf(Object.keys(byStatus)),
  contractStatus: orNull(isOneOf(contractStatuses)),
  salespersonReference: isText,
  productName: isText,
  amount: isMoney,
  isDecided: isFlag,
  wasOffered: isFlag,
  contractAmount: orNull(isMoney),
  toDecisionMs: orNull(isNumber),
  toContractMs: orNull(isNumber),
});
export const isResidue = (value: unknown): value is Residue => looksLikeResidue(value);

const looksLikeEntry = hasShape({
  id: isText,
  applicationId: isText,
  kind: isOneOf(entryKinds),
  state: isOneOf(entryStates),
  createdAt: isNumber,
  changedAt: isNumber,
  personId: isText,
  salespersonReference: isText,
  dueAt: isNumber,
  expiresAt: orNull(isNumber),
  isLaterAgreed: isFlag,
  tries: isNumber,
  repeats: isNumber,
  reason: orNull(isText),
  codes: isArray,
  wasUncertain: isFlag,
  certainlyReceived: isFlag,
  candidateUuid: orNull(isText),
  signingMethod: orNull(isText),
  offerFingerprint: orNull(isText),
  retrieval: orNull(hasShape({ bankName: isText, language: isOneOf(languages) })),
});
export const isEntry = (value: unknown): value is OutboxEntry => looksLikeEntry(value);

const looksLikeEvidence = hasShape({
  startedAt: isNumber,
  endedAt: isNumber,
  host: isText,
  errorChain: isArray,
});
export const isEvidence = (value: unknown): value is Evidence => looksLikeEvidence(value);

const looksLikeStatement = hasShape({
  id: isText,
  applicationId: isText,
  entryId: orNull(isText),
  position: isNumber,
  addedAt: isNumber,
  shownName: isText,
  type: isOneOf(statementTypes),
  size: isNumber,
  sha256: isText,
  pages: orNull(isNumber),
  pixels: orNull(hasShape({ width: isNumber, height: isNumber })),
});
export const isStatement = (value: unknown): value is Statement => looksLikeStatement(value);

const looksLikeDraft = hasShape({
  id: isText,
  personId: isText,
  savedAt: isNumber,
  values: hasShape({}),
  customerLanguage: isOneOf(languages),
});
export const isDraft = (value: unknown): value is Draft => looksLikeDraft(value);

const looksLikePerson = hasShape({
  id: isText,
  name: isText,
  role: isOneOf(roles),
  pinHash: isText,
  pinTag: isNumber,
  hasShortPin: isFlag,
  isActive: isFlag,
  badge: orNull(hasShape({ tag: isText, since: isNumber })),
});
export const isPerson = (value: unknown): value is Person => looksLikePerson(value);

const looksLikePaper = hasShape({
  id: isText,
  mark: isText,
  version: isNumber,
  prints: isNumber,
  madeAt: isNumber,
  kept: isText,
});
export const isPaperRecord = (value: unknown): value is PaperRecord => looksLikePaper(value);

const looksLikeGuard = hasShape({ wrong: isNumber, waitUntil: isNumber });
export const isGuard = (value: unknown): value is PinGuard => looksLikeGuard(value);

const looksLikeQueue = hasShape({ stopped: orNull(isText), pausedUntil: orNull(isNumber) });
export const isQueueState = (value: unknown): value is QueueState => looksLikeQueue(value);

const looksLikeHead = hasShape({ sequence: isNumber, mac: isText });
export const isAuditHead = (value: unknown): value is { readonly sequence: number; readonly mac: string } =>
  looksLikeHead(value);
