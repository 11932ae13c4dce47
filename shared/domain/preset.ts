import type { FormValues } from './application-form.ts';
import { toDecimalText, type Money } from './money.ts';
import type { ProductTerms } from './product.ts';
import { cleanText } from './text.ts';

/** As many as there are digits to press. */
export const mostPresets = 9;

/** What a shop sells often, put into the form by one press. Its place in the list is its key. */
export interface Preset {
  /** The shop's own, as short as on a button. */
  readonly name: string;
  readonly productCode: string;
  /** Months. */
  readonly period: number;
  /** Day of the month; null leaves it to the form. */
  readonly paymentDay: number | null;
  /** Null where each sale has its own. */
  readonly amount: Money | null;
}

/** As they are kept, without what nobody sees in their names; null where one has no name then. */
export function presetsToKeep(presets: readonly Preset[]): readonly Preset[] | null {
  const named = presets.map((preset) => ({ ...preset, name: cleanText(preset.name).text }));
  return named.some(({ name }) => name === '') ? null : named;
}

export type PresetProblem = 'gone' | 'period' | 'payment-day';

/** Why a preset cannot be used with what the bank offers this shop now; null where it can. */
export function presetProblem(preset: Preset, products: readonly ProductTerms[]): PresetProblem | null {
  const product = products.find(({ code }) => code === preset.productCode);
  if (!product) return 'gone';
  const { periods, paymentDays } = product;
  if (periods.length > 0 && !periods.includes(preset.period)) return 'period';
  const isOtherDay = preset.paymentDay !== null && paymentDays.length > 0;
  return isOtherDay && !paymentDays.includes(preset.paymentDay) ? 'payment-day' : null;
}

/** What a preset puts into the form. The amount is left out where it has none. */
export function valuesOfPreset({ productCode, period, paymentDay, amount }: Preset): FormValues {
  return {
    'credit_application.product_code': productCode,
    'credit_application.period': String(period),
    ...(paymentDay === null ? {} : { 'credit_application.payment_day': String(paymentDay) }),
    ...(amount === null ? {} : { 'credit_application.amount': toDecimalText(amount) }),
  };
}
