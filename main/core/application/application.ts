import type { ApplicationRequest } from '../../../shared/domain/application-request.ts';
import type { Instant } from '../../../shared/domain/dates.ts';
import type { Change, Offer } from '../../../shared/domain/offer.ts';
import type { SigningMethod } from '../../../shared/domain/product.ts';
import type { ContractStatus, SendReason } from '../../../shared/domain/wording.ts';
import type { BankContract } from '../ports.ts';

/**
 * The credit application and its life. Each status holds only what is known by then.
 *
 *   to-send ──answer──► with-bank ──decision──► offered ──accepted──► contract ─► (activated · cancelled · ended)
 *      │ ▲                  │                      ▲ │
 *      │ └─corrected─┐      ├─► income-proof ──────┘ ├─► cancelled
 *      ▼             │      ├─► no-offer             │
 *   not-taken ───────┘      └─► failed               └─► no-offer, income-proof (the bank changed its mind)
 *      │
 *      └─► dropped (given up before the bank had it)
 *
 * The bank is right about the application, main about what was sent. Hearing the same answer twice is not
 * news; an older answer never undoes a newer one.
 */
export type CreditApplication =
  | ToSend
  | NotTaken
  | WithBank
  | NeedsIncomeProof
  | Offered
  | NoOffer
  | Failed
  | InContract
  | Cancelled
  | Dropped;

export type ApplicationStatus = CreditApplication['status'];

interface Base {
  readonly id: string;
  /** Ours, short enough to say on the phone: `K7-0042`. */
  readonly localNumber: string;
  readonly personId: string;
  /** Who sent it, as it goes to the bank. */
  readonly salespersonReference: string;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
  readonly request: ApplicationRequest;
  readonly productName: string;
  /** When a person last looked at it after news came; null while news waits to be seen. */
  readonly seenAt: Instant | null;
}

/** The bank's names for one application; `aliases` are earlier uuids after changed conditions. */
export interface BankIdentity {
  readonly uuid: string;
  readonly number: string | null;
  readonly aliases: readonly string[];
}

/** Written down; the outbox holds the entry that sends it. */
export interface ToSend extends Base {
  readonly status: 'to-send';
}
/** The bank did not take it; nothing exists there. */
export interface NotTaken extends Base {
  readonly status: 'not-taken';
  readonly reason: SendReason;
  readonly codes: readonly string[];
}
interface AtBank extends Base {
  readonly bank: BankIdentity;
  readonly askedAt: Instant;
  /** When the bank first answered for good; null until then, and where that was before it was noted. */
  readonly decidedAt: Instant | null;
  /** Whether the bank ever offered credit, whatever became of that since. */
  readonly wasOffered: boolean;
  readonly messages: readonly string[];
}
interface WithBank extends AtBank {
  readonly status: 'with-bank';
  readonly decision: 'pending' | 'manual' | 'not-understood';
}
/** How the bank wants it. Where it names no way, files always do; the account does where it has a list of banks. */
export type IncomeProofLane = 'bank-link-or-files' | 'files' | 'not-named';
interface NeedsIncomeProof extends AtBank {
  readonly status: 'income-proof';
  readonly lane: IncomeProofLane;
  /** The newest page where the customer lets the bank read an account; an earlier one no longer counts. */
  readonly retrieval: Retrieval | null;
  /** When account statements last reached the bank. */
  readonly statementsSentAt: Instant | null;
}
interface Retrieval {
  readonly bankName: string;
  readonly startedAt: Instant;
  /** Null where the bank's link may not be shown. */
  readonly link: string | null;
}
export interface Offered extends AtBank {
  readonly status: 'offered';
  readonly offer: Offer;
  readonly changes: readonly Change[];
  /** The bank said so, or gave it another uuid. */
  readonly isChanged: boolean;
}
interface NoOffer extends AtBank {
  readonly status: 'no-offer';
}
interface Failed extends AtBank {
  readonly status: 'failed';
  /** The bank's generic refusal over conflicting data (guide, "Important note for test environments"). */
  readonly isGeneric: boolean;
}
export interface Signing {
  readonly method: SigningMethod;
  readonly startedAt: Instant;
  readonly link: string | null;
  readonly isConfirmed: boolean;
  readonly wrongCodes: number;
}
/** A down payment: each try of the customer has a link of its own. */
interface DownPayment {
  readonly startedAt: Instant;
  readonly link: string | null;
  readonly tries: number;
}
export interface Contract {
  readonly uuid: string;
  readonly acceptedAt: Instant;
  readonly number: string | null;
  readonly status: ContractStatus;
  readonly waitsFor: BankContract['waitsFor'];
  readonly signedAt: Instant | null;
  readonly activatedAt: Instant | null;
  readonly terminatedAt: Instant | null;
  readonly signing: Signing | null;
  readonly payment: DownPayment | null;
  readonly handedOver: { readonly at: Instant; readonly by: string } | null;
}
export interface InContract extends AtBank {
  readonly status: 'contract';
  readonly offer: Offer | null;
  readonly contract: Contract;
}
interface Cancelled extends AtBank {
  readonly status: 'cancelled';
}
/** Given up before the bank had it. */
export interface Dropped extends Base {
  readonly status: 'dropped';
}

/** The customer has to see what is different before it is accepted. */
export const hasChanged = ({ changes, isChanged }: Offered): boolean => isChanged || changes.length > 0;

/** The bank has it and nobody has accepted an offer: as an application it can still be cancelled. */
export const isOpenAtBank = ({ status }: CreditApplication): boolean =>
  status === 'with-bank' || status === 'income-proof' || status === 'offered';

/** The bank has answered for good: an offer, none, or that it could not decide. */
export const isDecided = ({ status }: { readonly status: ApplicationStatus }): boolean =>
  status === 'offered' || status === 'no-offer' || status === 'failed' || status === 'contract';

/** A contract can be cancelled until it is active; from then on only the bank ends it. */
export const canCancel = ({ status }: Contract): boolean => status === 'unsigned' || status === 'signed';

/** Nothing more is expected to happen. */
export function isFinished(application: CreditApplication): boolean {
  switch (application.status) {
    case 'no-offer':
    case 'failed':
    case 'cancelled':
    case 'dropped':
      return true;
    case 'contract':
      return (
        ['cancelled', 'terminated'].includes(application.contract.status) ||
        (application.contract.status === 'activated' && application.contract.handedOver !== null)
      );
    default:
      return false;
  }
}
