import { json, refusal, type Answer } from './answers.ts';
import { asTexts } from './as-texts.ts';
import { readTerms } from './application-request.ts';
import type { Call } from './call.ts';
import { centsNumber, centsText } from './figures.ts';
import { FieldReader } from './field-reader.ts';
import { dayAt } from './market-time.ts';
import {
  defaultPaymentDay,
  leastDownPayment,
  paymentDays,
  productBy,
  requiredFields,
  type Product,
} from './products.ts';
import { makeSchedule, type Schedule } from './schedule.ts';
import { rateText, scheduleView } from './schedule-view.ts';
import type { World } from './world.ts';

/** GET products. */
export function getProduct(world: World, { query }: Call): Answer {
  const product = productBy(query.get('product_code'));
  if (!product) return refusal(world.shapes, 404, 'product_not_found');
  const plain = productView(world, product);
  const view = world.shapes.shape === 'strings' ? asTexts(plain, { flags: true }) : plain;
  return json(200, world.shapes.product === 'wrapped' ? { product: view } : view);
}

function productView(world: World, product: Product) {
  const { code, id, subtype, minCents, maxCents, hasDownPayment } = product;
  return {
    code,
    name: product.name[world.market],
    type: subtype,
    id: String(id),
    uuid: world.shopUuid,
    valid_from: '2018-11-02',
    valid_to: null,
    parameters: {
      min_amount: centsText(minCents),
      max_amount: centsText(maxCents),
      default_amount: centsText(Math.min(50_000, maxCents)),
      min_financeable_amount: centsText(minCents),
      max_financeable_amount: centsText(maxCents),
      period_options: product.periods,
      default_period: product.defaultPeriod,
      payment_day_options: paymentDays,
      default_payment_day: defaultPaymentDay,
      down_payment_enabled: hasDownPayment,
      down_payment_min_prc: hasDownPayment ? rateText(leastDownPayment) : null,
      default_down_payment_prc: hasDownPayment ? rateText(leastDownPayment) : null,
      min_age: 18,
      min_net_monthly_income: null,
      application_required_params: requiredFields(product),
      allowed_application_signing_methods: ['sms', 'paper', 'digital'],
      allowed_contract_signing_methods: product.signingMethods,
      contract_activation_requires_partner_approval: product.needsApproval,
      automatic_contract_signing: false,
    },
  };
}

/** POST calculations: what an application would cost, without one. */
export function calculate(world: World, { body }: Call): Answer {
  const reader = new FieldReader(body);
  const product = productBy(reader.neededText('product_code'));
  if (!product) {
    return refusal(world.shapes, 422, ...(reader.codes.length > 0 ? reader.codes : ['product_not_found']));
  }
  const terms = readTerms(reader, product);
  const level = reader.text('response_level') ?? 'simple';
  if (!['simple', 'advanced', 'payment_schedule'].includes(level)) {
    reader.codes.push('response_level_does_not_have_a_valid_value');
  }
  if (reader.codes.length > 0) return refusal(world.shapes, 422, ...reader.codes);
  const schedule = makeSchedule({ ...terms, madeOn: dayAt(world.now(), world.market) }, product.price);
  return json(201, {
    product_code: product.code,
    ...calculationView(world, schedule, terms.downPaymentCents),
    response_level: level,
    ...(level === 'simple' ? {} : { advanced: advancedView(world, schedule) }),
    ...(level === 'payment_schedule'
      ? { payment_schedule: scheduleView(schedule, terms.downPaymentCents, world.shapes) }
      : {}),
  });
}

/** Money and rates as JSON numbers, or as texts by the switch; period and payment day stay numbers. */
function calculationView({ shapes }: World, schedule: Schedule, downPaymentCents: number) {
  const isTexts = shapes.shape === 'strings';
  const money = (cents: number) => (isTexts ? centsText(cents) : centsNumber(cents));
  const rate = (text: string) => (isTexts ? text : Number(text));
  return {
    amount: money(schedule.amountCents),
    period: schedule.period,
    down_payment_amount: money(downPaymentCents),
    payment_day: schedule.paymentDay,
    currency: 'EUR',
    payment_amount_monthly: money(schedule.firstCents),
    interest_rate_annual: rate(rateText(schedule.price.yearlyRate)),
    credit_cost_rate_annual: rate(schedule.yearlyCost),
    total_cost: money(schedule.totalCents),
    total_cost_of_credit: money(schedule.totalCents - schedule.amountCents),
  };
}

function advancedView({ shapes }: World, schedule: Schedule) {
  const money = (cents: number) => (shapes.shape === 'strings' ? centsText(cents) : centsNumber(cents));
  return {
    interest_amount_total: money(schedule.interestCents),
    contract_fee_amount_total: money(schedule.feeCents),
    contract_fee_percentage: rateText(schedule.price.contractFee),
    contract_fee_minimum: money(0),
    admin_fee_amount_monthly: money(0),
    admin_fee_amount_total: money(0),
    insurance_fee_amount_total: money(0),
    net_credit_amount: money(schedule.amountCents),
  };
}
