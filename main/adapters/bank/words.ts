import type { ProductKind, SigningMethod } from '../../../shared/domain/product.ts';
import { contractStatuses, type ContractStatus } from '../../../shared/domain/wording.ts';
import type { BankApplication, BankContract, Decision } from '../../core/ports.ts';

/**
 * The bank's words and ours, side by side. Letter case and surrounding spaces do not matter (the guide itself
 * prints `"POSITIVE "`). A word that is not here is `not-understood` or left out: in progress, never a yes.
 */
const same = (word: string | null): string => word?.trim().toLowerCase() ?? '';

/** Guide, "decision_status". */
const decisions: Readonly<Record<string, Decision>> = {
  pending: 'pending',
  manual: 'manual',
  positive: 'offer',
  negative: 'no-offer',
  manual_negative: 'no-offer',
  failed: 'failed',
  income_proof_required: 'income-proof',
};
export const decisionOf = (word: string | null): Decision => lookUp(decisions, word) ?? 'not-understood';

/**
 * The guide's sentence for data that conflict with another customer's (section "POST applications"). Its place in
 * the answer is assumed.
 */
export const isGenericRefusal = (message: string): boolean => /error has occurred/iu.test(message);

/** Guide, "income_proof_type". */
const incomeProofs: Readonly<Record<string, NonNullable<BankApplication['incomeProof']>>> = {
  ais_with_fallback_manual_upload_option: 'bank-link-or-files',
  manual_internal_verification: 'files',
};
export const incomeProofOf = (word: string | null): BankApplication['incomeProof'] =>
  lookUp(incomeProofs, word);

/** Of an application: the status words that mean it was cancelled (a public client; the guide lists none). */
export const isCancelledWord = (word: string | null): boolean =>
  same(word) === 'cancelled' || same(word) === 'canceled';

/** Guide, "Credit contracts", `status`: the bank's words are ours. */
export const contractStatusOf = (word: string | null): ContractStatus =>
  contractStatuses.find((status) => status === same(word)) ?? 'not-understood';

/** Guide, "Credit contracts", `process_status`; its list is open. */
const waits: Readonly<Record<string, NonNullable<BankContract['waitsFor']>>> = {
  waiting_for_downpayment: 'down-payment',
  waiting_for_partners_confirmation: 'shop-approval',
  waiting_for_customer_signing: 'customer',
  waiting_for_customer_digital_verification: 'customer',
};

/** An unsigned contract waits for the customer even where the bank does not say so; a final one for nobody. */
export function waitsForOf(status: ContractStatus, processStatus: string | null): BankContract['waitsFor'] {
  if (status === 'activated' || status === 'cancelled' || status === 'terminated') return null;
  return lookUp(waits, processStatus) ?? (status === 'unsigned' ? 'customer' : null);
}

/** Guide, "Signings", `method`. */
const methods: Readonly<Record<SigningMethod, string>> = {
  'sms-code': 'sms',
  hosted: 'redirect',
  'link-by-sms': 'send_to_signing_sms',
  'link-by-email': 'send_to_signing_email',
  digital: 'digital',
  paper: 'paper',
};
export const signingWord = (method: SigningMethod): string => methods[method];

export const signingMethodOf = (word: string): SigningMethod | null =>
  (Object.keys(methods) as SigningMethod[]).find((method) => methods[method] === same(word)) ?? null;

/** The bank's `type` and `subtype` of a product; the words of the split product are assumed. */
const kinds: readonly (readonly [RegExp, ProductKind])[] = [
  [/split|indivy|pay_?in_?parts|slice/u, 'split'],
  [/hire_?purchase/u, 'hire-purchase'],
];
export function productKindOf(described: readonly (string | null)[]): ProductKind {
  const all = described.map((word) => same(word).replace(/[\s-]+/gu, '_'));
  return kinds.find(([shape]) => all.some((word) => shape.test(word)))?.[1] ?? 'other';
}

function lookUp<T>(table: Readonly<Record<string, T>>, word: string | null): T | null {
  const key = same(word);
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}
