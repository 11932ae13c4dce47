import { FieldReader, isMissing } from './field-reader.ts';
import { fieldOf, isObject } from './guards.ts';
import type { CustomerKeys } from './customers.ts';
import {
  defaultPaymentDay,
  leastDownPayment,
  paymentDays,
  productBy,
  requiredFields,
  type Product,
} from './products.ts';
import type { Asked } from './state.ts';

export interface ApplicationOrder {
  readonly product: Product;
  readonly asked: Asked;
  readonly customer: CustomerKeys;
  readonly callbackUrl: string | null;
}

/** A request that was understood, or the codes of everything that is wrong with it (never empty). */
export type ReadOrder =
  | { readonly order: ApplicationOrder; readonly codes: readonly [] }
  | { readonly order: null; readonly codes: readonly [string, ...string[]] };

/** The body of POST applications (guide). Numbers and texts of digits are both taken. */
export function readApplicationOrder(body: unknown): ReadOrder {
  const reader = new FieldReader(body);
  const product = readProduct(reader, fieldOf(body, 'credit_application'));
  const customer = readCustomer(reader, body);
  checkLists(reader, body);
  if (product)
    for (const path of requiredFields(product)) if (isMissing(reader.at(path))) reader.missing(path);
  const asked = product && readAsked(reader, product);
  const callbackUrl = reader.webAddress('partner_urls.callback_url');
  const [first, ...others] = reader.codes;
  if (first !== undefined) return { order: null, codes: [first, ...others] };
  if (!product || !asked) return { order: null, codes: ['credit_application_is_not_valid'] };
  return { order: { product, asked, customer, callbackUrl }, codes: [] };
}

function readProduct(reader: FieldReader, creditApplication: unknown): Product | null {
  if (!isObject(creditApplication)) reader.missing('credit_application');
  if (!isObject(creditApplication) || Object.keys(creditApplication).length === 0) {
    reader.codes.push('credit_application_is_empty');
  }
  const code = reader.neededText('credit_application.product_code');
  const product = productBy(code);
  if (code !== '' && !product) reader.codes.push('product_not_found');
  return product;
}

function readCustomer(reader: FieldReader, body: unknown): CustomerKeys {
  if (!isObject(fieldOf(body, 'customer'))) reader.missing('customer');
  const identityCode = reader.neededText('customer.identity_code');
  reader.neededText('customer.first_name');
  reader.neededText('customer.last_name');
  if (!isObject(fieldOf(body, 'customer_contact'))) reader.missing('customer_contact');
  const mobile = reader.text('customer_contact.mobile') ?? '';
  if (mobile !== '' && mobile.replace(/\D/gu, '').length < 7) reader.wrong('customer_contact.mobile');
  const email = reader.text('customer_contact.email') ?? '';
  if (email !== '' && !/^[^\s@]+@[^\s@]+$/u.test(email)) reader.wrong('customer_contact.email');
  const documentNumber = reader.text('customer_identification.document_number') ?? '';
  return { identityCode, mobile, email, documentNumber };
}

function checkLists(reader: FieldReader, body: unknown): void {
  for (const name of ['customer_addresses', 'consents']) {
    const value = fieldOf(body, name);
    const isList = Array.isArray(value) && value.length <= 20 && value.every(isObject);
    if (!isMissing(value) && !isList) reader.wrong(name);
    if (isList && name === 'consents' && !value.every(isConsent)) reader.wrong(name);
  }
}

const isConsent = (consent: unknown): boolean =>
  typeof fieldOf(consent, 'type') === 'string' &&
  typeof fieldOf(consent, 'value') === 'boolean' &&
  typeof fieldOf(consent, 'text') === 'string';

function readAsked(reader: FieldReader, product: Product): Asked {
  const { amountCents, period, paymentDay, downPaymentCents } = readTerms(
    reader,
    product,
    'credit_application.',
  );
  return {
    amountCents,
    period,
    paymentDay,
    downPaymentCents,
    monthlyIncomeCents: reader.cents('credit_application.monthly_income') ?? 0,
    obligationsCents: reader.cents('credit_application.monthly_financial_obligations') ?? 0,
    householdCents: reader.cents('credit_application.monthly_household_costs') ?? 0,
    dependants: reader.count('credit_application.dependants_count') ?? 0,
    incomeSource: reader.text('credit_application.income_source'),
    salespersonReference: reader.text('credit_application.salesperson_reference'),
    purchaseReference: reader.text('purchase.purchase_reference'),
    purchaseDescription: reader.text('purchase.description'),
  };
}

export interface Terms {
  readonly amountCents: number;
  readonly period: number;
  readonly paymentDay: number;
  readonly downPaymentCents: number;
}

/** Amount, period, payment day and down payment within what the product allows. */
export function readTerms(reader: FieldReader, product: Product, prefix = ''): Terms {
  const read = <T>(
    name: string,
    take: (path: string) => T | null,
    isAllowed: (value: T) => boolean,
  ): T | null => {
    const path = `${prefix}${name}`;
    const value = take(path);
    if (value !== null && !isAllowed(value)) reader.wrong(path);
    return value;
  };
  const cents = (path: string) => reader.cents(path);
  const count = (path: string) => reader.count(path);
  for (const name of ['amount', 'period'])
    if (isMissing(reader.at(prefix + name))) reader.missing(prefix + name);
  const { minCents, maxCents, periods } = product;
  const amountCents = read('amount', cents, (value) => value >= minCents && value <= maxCents) ?? 0;
  const least = product.hasDownPayment ? (amountCents * leastDownPayment) / 1000 : 0;
  const most = product.hasDownPayment ? maxCents : 0;
  return {
    amountCents,
    period: read('period', count, (value) => periods.includes(value)) ?? 0,
    paymentDay: read('payment_day', count, (value) => paymentDays.includes(value)) ?? defaultPaymentDay,
    downPaymentCents: read('down_payment_amount', cents, (value) => value >= least && value <= most) ?? 0,
  };
}
