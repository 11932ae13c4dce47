import type { extras as english } from '../en/extras.ts';
import type { Words } from '../words.ts';

export const extras: Words<'ru', typeof english> = {
  'purchase.description': 'Что покупают',
  'customer.gender': 'Пол',
  'customer_addresses.0.house': 'Дом',
  'customer_addresses.0.apartment': 'Квартира',
  'customer_identification.document_valid_to': 'Документ действует до',
  'credit_application.dependants_count': 'Иждивенцы',
  'credit_application.dependants_over_18': 'Иждивенцы старше 18 лет',
  'credit_application.monthly_household_costs': 'Расходы семьи в месяц',
  'credit_application.income_source': 'Источник дохода',
  'credit_application.employment_position': 'Должность',
  'credit_application.employer_name': 'Работодатель',
  'credit_application.employer_registry_code': 'Регистрационный код работодателя',
  'credit_application.employer_phone': 'Телефон работодателя',
  'credit_application.employment_start_year': 'Работает с, год',
  'credit_application.employment_start_month': 'Работает с, месяц',
  'credit_application.employment_end_year': 'Работает до, год',
  'credit_application.employment_end_month': 'Работает до, месяц',
  'credit_application.civil_status': 'Семейное положение',
  'credit_application.housing_status': 'Жильё',
  'credit_application.payout_account_number': 'Счёт для выплаты',
};
