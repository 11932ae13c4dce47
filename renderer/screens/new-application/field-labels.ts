import type { FormField } from '../../../shared/domain/application-form.ts';
import { namedExtra } from '../../../shared/domain/extra-fields.ts';
import type { Say, TextKey } from '../../text/use-text.ts';
import { extras } from './field-keys.ts';

type LabelKey = Extract<TextKey, `form.${string}`>;

const labels = {
  'credit_application.product_code': 'form.product',
  'credit_application.amount': 'form.amount',
  'credit_application.down_payment_amount': 'form.down-payment',
  'credit_application.period': 'form.period',
  'credit_application.payment_day': 'form.payment-day',
  'purchase.purchase_reference': 'form.own-reference',
  'customer.identity_code': 'form.code',
  'customer.first_name': 'form.first-name',
  'customer.last_name': 'form.last-name',
  'customer_contact.mobile': 'form.mobile',
  'customer_contact.email': 'form.email',
  'customer_addresses.0.street': 'form.street',
  'customer_addresses.0.city': 'form.city',
  'customer_addresses.0.zip_code': 'form.postcode',
  'customer_addresses.0.country': 'form.country',
  'customer_identification.document_type': 'form.document',
  'customer_identification.document_number': 'form.document-number',
  'authentication.method': 'form.authenticated',
  'authentication.proof': 'form.proof',
  'credit_application.monthly_income': 'form.income',
  'credit_application.monthly_financial_obligations': 'form.obligations',
} as const satisfies Record<FormField, LabelKey>;

const isKnown = (name: string): name is FormField => name in labels;

/** What stands above a field. A field of the bank's that we have no word for is shown by its last name. */
export function labelOf(name: string, say: Say): string {
  if (isKnown(name)) return say(labels[name]);
  if (name.startsWith('consents.')) return say('form.consents');
  if (name === extras) return say('form.extras');
  if (name.startsWith('again.')) return say('form.again-of', { field: labelOf(name.slice(6), say) });
  const named = namedExtra(name);
  if (named !== null) return say(`extras.${named}`);
  const last = (name.split('.').findLast((step) => !/^\d+$/u.test(step)) ?? name).replaceAll('_', ' ');
  return last.charAt(0).toUpperCase() + last.slice(1);
}
