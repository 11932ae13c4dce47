import type { ConsentAnswer } from './consent.ts';
import type { Language } from './language.ts';
import type { Money } from './money.ts';

export const authenticationMethods = ['id-card', 'mobile-id', 'smart-id'] as const;
export type AuthenticationMethod = (typeof authenticationMethods)[number];

/** Documents that a shop may take. The guide knows `id_card` only; a manager adds the others when the bank has agreed to them. */
export const documentTypes = ['id_card', 'passport', 'residence_permit'] as const;
export type DocumentType = (typeof documentTypes)[number];

/** The one that every shop takes. */
export const usualDocument = 'id_card' satisfies DocumentType;

/** Each once, in their own order, and never without the usual one. */
export const withUsualDocument = (types: readonly DocumentType[]): readonly DocumentType[] =>
  documentTypes.filter((type) => type === usualDocument || types.includes(type));

/**
 * What a credit application asks for: our own shape, checked and in one spelling. The bank's shape of the
 * same thing lives in main/adapters/bank (guide, POST applications).
 */
export interface ApplicationRequest {
  readonly productCode: string;
  readonly amount: Money;
  /** Months. */
  readonly period: number;
  /** Day of the month; null leaves the choice to the product. */
  readonly paymentDay: number | null;
  /** What the customer pays beforehand; null where the product has none, or none was agreed. */
  readonly downPayment: Money | null;
  /** The shop's own reference, such as a cart number; may be empty. */
  readonly ownReference: string;
  readonly customer: {
    readonly identityCode: string;
    readonly firstName: string;
    readonly lastName: string;
  };
  readonly contact: { readonly mobile: string; readonly email: string };
  readonly address: {
    readonly street: string;
    readonly city: string;
    readonly postcode: string;
    /** ISO 3166 alpha-2. */
    readonly country: string;
  };
  readonly document: { readonly type: string; readonly number: string };
  /** Kept as the shop's proof towards the bank; the API has no field for it. */
  readonly authentication: { readonly method: AuthenticationMethod; readonly proof: string };
  readonly monthlyIncome: Money;
  readonly monthlyObligations: Money;
  readonly consents: readonly ConsentAnswer[];
  /** Fields that a product wants beyond these, by the bank's path, e.g. `purchase.description`. */
  readonly extras: Readonly<Record<string, string>>;
  /** The language that the customer reads. */
  readonly customerLanguage: Language;
}
