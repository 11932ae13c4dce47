import type { Market } from '../../shared/domain/market.ts';
import type { Price } from './schedule.ts';

/** A product of the bank as this shop has it. Money in cents, periods in months. */
export interface Product {
  readonly code: string;
  readonly id: number;
  /** In the language of the market, as the bank has it. */
  readonly name: Readonly<Record<Market, string>>;
  /** `hire_purchase` is the guide's word; the word for equal parts is not known and is made up here. */
  readonly subtype: 'hire_purchase' | 'split_into_parts';
  readonly minCents: number;
  readonly maxCents: number;
  readonly periods: readonly number[];
  readonly defaultPeriod: number;
  readonly price: Price;
  readonly signingMethods: readonly SigningMethod[];
  readonly needsApproval: boolean;
  readonly hasDownPayment: boolean;
  /** Paths that it wants beyond the usual ones. */
  readonly wants: readonly string[];
}

/** Guide, POST signings. */
export const signingMethods = [
  'redirect',
  'digital',
  'paper',
  'sms',
  'send_to_signing_sms',
  'send_to_signing_email',
] as const;
export type SigningMethod = (typeof signingMethods)[number];

export const paymentDays: readonly number[] = [5, 10, 15, 20, 25];
export const defaultPaymentDay = 15;
/** The least down payment of a product that has one, in thousandths of the amount. */
export const leastDownPayment = 100;

const hirePurchase = {
  subtype: 'hire_purchase',
  minCents: 1_000,
  maxCents: 2_000_000,
  periods: [3, 6, 12, 24, 36, 48, 60],
  defaultPeriod: 12,
  price: { yearlyRate: 149, contractFee: 11 },
  signingMethods: ['redirect', 'send_to_signing_sms', 'send_to_signing_email', 'digital', 'paper'],
  needsApproval: false,
  hasDownPayment: false,
  wants: [],
} as const satisfies Partial<Product>;

export const products: readonly Product[] = [
  {
    ...hirePurchase,
    code: 'hire_purchase',
    id: 10201,
    name: { EE: 'Järelmaks', LV: 'Pirkums uz nomaksu' },
  },
  {
    ...hirePurchase,
    code: 'split_3',
    id: 10202,
    name: { EE: 'Osadeks jagamine', LV: 'Maksājums daļās' },
    subtype: 'split_into_parts',
    maxCents: 200_000,
    periods: [3, 4, 6],
    defaultPeriod: 3,
    price: { yearlyRate: 0, contractFee: 0 },
    signingMethods: ['sms', 'paper'],
  },
  {
    ...hirePurchase,
    code: 'hire_purchase_down_payment',
    id: 10203,
    name: { EE: 'Järelmaks sissemaksega', LV: 'Pirkums uz nomaksu ar pirmo iemaksu' },
    hasDownPayment: true,
  },
  {
    ...hirePurchase,
    code: 'hire_purchase_approval',
    id: 10204,
    name: { EE: 'Järelmaks poe nõusolekuga', LV: 'Pirkums uz nomaksu ar veikala piekrišanu' },
    needsApproval: true,
  },
  {
    ...hirePurchase,
    code: 'hire_purchase_both',
    id: 10206,
    name: {
      EE: 'Järelmaks sissemaksega ja poe nõusolekuga',
      LV: 'Pirkums uz nomaksu ar pirmo iemaksu un veikala piekrišanu',
    },
    hasDownPayment: true,
    needsApproval: true,
    wants: ['purchase.description', 'credit_application.dependants_count'],
  },
  {
    ...hirePurchase,
    code: 'example_product',
    id: 10205,
    name: { EE: 'Juhendi näide', LV: 'Rokasgrāmatas piemērs' },
  },
];

export const productBy = (code: unknown): Product | null => products.find((p) => p.code === code) ?? null;

/** Fields that an application for the product must carry, as the bank's dotted paths. */
export const requiredFields = (product: Product): readonly string[] => [
  'credit_application.monthly_income',
  'credit_application.monthly_financial_obligations',
  ...(product.hasDownPayment ? ['credit_application.down_payment_amount'] : []),
  'customer_contact.mobile',
  'customer_contact.email',
  ...product.wants,
];
