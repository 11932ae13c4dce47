import { z } from 'zod';
import type { ProductTerms } from '../../../shared/domain/product.ts';
import type { Calculation } from '../../core/ports.ts';
import { downPaymentPercent } from './assumptions.ts';
import { date, flag, integer, money, rate, text, wordList } from './fields.ts';
import { unwrapped } from './read-contract.ts';
import { productKindOf, signingMethodOf } from './words.ts';

const parameters = z.object({
  min_amount: money,
  max_amount: money,
  min_financeable_amount: money,
  max_financeable_amount: money,
  period_options: wordList,
  default_period: integer,
  payment_day_options: wordList,
  default_payment_day: integer,
  application_required_params: wordList,
  allowed_contract_signing_methods: wordList,
  down_payment_enabled: flag,
  down_payment_min_prc: rate,
  min_age: integer,
  min_net_monthly_income: money,
  product_group: text,
});

const product = z.object({
  code: text.pipe(z.string()),
  name: text,
  type: text,
  subtype: text,
  valid_to: date,
  parameters: parameters.catch(() => parameters.parse({})),
});

/**
 * An answer of GET products, flat or wrapped in `product` (both are documented); every value may be text, even
 * `"null"` and `"false"`. Null where it is none, or about another product than the one asked for.
 */
export function readProduct(value: unknown, asked: string): ProductTerms | null {
  const read = product.safeParse(unwrapped(value, 'product'));
  if (!read.success || read.data.code !== asked) return null;
  const { code, name, type, subtype, valid_to: validTo, parameters: terms } = read.data;
  return {
    code,
    name: name ?? code,
    kind: productKindOf([subtype, type, terms.product_group, name]),
    minAmount: terms.min_amount ?? terms.min_financeable_amount,
    maxAmount: terms.max_amount ?? terms.max_financeable_amount,
    periods: wholeNumbers(terms.period_options),
    defaultPeriod: terms.default_period,
    paymentDays: wholeNumbers(terms.payment_day_options).filter((day) => day <= 31),
    defaultPaymentDay: terms.default_payment_day,
    requiredFields: terms.application_required_params,
    signingMethods: terms.allowed_contract_signing_methods
      .map(signingMethodOf)
      .filter((known) => known !== null),
    hasDownPayment: terms.down_payment_enabled,
    downPaymentMinPercent: downPaymentPercent(terms.down_payment_min_prc),
    minAge: terms.min_age,
    minIncome: terms.min_net_monthly_income,
    validTo,
  };
}

const wholeNumbers = (list: readonly string[]): readonly number[] =>
  [
    ...new Set(
      list.filter((word) => /^[1-9]\d{0,2}(?:\.0+)?$/u.test(word)).map((word) => Number.parseInt(word, 10)),
    ),
  ].sort((a, b) => a - b);

const calculation = z.object({
  payment_amount_monthly: money,
  total_cost: money,
  credit_cost_rate_annual: rate,
});

/** An answer of POST calculations; only the monthly payment must be there. */
export function readCalculation(value: unknown): Calculation | null {
  const read = calculation.safeParse(value);
  if (!read.success || read.data.payment_amount_monthly === null) return null;
  return {
    monthly: read.data.payment_amount_monthly,
    total: read.data.total_cost,
    apr: read.data.credit_cost_rate_annual,
  };
}

const pong = z.object({ response: z.literal('pong') });

/** The answer of ping. */
export const readPong = (value: unknown): 'pong' | null => pong.safeParse(value).data?.response ?? null;
