import { centsText } from './figures.ts';
import type { Schedule } from './schedule.ts';
import type { AnswerShapes } from './world.ts';

/** A rate in thousandths as the guide prints it: 149 → `"0.149"`, 0 → `"0.0"`. */
export const rateText = (thousandths: number): string =>
  (thousandths / 1000).toFixed(3).replace(/0{1,2}$/u, '');

/** `payment_schedule` of GET application (guide): money and rates as texts, counts as numbers. */
export function scheduleView(schedule: Schedule, downPaymentCents: number, shapes: AnswerShapes) {
  const none = shapes.shape === 'guide' ? '0.0' : null;
  const hasFee = schedule.feeCents > 0 && shapes.shape === 'guide';
  return {
    period: schedule.period,
    amount: centsText(schedule.amountCents),
    contract_fee_amount_total: centsText(schedule.feeCents),
    contract_fee_prc: rateText(schedule.price.contractFee),
    contract_fee_type: hasFee ? 'is_paid_according_to_repayment_schedule' : null,
    credit_cost_amount_total: centsText(schedule.totalCents - schedule.amountCents),
    credit_cost_rate_annual: schedule.yearlyCost,
    first_payment_amount: centsText(schedule.firstCents),
    first_payment_date: schedule.firstDate,
    interest_rate_annual: rateText(schedule.price.yearlyRate),
    last_payment_amount: centsText(schedule.lastCents),
    last_payment_date: schedule.lastDate,
    net_credit_amount: centsText(schedule.amountCents),
    payment_amount_monthly: centsText(schedule.firstCents),
    repayments_amount_total: centsText(schedule.totalCents),
    down_payment_main_part: centsText(downPaymentCents),
    down_payment_amount_total: centsText(downPaymentCents),
    admin_fee_amount_monthly: '0.0',
    admin_fee_amount_total: '0.0',
    insurance_fee_amount_total: none,
    residual_amount_total: none,
    residual_amount_prc: none,
    interest_bearing_amount: centsText(schedule.amountCents),
    interest_amount_total: centsText(schedule.interestCents),
    payment_day: schedule.paymentDay,
  };
}
