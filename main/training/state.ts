import { markets, type Market } from '../../shared/domain/market.ts';
import { isCount, isFlag, isObject, isText, listOf, nullOr, oneOf, shaped, type Guard } from './guards.ts';
import { signingMethods, type SigningMethod } from './products.ts';
import {
  endings,
  proofTypes,
  scenarioNames,
  type Ending,
  type ProofType,
  type ScenarioName,
} from './scenarios.ts';

/**
 * What the simulated bank remembers: plain JSON. Times are milliseconds since 1970 on the simulator's own
 * clock, money is cents. Who the customer is does not stand here, only keyed fingerprints (customers.ts).
 */
export interface Application {
  /** The first uuid; later ones stand in the timeline. */
  readonly uuid: string;
  readonly number: number;
  readonly productCode: string;
  readonly scenario: ScenarioName;
  readonly ending: Ending;
  readonly asked: Asked;
  readonly callbackUrl: string | null;
  readonly createdAt: number;
  /** What happened and, later than now, what is going to happen; by time. */
  readonly timeline: readonly Happening[];
  /** How many happenings, from the start of the timeline, have been told by callback. */
  readonly told: number;
  readonly reads: number;
  readonly contract: ContractIdentity | null;
  readonly signing: Signing | null;
  readonly links: readonly Link[];
  readonly attachments: readonly Attachment[];
}

export interface Asked {
  readonly amountCents: number;
  readonly period: number;
  readonly paymentDay: number;
  readonly downPaymentCents: number;
  readonly monthlyIncomeCents: number;
  readonly obligationsCents: number;
  readonly householdCents: number;
  readonly dependants: number;
  readonly incomeSource: string | null;
  readonly salespersonReference: string | null;
  readonly purchaseReference: string | null;
  readonly purchaseDescription: string | null;
}

const plainKinds = [
  'application-cancelled',
  'accepted',
  'customer-signed',
  'signed',
  'down-payment-paid',
  'approval-needed',
  'approved',
  'activated',
  'contract-cancelled',
  'terminated',
] as const;

export type Happening =
  | {
      readonly at: number;
      readonly kind: 'decision';
      readonly status: string;
      readonly proof: ProofType | null;
    }
  | { readonly at: number; readonly kind: 'changed'; readonly uuid: string; readonly amountCents: number }
  | { readonly at: number; readonly kind: (typeof plainKinds)[number] };

export interface ContractIdentity {
  readonly uuid: string;
  readonly number: number;
  readonly printoutToken: string;
}

export interface Signing {
  readonly method: SigningMethod;
  readonly wrongCodes: number;
}

/** A page of the simulator that the customer was sent to. A later link of the same kind replaces it. */
export interface Link {
  readonly token: string;
  readonly kind: 'sign' | 'open-banking' | 'pay';
  readonly returnUrl: string | null;
  readonly locale: string | null;
  readonly isUsed: boolean;
}

export interface Attachment {
  readonly contentType: string;
  readonly size: number;
}

export interface SavedState {
  readonly version: 1;
  readonly market: Market;
  readonly clockAheadMs: number;
  readonly lastNumber: number;
  readonly applications: readonly Application[];
  /** Fingerprint of a phone, e-mail or document number → fingerprint of the identity code that owns it. */
  readonly claims: Readonly<Record<string, string>>;
}

const maybeText = nullOr(isText);

const isHappening: Guard<Happening> = (value): value is Happening =>
  shaped<{ at: number; kind: 'decision'; status: string; proof: ProofType | null }>({
    at: isCount,
    kind: oneOf(['decision']),
    status: isText,
    proof: nullOr(oneOf(proofTypes)),
  })(value) ||
  shaped<{ at: number; kind: 'changed'; uuid: string; amountCents: number }>({
    at: isCount,
    kind: oneOf(['changed']),
    uuid: isText,
    amountCents: isCount,
  })(value) ||
  shaped<{ at: number; kind: (typeof plainKinds)[number] }>({ at: isCount, kind: oneOf(plainKinds) })(value);

const isAsked = shaped<Asked>({
  amountCents: isCount,
  period: isCount,
  paymentDay: isCount,
  downPaymentCents: isCount,
  monthlyIncomeCents: isCount,
  obligationsCents: isCount,
  householdCents: isCount,
  dependants: isCount,
  incomeSource: maybeText,
  salespersonReference: maybeText,
  purchaseReference: maybeText,
  purchaseDescription: maybeText,
});

const isApplication = shaped<Application>({
  uuid: isText,
  number: isCount,
  productCode: isText,
  scenario: oneOf(scenarioNames),
  ending: oneOf(endings.map(({ name }) => name)),
  asked: isAsked,
  callbackUrl: maybeText,
  createdAt: isCount,
  timeline: listOf(isHappening),
  told: isCount,
  reads: isCount,
  contract: nullOr(shaped<ContractIdentity>({ uuid: isText, number: isCount, printoutToken: isText })),
  signing: nullOr(shaped<Signing>({ method: oneOf(signingMethods), wrongCodes: isCount })),
  links: listOf(
    shaped<Link>({
      token: isText,
      kind: oneOf(['sign', 'open-banking', 'pay']),
      returnUrl: maybeText,
      locale: maybeText,
      isUsed: isFlag,
    }),
  ),
  attachments: listOf(shaped<Attachment>({ contentType: isText, size: isCount })),
});

/** Whether what a file held is a state that this version wrote. */
export const isSavedState = shaped<SavedState>({
  version: (value): value is 1 => value === 1,
  market: oneOf(markets),
  clockAheadMs: isCount,
  lastNumber: isCount,
  applications: listOf(isApplication),
  claims: (value): value is SavedState['claims'] => isObject(value) && Object.values(value).every(isText),
});
