import { expect, test } from 'vitest';
import { formFields } from '../../shared/domain/application-form.ts';
import { namedField } from '../../shared/domain/named-field.ts';

test.each([
  ['customer_contact_email_is_not_valid', 'customer_contact.email'],
  ['customer_email_is_not_valid', 'customer_contact.email'],
  ['email_is_missing', 'customer_contact.email'],
  ['customer_first_name_is_empty', 'customer.first_name'],
  ['customer_addresses_0_zip_code_is_not_valid', 'customer_addresses.0.zip_code'],
  ['customer_addresses_street_is_missing', 'customer_addresses.0.street'],
  ['credit_application_product_code_is_missing', 'credit_application.product_code'],
  ['product_code_is_missing', 'credit_application.product_code'],
  ['credit_application_amount_is_not_valid', 'credit_application.amount'],
  ['credit_application_down_payment_amount_is_not_valid', 'credit_application.down_payment_amount'],
  ['credit_application_period_does_not_have_a_valid_value', 'credit_application.period'],
])('%s is about %s', (code, field) => expect(namedField(code, formFields)).toBe(field));

test.each([
  'credit_application_is_missing',
  'product_not_found',
  'return_url_is_not_valid',
  'method_does_not_have_a_valid_value',
  'guarantor_email_is_missing',
  'Error has occurred, contact customer support',
  '_is_missing',
])('%s is about no field of the form', (code) => expect(namedField(code, formFields)).toBeNull());

test('a further field of a product is known by its path', () =>
  expect(namedField('purchase_description_is_missing', ['purchase.description'])).toBe(
    'purchase.description',
  ));
