import type { FormValues } from '../../../shared/domain/application-form.ts';

/** The demo user of the bank's guide for Estonia; everything but the code is made up. */
export const demoPerson = {
  'customer.identity_code': '10101010005',
  'customer.first_name': 'Malle',
  'customer.last_name': 'Näidis',
  'customer_contact.mobile': '+372 5300 0005',
  'customer_contact.email': 'malle.naidis@example.com',
  'customer_addresses.0.street': 'Näidise 5',
  'customer_addresses.0.city': 'Tallinn',
  'customer_addresses.0.zip_code': '10414',
  'customer_addresses.0.country': 'EE',
  'customer_identification.document_type': 'id_card',
  'customer_identification.document_number': 'ND1010005',
} as const satisfies FormValues;

const whoItIs = ['customer.identity_code', 'customer.first_name', 'customer.last_name'] as const;

/** Nothing typed is ever lost: where somebody else's data stand already, the demo person does not take their place. */
export const isFreeFor = (values: FormValues): boolean =>
  whoItIs.every((field) => ['', demoPerson[field]].includes((values[field] ?? '').trim()));
