import {
  extraFields,
  hasDownPayment,
  type FormField,
  type FormRules,
} from '../../../shared/domain/application-form.ts';
import { isExtraPath } from '../../../shared/domain/extra-fields.ts';
import type { Chord } from '../../keys/chord.ts';

/**
 * The key that leads to a field. Its letter is the same in every language, so that hands keep it; Alt+R is what shows
 * names in lists.
 */
const chords = {
  'credit_application.product_code': 'Alt+P',
  'credit_application.amount': 'Alt+A',
  'credit_application.down_payment_amount': 'Alt+U',
  'credit_application.period': 'Alt+T',
  'credit_application.payment_day': 'Alt+D',
  'purchase.purchase_reference': 'Alt+O',
  'customer.identity_code': 'Alt+C',
  'customer.first_name': 'Alt+F',
  'customer.last_name': 'Alt+L',
  'customer_contact.mobile': 'Alt+M',
  'customer_contact.email': 'Alt+E',
  'customer_addresses.0.street': 'Alt+S',
  'customer_addresses.0.city': 'Alt+W',
  'customer_addresses.0.zip_code': 'Alt+Z',
  'customer_addresses.0.country': 'Alt+G',
  'customer_identification.document_type': 'Alt+K',
  'customer_identification.document_number': 'Alt+N',
  'credit_application.monthly_income': 'Alt+I',
  'credit_application.monthly_financial_obligations': 'Alt+B',
  'authentication.method': 'Alt+H',
  'authentication.proof': 'Alt+V',
} as const satisfies Readonly<Record<FormField, Chord>>;

const isNamed = (name: string): name is FormField => Object.hasOwn(chords, name);

/** Groups that share one: each press leads to the next field of it. */
const consents = 'consents.';
/** What a product wants besides: the bank names it, and there may be any number. */
export const extras = 'extras.';
const shared = { [consents]: 'Alt+Y', [extras]: 'Alt+X' } as const satisfies Readonly<Record<string, Chord>>;

/** None for what is typed a second time. */
export function chordFor(name: string): Chord | undefined {
  if (isNamed(name)) return chords[name];
  if (name.startsWith(consents)) return shared[consents];
  return !name.startsWith('again.') && isExtraPath(name) ? shared[extras] : undefined;
}

interface FieldKey {
  /** Of a field, or of a group of them. */
  readonly name: string;
  readonly chord: Chord;
}

/** In the order of the page, whether a product asks for all of them or not. */
export const fieldKeys: readonly FieldKey[] = Object.entries({ ...chords, ...shared }).map(
  ([name, chord]) => ({ name, chord }),
);

/** Those that lead somewhere now: what there is one of is named, and not asked about. */
export function fieldKeysOf(rules: FormRules, products: number): readonly FieldKey[] {
  const { product, documentTypes } = rules;
  const isAsked: Readonly<Record<string, boolean>> = {
    'credit_application.product_code': products > 1 || product === null,
    'credit_application.down_payment_amount': hasDownPayment(product),
    'credit_application.payment_day': (product?.paymentDays.length ?? 0) > 0,
    'customer_identification.document_type': documentTypes.length > 1,
    [consents]: rules.consents.length > 0,
    [extras]: extraFields(product).length > 0,
  };
  return fieldKeys.filter(({ name }) => isAsked[name] ?? true);
}
