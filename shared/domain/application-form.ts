import {
  authenticationMethods,
  usualDocument,
  type ApplicationRequest,
  type DocumentType,
} from './application-request.ts';
import { blocked, isBlocked, passed, type Check, type FieldIssue } from './check.ts';
import type { ConsentAnswer, ConsentDefinition } from './consent.ts';
import type { IsoDate } from './dates.ts';
import { checkDocumentNumber } from './document-number.ts';
import { checkExtra, isExtraPath } from './extra-fields.ts';
import { checkIdentityCode } from './identity-code.ts';
import { languages, type Language } from './language.ts';
import type { Market, Strictness } from './market.ts';
import { checkAmount, euros, toDecimalText, type Money } from './money.ts';
import { checkPhone } from './phone.ts';
import { checkPostcode } from './postcode.ts';
import type { ProductTerms } from './product.ts';
import { checkAddressLine, checkEmail, checkLine, checkPersonName } from './text.ts';

/**
 * The form of a credit application. Fields carry the bank's own path as their name where the bank has one;
 * consents are `consents.TYPE`, a retyped value is `again.NAME`, further fields of a product keep their path.
 */
export const formFields = [
  'credit_application.product_code',
  'credit_application.amount',
  'credit_application.down_payment_amount',
  'credit_application.period',
  'credit_application.payment_day',
  'purchase.purchase_reference',
  'customer.identity_code',
  'customer.first_name',
  'customer.last_name',
  'customer_contact.mobile',
  'customer_contact.email',
  'customer_addresses.0.street',
  'customer_addresses.0.city',
  'customer_addresses.0.zip_code',
  'customer_addresses.0.country',
  'customer_identification.document_type',
  'customer_identification.document_number',
  'authentication.method',
  'authentication.proof',
  'credit_application.monthly_income',
  'credit_application.monthly_financial_obligations',
] as const;
export type FormField = (typeof formFields)[number];

/** What is typed, field by field; a missing field counts as empty. */
export type FormValues = Readonly<Record<string, string>>;

export interface FormRules {
  readonly market: Market;
  readonly strictness: Strictness;
  readonly today: IsoDate;
  readonly product: ProductTerms | null;
  readonly consents: readonly ConsentDefinition[];
  /** What the shop takes. */
  readonly documentTypes: readonly DocumentType[];
  readonly customerLanguage: Language;
}

/** Issues by field name, in the order of the form. */
export type FormIssues = Readonly<Record<string, readonly FieldIssue[]>>;

export interface FormCheck {
  readonly issues: FormIssues;
  /** Null as long as anything blocks or waits to be confirmed. */
  readonly request: ApplicationRequest | null;
  /** Fields whose doubt was settled by typing the same again. */
  readonly confirmed: readonly string[];
}

export const consentField = (type: string): string => `consents.${type}`;
const again = (field: string): string => `again.${field}`;

/** No product wants more than a person at a counter would answer. */
const mostExtras = 20;
const addresses = /^customer_addresses\.0\./u;

/** Fields that the product wants and the form has no place of its own for. */
export function extraFields(product: ProductTerms | null): readonly string[] {
  const known = new Set<string>(
    formFields.flatMap((field) => [field, field.replace(addresses, 'customer_addresses.')]),
  );
  const wanted = product?.requiredFields ?? [];
  return [...new Set(wanted)]
    .filter((path) => isExtraPath(path) && !known.has(path) && !path.startsWith('consents.'))
    .slice(0, mostExtras);
}

const downPayment = 'credit_application.down_payment_amount';

const wants = (product: ProductTerms | null, field: string): boolean =>
  product?.requiredFields.includes(field) === true;

/** The form asks for a down payment where the product has one. */
export const hasDownPayment = (product: ProductTerms | null): boolean =>
  product?.hasDownPayment === true || wants(product, downPayment);

/** The least that the product takes as a down payment for this amount; null where it says nothing. */
export function leastDownPayment(product: ProductTerms | null, amount: Money): Money | null {
  const percent = product?.downPaymentMinPercent ?? null;
  // Not below the bank's own limit: a part of a cent counts as a whole one.
  return percent === null ? null : euros(Math.ceil(Number(((amount.cents * percent) / 100).toFixed(6))));
}

/** Fields that may stay empty unless the product wants them. */
export function mayStayEmpty(field: string, product: ProductTerms | null): boolean {
  if (wants(product, field)) return false;
  if (field === downPayment) return (product?.downPaymentMinPercent ?? 0) === 0;
  return field === 'credit_application.payment_day' || field === 'purchase.purchase_reference';
}

/** What is bought and how it is paid, before anybody has to be named. */
export interface Purchase {
  readonly productCode: string;
  readonly amount: Money;
  readonly period: number;
  readonly paymentDay: number | null;
  readonly downPayment: Money | null;
}

function checkPurchase(values: FormValues, product: ProductTerms | null) {
  const typed = (field: FormField): string => values[field] ?? '';
  const code = typed('credit_application.product_code');
  const amount = checkFinanced(typed('credit_application.amount'), product);
  return {
    productCode: product?.code === code ? passed(code) : blocked(code === '' ? 'required' : 'choice'),
    amount,
    downPayment: checkDownPayment(typed(downPayment), product, amount.value),
    period: checkPeriod(typed('credit_application.period'), product),
    paymentDay: checkPaymentDay(typed('credit_application.payment_day'), product),
  } satisfies Record<string, Check<unknown>>;
}

/** The purchase as far as it can be reckoned; null as long as any of it is open. */
export function purchaseOf(values: FormValues, product: ProductTerms | null): Purchase | null {
  const { productCode, amount, downPayment: paidBefore, period, paymentDay } = checkPurchase(values, product);
  const isOpen = [productCode, amount, paidBefore, period, paymentDay].some(({ issues }) =>
    isBlocked(issues),
  );
  if (isOpen || !productCode.value || !amount.value || !period.value) return null;
  return {
    productCode: productCode.value,
    amount: amount.value,
    period: period.value,
    paymentDay: paymentDay.value === 0 ? null : paymentDay.value,
    downPayment: paidBefore.value,
  };
}

/** Checks everything that was typed. The page asks it out of courtesy, main for truth. */
export function checkForm(values: FormValues, rules: FormRules): FormCheck {
  const issues: Record<string, readonly FieldIssue[]> = {};
  const confirmed: string[] = [];
  const read = <T>(field: string, check: Check<T>): T | null => {
    const found = withRetyping(field, check.issues, values);
    if (found.length > 0) issues[field] = found;
    if (isDoubted(check.issues) && !isDoubted(found)) confirmed.push(field);
    return found.some(({ level }) => level !== 'hint') ? null : check.value;
  };
  const typed = (field: FormField): string => values[field] ?? '';
  const readField = <T>(field: FormField, check: (text: string) => Check<T>): T | null =>
    read(field, check(typed(field)));
  const { market, product } = rules;

  const purchase = checkPurchase(values, product);
  const productCode = read('credit_application.product_code', purchase.productCode);
  const amount = read('credit_application.amount', purchase.amount);
  const paidBefore = read(downPayment, purchase.downPayment);
  const period = read('credit_application.period', purchase.period);
  const paymentDay = read('credit_application.payment_day', purchase.paymentDay);
  const ownReference = readField('purchase.purchase_reference', (text) =>
    checkLine(text, { longest: 60, isRequired: !mayStayEmpty('purchase.purchase_reference', product) }),
  );
  const identity = readField('customer.identity_code', (text) =>
    checkIdentityCode(text, { ...rules, minAge: product?.minAge ?? null }),
  );
  const firstName = readField('customer.first_name', checkPersonName);
  const lastName = readField('customer.last_name', checkPersonName);
  const mobile = readField('customer_contact.mobile', (text) => checkPhone(text, market));
  const email = readField('customer_contact.email', checkEmail);
  const street = readField('customer_addresses.0.street', checkAddressLine);
  const city = readField('customer_addresses.0.city', checkAddressLine);
  const country = readField('customer_addresses.0.country', checkCountry);
  const postcode = readField('customer_addresses.0.zip_code', (text) =>
    checkPostcode(text, country ?? market),
  );
  const documentType = readField('customer_identification.document_type', oneOf(rules.documentTypes));
  const documentNumber = readField('customer_identification.document_number', checkDocumentNumber);
  const method = readField('authentication.method', oneOf(authenticationMethods));
  const proof = readField('authentication.proof', (text) => checkLine(text, { longest: 100 }));
  const monthlyIncome = readField('credit_application.monthly_income', (text) => checkIncome(text, product));
  const monthlyObligations = readField('credit_application.monthly_financial_obligations', checkAmount);
  const extras = Object.fromEntries(
    extraFields(product).map((path) => [path, read(path, checkExtra(path, values[path] ?? '')) ?? '']),
  );
  const consents = rules.consents.map((consent) => {
    const answer = readConsent(values[consentField(consent.type)] ?? '', consent, rules.customerLanguage);
    return read(consentField(consent.type), answer);
  });

  const isOpen = Object.values(issues).some((found) => found.some(({ level }) => level !== 'hint'));
  if (isOpen || !amount || !period || !identity || !method || !monthlyIncome || !monthlyObligations) {
    return { issues, request: null, confirmed };
  }
  const request: ApplicationRequest = {
    productCode: productCode ?? '',
    amount,
    period,
    paymentDay: paymentDay === 0 ? null : paymentDay,
    downPayment: paidBefore,
    ownReference: ownReference ?? '',
    customer: { identityCode: identity.code, firstName: firstName ?? '', lastName: lastName ?? '' },
    contact: { mobile: mobile ?? '', email: email ?? '' },
    address: { street: street ?? '', city: city ?? '', postcode: postcode ?? '', country: country ?? market },
    document: { type: documentType ?? '', number: documentNumber ?? '' },
    authentication: { method, proof: proof ?? '' },
    monthlyIncome,
    monthlyObligations,
    consents: consents.filter((answer) => answer !== null),
    extras,
    customerLanguage: rules.customerLanguage,
  };
  return { issues, request, confirmed };
}

const isDoubted = (issues: readonly FieldIssue[]): boolean => issues.some(({ level }) => level === 'confirm');

/** A doubt that asks for confirmation is settled by typing the very same thing once more. */
function withRetyping(
  field: string,
  found: readonly FieldIssue[],
  values: FormValues,
): readonly FieldIssue[] {
  if (!isDoubted(found)) return found;
  const retyped = (values[again(field)] ?? '').trim();
  if (retyped === '') return found;
  return retyped === (values[field] ?? '').trim()
    ? found.map((issue) => (issue.level === 'confirm' ? { ...issue, level: 'hint' } : issue))
    : [...found, { level: 'confirm', code: 'again.different' }];
}

function checkFinanced(typed: string, product: ProductTerms | null): Check<Money> {
  const check = checkAmount(typed);
  if (!check.value) return check;
  const { cents } = check.value;
  const { minAmount, maxAmount } = product ?? {};
  if (cents === 0 || (minAmount && cents < minAmount.cents)) {
    return blocked('amount.too-small', { min: minAmount ? toDecimalText(minAmount) : '0.01' });
  }
  return maxAmount && cents > maxAmount.cents
    ? blocked('amount.too-large', { max: toDecimalText(maxAmount) })
    : check;
}

/** Less than the product wants is the bank's to refuse: incomes are named by the customer and decide nothing here. */
function checkIncome(typed: string, product: ProductTerms | null): Check<Money> {
  const check = checkAmount(typed);
  const least = product?.minIncome ?? null;
  if (!check.value || !least || check.value.cents >= least.cents) return check;
  const hint = { level: 'hint', code: 'amount.low-income', facts: { min: toDecimalText(least) } } as const;
  return passed(check.value, [...check.issues, hint]);
}

/** Null where there is none. */
function checkDownPayment(
  typed: string,
  product: ProductTerms | null,
  amount: Money | null,
): Check<Money | null> {
  if (!hasDownPayment(product)) return passed(null);
  if (typed.trim() === '') return mayStayEmpty(downPayment, product) ? passed(null) : blocked('required');
  const check = checkAmount(typed);
  const least = amount && leastDownPayment(product, amount);
  return check.value && least && check.value.cents < least.cents
    ? blocked('amount.too-small', { min: toDecimalText(least) })
    : check;
}

function checkPeriod(typed: string, product: ProductTerms | null): Check<number> {
  const text = typed.trim();
  if (text === '') return blocked('required');
  const months = /^\d{1,3}$/u.test(text) ? Number(text) : 0;
  const offered = product?.periods ?? [];
  return months > 0 && (offered.length === 0 || offered.includes(months))
    ? passed(months)
    : blocked('period.not-offered');
}

/** 0 stands for "the product decides". */
function checkPaymentDay(typed: string, product: ProductTerms | null): Check<number> {
  const text = typed.trim();
  if (text === '') {
    return mayStayEmpty('credit_application.payment_day', product) ? passed(0) : blocked('required');
  }
  const day = /^\d{1,2}$/u.test(text) ? Number(text) : 0;
  const offered = product?.paymentDays ?? [];
  return day >= 1 && day <= 31 && (offered.length === 0 || offered.includes(day))
    ? passed(day)
    : blocked('payment-day.not-offered');
}

function checkCountry(typed: string): Check<string> {
  const code = typed.trim().toUpperCase();
  if (code === '') return blocked('required');
  return /^[A-Z]{2}$/u.test(code) ? passed(code) : blocked('choice');
}

function oneOf<T extends string>(choices: readonly T[]): (typed: string) => Check<T> {
  return (typed) => {
    const choice = choices.find((each) => each === typed);
    return choice ? passed(choice) : blocked(typed === '' ? 'required' : 'choice');
  };
}

function readConsent(typed: string, consent: ConsentDefinition, language: Language): Check<ConsentAnswer> {
  if (typed !== 'yes' && typed !== 'no') return blocked('consent.unanswered');
  const { type, version, texts } = consent;
  return passed({ type, isGiven: typed === 'yes', text: texts[language], language, version });
}

/**
 * What a form starts with: the shop's first product with its defaults, and the market's country. Never what a
 * customer declares or agrees to, nor how the customer was identified.
 */
export function startingValues(market: Market, product: ProductTerms | null): FormValues {
  const period = product?.defaultPeriod ?? product?.periods[0];
  return {
    'credit_application.product_code': product?.code ?? '',
    'credit_application.period': period === undefined ? '' : String(period),
    'credit_application.payment_day': product?.defaultPaymentDay ? String(product.defaultPaymentDay) : '',
    'customer_addresses.0.country': market,
    'customer_identification.document_type': usualDocument,
  };
}

export const isLanguage = (text: string): text is Language => languages.some((language) => language === text);
