import type { IsoDate } from './dates.ts';
import type { Money } from './money.ts';

/**
 * Ways to sign a contract (guide, "Credit contracts", signings). Which ones a shop may use comes with the
 * product. ID-card, Mobile-ID and Smart-ID are used on the bank's own page (`hosted`, `link-by-…`).
 */
export const signingMethods = [
  'sms-code',
  'hosted',
  'link-by-sms',
  'link-by-email',
  'digital',
  'paper',
] as const;
export type SigningMethod = (typeof signingMethods)[number];

/** `hire-purchase` = instalments with interest, `split` = equal parts without cost to the customer. */
export type ProductKind = 'hire-purchase' | 'split' | 'other';

/**
 * Where each way happens: a code is typed at the `counter`; it has happened in the `shop` and is only reported; or
 * on the bank's page, `elsewhere`. Who attests, and what is watched how often, follows from this alone (assumed).
 */
export const signingPlaces = {
  'sms-code': 'counter',
  hosted: 'elsewhere',
  'link-by-sms': 'elsewhere',
  'link-by-email': 'elsewhere',
  digital: 'shop',
  paper: 'shop',
} as const satisfies Readonly<Record<SigningMethod, 'counter' | 'shop' | 'elsewhere'>>;

type Places = typeof signingPlaces;
type ReportedMethod = { [M in SigningMethod]: Places[M] extends 'shop' ? M : never }[SigningMethod];

/** Has happened in the shop: a person attests it, and the bank is only told. */
export const isReported = (method: SigningMethod): method is ReportedMethod =>
  signingPlaces[method] === 'shop';

/**
 * Ways of a product that names none: those that the guide gives to its kind. `digital` takes a signing service of
 * the shop's own, so the bank has to name it.
 */
export const usualMethods: Readonly<Record<ProductKind, readonly SigningMethod[]>> = {
  'hire-purchase': ['hosted', 'link-by-sms', 'link-by-email', 'paper'],
  split: ['sms-code', 'paper'],
  other: signingMethods,
};

/** One product of the bank as this shop may use it (guide, GET products). */
export interface ProductTerms {
  readonly code: string;
  /** The bank's own name, shown as it is. */
  readonly name: string;
  readonly kind: ProductKind;
  readonly minAmount: Money | null;
  readonly maxAmount: Money | null;
  /** Months, ascending. */
  readonly periods: readonly number[];
  readonly defaultPeriod: number | null;
  /** Days of the month. */
  readonly paymentDays: readonly number[];
  readonly defaultPaymentDay: number | null;
  /** Field paths that the bank wants for this product, e.g. `credit_application.monthly_income`. */
  readonly requiredFields: readonly string[];
  readonly signingMethods: readonly SigningMethod[];
  readonly hasDownPayment: boolean;
  /** The least down payment, in percent of the amount; null where the bank does not say. */
  readonly downPaymentMinPercent: number | null;
  /** The youngest customer that the bank takes for it; null where it says nothing of its own. */
  readonly minAge: number | null;
  /** Net, a month. */
  readonly minIncome: Money | null;
  /** The last day on which it can be sold. */
  readonly validTo: IsoDate | null;
}

/** Of those that the bank has told about. */
export const termsOf = (
  products: readonly { readonly terms: ProductTerms | null }[],
): readonly ProductTerms[] => products.flatMap(({ terms }) => (terms ? [terms] : []));

export const isOffered = ({ validTo }: ProductTerms, today: IsoDate): boolean =>
  validTo === null || today <= validTo;
