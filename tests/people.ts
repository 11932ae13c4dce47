import type { FormValues } from '../shared/domain/application-form.ts';
import type { ConsentDefinition } from '../shared/domain/consent.ts';
import { euros } from '../shared/domain/money.ts';
import type { ProductTerms } from '../shared/domain/product.ts';

/** Made-up customers, products and consents. Nobody of these exists. */
export const hirePurchase: ProductTerms = {
  code: 'hire_purchase',
  name: 'Hire purchase',
  kind: 'hire-purchase',
  minAmount: euros(1_000),
  maxAmount: euros(2_000_000),
  periods: [3, 6, 12, 24, 36],
  defaultPeriod: 12,
  paymentDays: [5, 10, 15, 20],
  defaultPaymentDay: 15,
  requiredFields: [],
  signingMethods: ['hosted', 'link-by-sms', 'link-by-email', 'digital', 'paper'],
  hasDownPayment: false,
  downPaymentMinPercent: null,
  minAge: null,
  minIncome: null,
  validTo: null,
};

export const splitIntoParts: ProductTerms = {
  ...hirePurchase,
  code: 'split_3',
  name: 'Split into parts',
  kind: 'split',
  periods: [3],
  defaultPeriod: 3,
  signingMethods: ['sms-code', 'paper'],
};

export const taxBoardConsent: ConsentDefinition = {
  type: 'EMTA_REGISTRY_QUERY',
  isRequired: true,
  version: '1',
  texts: { et: 'Luban küsida.', lv: 'Atļauju vaicāt.', ru: 'Разрешаю запрос.', en: 'I allow the query.' },
};

export const mari: FormValues = {
  'credit_application.product_code': 'hire_purchase',
  'credit_application.amount': '450,00',
  'credit_application.period': '12',
  'credit_application.payment_day': '15',
  'purchase.purchase_reference': 'A-10442',
  'customer.identity_code': '37605030299',
  'customer.first_name': 'Mari',
  'customer.last_name': 'Tamm',
  'customer_contact.mobile': '5363 0000',
  'customer_contact.email': 'mari.tamm@example.ee',
  'customer_addresses.0.street': 'Niine 11',
  'customer_addresses.0.city': 'Tallinn',
  'customer_addresses.0.zip_code': '10414',
  'customer_addresses.0.country': 'EE',
  'customer_identification.document_type': 'id_card',
  'customer_identification.document_number': 'AA9790801',
  'authentication.method': 'id-card',
  'authentication.proof': 'seen at the counter',
  'credit_application.monthly_income': '2900',
  'credit_application.monthly_financial_obligations': '100',
  'consents.EMTA_REGISTRY_QUERY': 'yes',
};

export const andris: FormValues = {
  ...mari,
  'customer.identity_code': '161175-19997',
  'customer.first_name': 'Andris',
  'customer.last_name': 'Bērziņš',
  'customer_contact.mobile': '21234567',
  'customer_contact.email': 'andris@example.lv',
  'customer_addresses.0.street': 'Brīvības iela 1',
  'customer_addresses.0.city': 'Rīga',
  'customer_addresses.0.zip_code': '1050',
  'customer_addresses.0.country': 'LV',
  'customer_identification.document_number': 'PA9992921',
};
