import { expect, test } from 'vitest';
import { euros } from '../../shared/domain/money.ts';
import { presetProblem, valuesOfPreset, type Preset } from '../../shared/domain/preset.ts';
import { hirePurchase, splitIntoParts } from '../people.ts';

const preset: Preset = {
  name: 'Phone, a year',
  productCode: hirePurchase.code,
  period: hirePurchase.periods[0] ?? 0,
  paymentDay: hirePurchase.paymentDays[0] ?? 0,
  amount: euros(49_900),
};
const products = [splitIntoParts, hirePurchase];

test('a preset fits as long as the bank offers its product with its period and its day', () => {
  expect(presetProblem(preset, products)).toBeNull();
  expect(presetProblem(preset, [splitIntoParts])).toBe('gone');
  expect(presetProblem({ ...preset, period: 7 }, products)).toBe('period');
  expect(presetProblem({ ...preset, paymentDay: 31 }, products)).toBe('payment-day');
  expect(presetProblem({ ...preset, paymentDay: null }, products)).toBeNull();
});

test('where the bank names no periods and no days, any will do', () => {
  const open = { ...hirePurchase, periods: [], paymentDays: [] };
  expect(presetProblem({ ...preset, period: 7, paymentDay: 31 }, [open])).toBeNull();
});

test('it puts in what it has and leaves the rest alone', () => {
  expect(valuesOfPreset(preset)).toEqual({
    'credit_application.product_code': hirePurchase.code,
    'credit_application.period': String(preset.period),
    'credit_application.payment_day': String(preset.paymentDay),
    'credit_application.amount': '499.00',
  });
  expect(Object.keys(valuesOfPreset({ ...preset, paymentDay: null, amount: null }))).toEqual([
    'credit_application.product_code',
    'credit_application.period',
  ]);
});
