import type { FormValues } from '../../shared/domain/application-form.ts';
import { mrzCheckDigit } from '../../shared/domain/mrz.ts';
import { customer } from '../bench/customers.ts';

const typed = [
  'credit_application.amount',
  'customer.identity_code',
  'customer.first_name',
  'customer.last_name',
  'customer_contact.mobile',
  'customer_contact.email',
  'customer_addresses.0.street',
  'customer_addresses.0.city',
  'customer_addresses.0.zip_code',
  'customer_identification.document_number',
  'credit_application.monthly_income',
  'credit_application.monthly_financial_obligations',
  'authentication.method',
  'authentication.proof',
];

/** What a salesperson types of a customer: everything that the form does not start with. */
export function typedOf(index: number, consent: string): FormValues {
  const all = customer(index, {
    'credit_application.amount': '450',
    'customer_contact.email': `mari.tamm${index}@example.ee`,
    'credit_application.monthly_financial_obligations': '0',
    'authentication.proof': `AA97${index}`,
  });
  return {
    ...Object.fromEntries(typed.map((field) => [field, all[field] ?? ''])),
    [`consents.${consent}`]: 'yes',
  };
}

export const without = (values: FormValues, fields: readonly string[]): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([field]) => !fields.includes(field)));

/** What the lines of an identity card fill in; scanned at the till, the card is the proof of who the customer is. */
export const inDocument = [
  'customer.identity_code',
  'customer.first_name',
  'customer.last_name',
  'customer_identification.document_number',
  'authentication.method',
  'authentication.proof',
];

/** The three lines on the back of that customer's card. Made up; every check digit is right. */
export function linesOf(values: FormValues): readonly string[] {
  const text = (field: string): string => (values[field] ?? '').toUpperCase();
  const code = text('customer.identity_code');
  const number = text('customer_identification.document_number').padEnd(9, '<');
  const one = `I<EST${number}${mrzCheckDigit(number)}${code}`.padEnd(30, '<');
  const birth = code.slice(1, 7);
  const dates = `${birth}${mrzCheckDigit(birth)}M310101${mrzCheckDigit('310101')}EST`.padEnd(29, '<');
  const composite = one.slice(5) + dates.slice(0, 7) + dates.slice(8, 15) + dates.slice(18, 29);
  const names = `${text('customer.last_name')}<<${text('customer.first_name')}`.padEnd(30, '<');
  return [one, `${dates}${mrzCheckDigit(composite)}`, names];
}
