import { parseJson } from '../../../main/adapters/bank/json.ts';
import { readApplication } from '../../../main/adapters/bank/read-application.ts';
import { applicationUuid } from './a-bank.ts';

/** The value as it arrives: through JSON text, not around it. */
export const json = (value: unknown): unknown =>
  parseJson(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)));
/** An application as POST answers it. */
export const flat = (change: object = {}) =>
  readApplication(json({ uuid: applicationUuid, decision_status: 'pending', ...change }), 'EE');
/** An application as GET answers it. */
export const nested = (core: object = {}, around: object = {}) =>
  readApplication(
    json({ credit_application: { uuid: applicationUuid, decision_status: 'positive', ...core }, ...around }),
    'EE',
  );

/** The guide's example of GET applications. */
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
  down_payment_amount_total: '0.0',
  admin_fee_amount_monthly: '0.0',
  admin_fee_amount_total: '0.0',
  insurance_fee_amount_total: '0.0',
  interest_amount_total: '146.84',
  payment_day: 15,
};
/** The offer of an application with the guide's schedule, changed. */
export const offerOf = (schedule: object, core: object = {}) =>
  nested(core, { payment_schedule: { ...guideSchedule, ...schedule } })?.offer;
