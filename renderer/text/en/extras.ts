import type { NamedExtra } from '../../../shared/domain/extra-fields.ts';

/** Fields that a product may want and that the bank’s guide names. */
export const extras = {
  'purchase.description': 'What is bought',
  'customer.gender': 'Gender',
  'customer_addresses.0.house': 'House',
  'customer_addresses.0.apartment': 'Apartment',
  'customer_identification.document_valid_to': 'Document valid until',
  'credit_application.dependants_count': 'Dependants',
  'credit_application.dependants_over_18': 'Dependants over 18',
  'credit_application.monthly_household_costs': 'Household costs a month',
  'credit_application.income_source': 'Source of income',
  'credit_application.employment_position': 'Position at work',
  'credit_application.employer_name': 'Employer',
  'credit_application.employer_registry_code': 'Employer’s registry code',
  'credit_application.employer_phone': 'Employer’s phone',
  'credit_application.employment_start_year': 'At work since, year',
  'credit_application.employment_start_month': 'At work since, month',
  'credit_application.employment_end_year': 'At work until, year',
  'credit_application.employment_end_month': 'At work until, month',
  'credit_application.civil_status': 'Civil status',
  'credit_application.housing_status': 'Housing',
  'credit_application.payout_account_number': 'Account for the payout',
} as const satisfies Record<NamedExtra, string>;
