import type { Application } from './state.ts';

/** The guide's own example: 1001.00 over 12 months. Its interest is no annuity's, so it stays as printed. */
export const guideExample = {
  uuid: '471e6282-3384-412b-af7b-646eb8f04391',
  productCode: 'example_product',
  amountCents: 100_100,
  period: 12,
} as const;

/** Whether an application asks for exactly the guide's example: it is then offered the guide's figures. */
export const isGuideExample = ({ productCode, asked }: Pick<Application, 'productCode' | 'asked'>): boolean =>
  productCode === guideExample.productCode &&
  asked.amountCents === guideExample.amountCents &&
  asked.period === guideExample.period;

export const guideDates = {
  offer_valid_to: '2020-11-15',
  created_at: '2020-11-05T13:01:42+02:00',
  confirmed_at: '2020-11-05T13:01:42+02:00',
} as const;

export const guideSchedule = {
  period: 12,
  amount: '1001.0',
  contract_fee_amount_total: '11.0',
  contract_fee_prc: '0.011',
  contract_fee_type: 'is_paid_according_to_repayment_schedule',
  credit_cost_amount_total: '157.84',
  credit_cost_rate_annual: '0.301',
  first_payment_amount: '96.57',
  first_payment_date: '2020-12-15',
  interest_rate_annual: '0.149',
  last_payment_amount: '96.57',
  last_payment_date: '2021-11-15',
  net_credit_amount: '1001.0',
  payment_amount_monthly: '96.57',
  repayments_amount_total: '1158.84',
  down_payment_main_part: '0.0',
  down_payment_amount_total: '0.0',
  admin_fee_amount_monthly: '0.0',
  admin_fee_amount_total: '0.0',
  insurance_fee_amount_total: '0.0',
  residual_amount_total: '0.0',
  residual_amount_prc: '0.0',
  interest_bearing_amount: '1001.0',
  interest_amount_total: '146.84',
  payment_day: 15,
} as const;

/** GET application as the guide prints it; `decision_messages` is cut there and empty here. */
export const guideApplication = (shopUuid: string): Readonly<Record<string, unknown>> => ({
  product: { code: 'example_product9', name: 'Hire-purchase', subtype: 'hire_purchase', type: 'loan' },
  shop: { name: 'Online testshop', type: 'online_partner', uuid: shopUuid },
  credit_application: {
    uuid: guideExample.uuid,
    number: '89002917222',
    credit_application_status: 'pre_request',
    process_status: 'offer',
    creator_name: null,
    down_payment_amount_total: '0.0',
    salesperson_reference: 'Earl James',
    period: 12,
    amount: '1001.0',
    payment_day: 15,
    max_limit: '3000.0',
    decision_status: 'positive',
    decision_messages: [],
    down_payment_amount_prc: null,
    income_source: null,
    civil_status: null,
    housing_status: null,
    monthly_income: '2900.0',
    monthly_household_costs: 0,
    monthly_financial_obligations: 0,
    employer_name: null,
    employer_registry_code: null,
    employer_phone: null,
    employment_start_year: null,
    employment_start_month: null,
    employment_end_year: null,
    employment_end_month: null,
    dependants_count: 0,
    dependants_over_18: null,
    changed_conditions: false,
    previous_uuid: null,
    ...guideDates,
  },
  purchase: null,
  contract: null,
  payment_schedule: guideSchedule,
});
