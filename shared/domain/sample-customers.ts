import type { FormField } from './application-form.ts';
import type { Market } from './market.ts';

/** Somebody who does not exist, to be typed in a lesson, in the order of the form. */
export const sampleCustomers: Readonly<
  Record<Market, readonly (readonly [field: FormField, value: string])[]>
> = {
  EE: [
    ['customer.identity_code', '38001085718'],
    ['customer.first_name', 'Jaan'],
    ['customer.last_name', 'Näidis'],
    ['customer_contact.mobile', '53000008'],
    ['customer_contact.email', 'jaan@example.com'],
    ['customer_addresses.0.street', 'Näidise 8'],
    ['customer_addresses.0.city', 'Tallinn'],
    ['customer_addresses.0.zip_code', '10414'],
    ['customer_identification.document_number', 'ND1010008'],
    ['credit_application.monthly_income', '2900'],
    ['credit_application.monthly_financial_obligations', '100'],
    ['authentication.method', 'id-card'],
    ['authentication.proof', 'A1'],
  ],
  LV: [
    ['customer.identity_code', '161175-19997'],
    ['customer.first_name', 'Jānis'],
    ['customer.last_name', 'Paraugs'],
    ['customer_contact.mobile', '21234567'],
    ['customer_contact.email', 'janis@example.com'],
    ['customer_addresses.0.street', 'Parauga 8'],
    ['customer_addresses.0.city', 'Rīga'],
    ['customer_addresses.0.zip_code', '1050'],
    ['customer_identification.document_number', 'PA1010008'],
    ['credit_application.monthly_income', '2900'],
    ['credit_application.monthly_financial_obligations', '100'],
    ['authentication.method', 'id-card'],
    ['authentication.proof', 'A1'],
  ],
};
