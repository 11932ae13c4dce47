import { randomUUID } from 'node:crypto';
import type {
  ApplicationStatus,
  Contract,
  CreditApplication,
  InContract,
  ToSend,
} from '../../../main/core/application/application.ts';
import type { Draft, Person } from '../../../main/core/ledger.ts';
import type { OutboxEntry } from '../../../main/core/outbox/entry.ts';
import type { Evidence } from '../../../main/core/ports.ts';
import type { Watch } from '../../../main/core/watching/watch.ts';
import { euros } from '../../../shared/domain/money.ts';
import type { Offer } from '../../../shared/domain/offer.ts';
import { mari } from '../../people.ts';

export const noon = Date.UTC(2026, 10, 23, 10, 0, 0);

/** Everything about a person that a ledger is given here; none of it may be found in its files. */
export const personal = {
  identityCode: '37605030299',
  firstName: 'Mari-Liis',
  lastName: 'Tammsaarekivi',
  mobile: '+37253630000',
  email: 'mari.canary@example.ee',
  street: 'Kanaarilinnu tee 11-42',
  city: 'Otepää-Kanaari',
  postcode: '67404',
  documentNumber: 'AA9790801',
  proof: 'seen-at-the-counter-canary',
  ownReference: 'CANARY-CART-10442',
  salesperson: 'Kaidi Kanaarik',
  consent: 'Luban kanaarilindu küsida.',
  extra: 'extra-canary-value',
  message: 'The bank says canary.',
  refusal: 'customer.identity_code.canary',
  candidate: '0c0ffee0-0000-4000-8000-00000000ca7a',
  peer: '192.0.2.77',
  host: 'api.canary.bank.example',
  pinHash: 'scrypt$canary-pin-hash',
  productName: 'Canary hire purchase',
} as const;

/** In cents and months, unlikely enough to be looked for. */
export const amounts = { asked: 98_765_431, income: 87_654_321, obligations: 76_543_219 } as const;

export function toSend(changes: Partial<ToSend> = {}): ToSend {
  return {
    id: randomUUID(),
    status: 'to-send',
    localNumber: 'K7-0001',
    personId: 'a0000000-0000-4000-8000-000000000001',
    salespersonReference: personal.salesperson,
    createdAt: noon,
    changedAt: noon,
    seenAt: noon,
    productName: personal.productName,
    request: {
      productCode: 'hire_purchase',
      amount: euros(amounts.asked),
      period: 12,
      paymentDay: 15,
      downPayment: null,
      ownReference: personal.ownReference,
      customer: {
        identityCode: personal.identityCode,
        firstName: personal.firstName,
        lastName: personal.lastName,
      },
      contact: { mobile: personal.mobile, email: personal.email },
      address: { street: personal.street, city: personal.city, postcode: personal.postcode, country: 'EE' },
      document: { type: 'id_card', number: personal.documentNumber },
      authentication: { method: 'id-card', proof: personal.proof },
      monthlyIncome: euros(amounts.income),
      monthlyObligations: euros(amounts.obligations),
      consents: [
        { type: 'EMTA_REGISTRY_QUERY', isGiven: true, text: personal.consent, language: 'et', version: '1' },
      ],
      extras: { 'purchase.description': personal.extra },
      customerLanguage: 'et',
    },
    ...changes,
  };
}

const offer: Offer = {
  amount: euros(45_000),
  period: 12,
  paymentDay: 15,
  monthly: euros(4_123),
  firstPayment: euros(4_123),
  lastPayment: euros(4_121),
  firstDate: '2026-12-15',
  lastDate: '2027-11-15',
  total: euros(49_474),
  costOfCredit: euros(4_474),
  interest: euros(2_000),
  contractFee: euros(1_000),
  administrationFee: euros(1_474),
  administrationFeeMonthly: euros(123),
  insuranceFee: euros(0),
  downPayment: euros(0),
  netCredit: euros(45_000),
  apr: '0.2199',
  interestRate: '0.149',
  validUntil: '2026-12-23',
  countedFrom: '2026-11-23',
};

export const contract: Contract = {
  uuid: 'c0000000-0000-4000-8000-00000000000c',
  acceptedAt: noon,
  number: 'C-1',
  status: 'unsigned',
  waitsFor: 'customer',
  signedAt: null,
  activatedAt: null,
  terminatedAt: null,
  signing: {
    method: 'hosted',
    startedAt: noon,
    link: 'https://sign.inbank.ee/x',
    isConfirmed: false,
    wrongCodes: 0,
  },
  payment: null,
  handedOver: null,
};

/** One application of each status. */
export function inEveryStatus(): Readonly<Record<ApplicationStatus, CreditApplication>> {
  const base = () => {
    const { status: _, ...rest } = toSend();
    return rest;
  };
  const atBank = () => ({
    ...base(),
    bank: { uuid: randomUUID(), number: '10-1', aliases: [randomUUID()] },
    askedAt: noon,
    decidedAt: null,
    wasOffered: false,
    messages: [personal.message],
  });
  const inContract: InContract = { ...atBank(), wasOffered: true, status: 'contract', offer, contract };
  return {
    'to-send': toSend(),
    'not-taken': { ...base(), status: 'not-taken', reason: 'bank.refused', codes: [personal.refusal] },
    'with-bank': { ...atBank(), status: 'with-bank', decision: 'pending' },
    'income-proof': {
      ...atBank(),
      status: 'income-proof',
      lane: 'files',
      retrieval: null,
      statementsSentAt: null,
    },
    offered: {
      ...atBank(),
      wasOffered: true,
      status: 'offered',
      offer,
      changes: [{ field: 'amount', asked: '50000', offered: '45000' }],
      isChanged: true,
    },
    'no-offer': { ...atBank(), status: 'no-offer' },
    failed: { ...atBank(), status: 'failed', isGeneric: true },
    contract: inContract,
    cancelled: { ...atBank(), status: 'cancelled' },
    dropped: { ...base(), status: 'dropped' },
  };
}

export function entryFor(application: CreditApplication, changes: Partial<OutboxEntry> = {}): OutboxEntry {
  return {
    id: randomUUID(),
    applicationId: application.id,
    kind: 'submit',
    state: 'waiting',
    createdAt: noon,
    changedAt: noon,
    personId: application.personId,
    salespersonReference: application.salespersonReference,
    dueAt: noon,
    expiresAt: noon + 3_600_000,
    isLaterAgreed: true,
    tries: 1,
    repeats: 0,
    reason: 'bank.no-answer',
    codes: [personal.refusal],
    wasUncertain: false,
    certainlyReceived: false,
    candidateUuid: personal.candidate,
    signingMethod: null,
    offerFingerprint: null,
    retrieval: null,
    ...changes,
  };
}

export const evidence: Evidence = {
  startedAt: noon,
  endedAt: noon + 900,
  host: personal.host,
  peer: personal.peer,
  proxy: null,
  tlsVersion: 'TLSv1.3',
  certificateFingerprint: 'AB:CD',
  certificateIssuer: 'Authority',
  requestBytes: 1_800,
  requestSha256: 'ab'.repeat(32),
  bytesWritten: 1_800,
  bytesRead: 0,
  status: null,
  errorChain: ['UND_ERR_SOCKET'],
};

export const person: Person = {
  id: 'a0000000-0000-4000-8000-000000000001',
  name: personal.salesperson,
  role: 'manager',
  pinHash: personal.pinHash,
  pinTag: 7,
  hasShortPin: false,
  isActive: true,
  badge: null,
};

export const draft = (changes: Partial<Draft> = {}): Draft => ({
  id: randomUUID(),
  personId: person.id,
  savedAt: noon,
  values: {
    ...mari,
    'customer.last_name': personal.lastName,
    'customer_contact.email': personal.email,
    'customer_addresses.0.street': personal.street,
  },
  customerLanguage: 'et',
  ...changes,
});

export const watchOf = (application: CreditApplication, changes: Partial<Watch> = {}): Watch => ({
  applicationId: application.id,
  purpose: 'decision',
  since: noon,
  reads: 3,
  failures: 0,
  lastReadAt: noon + 3_000,
  nextAt: noon + 4_000,
  ...changes,
});
