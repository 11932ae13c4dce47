import { addMonths } from '../../shared/domain/dates.ts';
import type { Answer } from './answers.ts';
import { scheduleOf } from './application-view.ts';
import { guideSchedule, isGuideExample } from './guide-example.ts';
import { pdf } from './pdf.ts';
import { scheduleView } from './schedule-view.ts';
import type { Application, ContractIdentity } from './state.ts';
import { pictureOf } from './timeline.ts';
import type { World } from './world.ts';

/** The contract's figures as a small PDF; no names and no codes of a person. */
export function printout(world: World, application: Application, contract: ContractIdentity): Answer {
  const version = pictureOf(application, world.now()).versions.at(-1);
  if (!version) return { status: 404 };
  const figures = isGuideExample(application)
    ? guideSchedule
    : scheduleView(scheduleOf(world, application, version), application.asked.downPaymentCents, world.shapes);
  const lastButOne = addMonths(figures.last_payment_date, -1);
  const data = pdf('TRAINING - this is not a real contract', [
    `Contract ${contract.number}`,
    `Product ${application.productCode}`,
    `Amount of credit ${figures.amount} EUR`,
    `Down payment ${figures.down_payment_amount_total} EUR`,
    `Period ${figures.period} months, payment day ${figures.payment_day}`,
    `Payments ${figures.payment_amount_monthly} EUR from ${figures.first_payment_date} to ${lastButOne}`,
    `Last payment ${figures.last_payment_amount} EUR on ${figures.last_payment_date}`,
    `Interest rate per year ${figures.interest_rate_annual}`,
    `Annual percentage rate ${figures.credit_cost_rate_annual}`,
    `Contract fee ${figures.contract_fee_amount_total} EUR`,
    `Total cost of credit ${figures.credit_cost_amount_total} EUR`,
    `Total to pay ${figures.repayments_amount_total} EUR`,
  ]);
  return { status: 200, content: { type: 'application/pdf', data } };
}
