import type { extras as english } from '../en/extras.ts';
import type { Words } from '../words.ts';

export const extras: Words<'lv', typeof english> = {
  'purchase.description': 'Ko pērk',
  'customer.gender': 'Dzimums',
  'customer_addresses.0.house': 'Māja',
  'customer_addresses.0.apartment': 'Dzīvoklis',
  'customer_identification.document_valid_to': 'Dokuments derīgs līdz',
  'credit_application.dependants_count': 'Apgādājamie',
  'credit_application.dependants_over_18': 'Apgādājamie virs 18 gadiem',
  'credit_application.monthly_household_costs': 'Mājsaimniecības izdevumi',
  'credit_application.income_source': 'Ienākumu avots',
  'credit_application.employment_position': 'Amats',
  'credit_application.employer_name': 'Darba devējs',
  'credit_application.employer_registry_code': 'Darba devēja reģistrācijas numurs',
  'credit_application.employer_phone': 'Darba devēja tālrunis',
  'credit_application.employment_start_year': 'Strādā no, gads',
  'credit_application.employment_start_month': 'Strādā no, mēnesis',
  'credit_application.employment_end_year': 'Strādā līdz, gads',
  'credit_application.employment_end_month': 'Strādā līdz, mēnesis',
  'credit_application.civil_status': 'Ģimenes stāvoklis',
  'credit_application.housing_status': 'Mājoklis',
  'credit_application.payout_account_number': 'Konts izmaksai',
};
