import type { extras as english } from '../en/extras.ts';
import type { Words } from '../words.ts';

export const extras: Words<'et', typeof english> = {
  'purchase.description': 'Mida ostetakse',
  'customer.gender': 'Sugu',
  'customer_addresses.0.house': 'Maja',
  'customer_addresses.0.apartment': 'Korter',
  'customer_identification.document_valid_to': 'Dokument kehtib kuni',
  'credit_application.dependants_count': 'Ülalpeetavaid',
  'credit_application.dependants_over_18': 'Üle 18-aastaseid ülalpeetavaid',
  'credit_application.monthly_household_costs': 'Majapidamiskulud kuus',
  'credit_application.income_source': 'Sissetuleku allikas',
  'credit_application.employment_position': 'Ametikoht',
  'credit_application.employer_name': 'Tööandja',
  'credit_application.employer_registry_code': 'Tööandja registrikood',
  'credit_application.employer_phone': 'Tööandja telefon',
  'credit_application.employment_start_year': 'Tööl alates, aasta',
  'credit_application.employment_start_month': 'Tööl alates, kuu',
  'credit_application.employment_end_year': 'Tööl kuni, aasta',
  'credit_application.employment_end_month': 'Tööl kuni, kuu',
  'credit_application.civil_status': 'Perekonnaseis',
  'credit_application.housing_status': 'Eluase',
  'credit_application.payout_account_number': 'Konto väljamakseks',
};
