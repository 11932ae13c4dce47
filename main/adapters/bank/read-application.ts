import { z } from 'zod';
import { marketRules, type Market } from '../../../shared/domain/market.ts';
import type { BankApplication } from '../../core/ports.ts';
import { date, dayAt, flag, integer, messages, money, text, uuid, uuidOrNull } from './fields.ts';
import { readOffer, schedule } from './read-offer.ts';
import { decisionOf, incomeProofOf, isCancelledWord, isGenericRefusal } from './words.ts';

/** What POST answers flat and GET answers under `credit_application`; only the uuid must be there. */
const application = z.object({
  uuid,
  number: text,
  status: text,
  credit_application_status: text,
  decision_status: text,
  decision_messages: messages,
  income_proof_type: text,
  changed_conditions: flag,
  previous_uuid: uuidOrNull,
  product_code: text,
  amount: money,
  period: integer,
  payment_day: integer,
  offer_valid_to: date,
  created_at: text,
});

/** What GET answers beside it. */
const surroundings = z.object({
  income_proof_type: text,
  product: z.object({ code: text }).nullable().catch(null),
  purchase: z.object({ purchase_reference: text }).nullable().catch(null),
  contract: z.object({ uuid: uuidOrNull }).nullable().catch(null),
  payment_schedule: schedule.nullable().catch(null),
});

/**
 * Reads an answer of POST applications (flat) or of GET applications (nested) into our words; null where it
 * is neither. `max_limit` is left behind on purpose: it is never shown.
 */
export function readApplication(value: unknown, market: Market): BankApplication | null {
  const around = surroundings.safeParse(value);
  const core = application.safeParse(coreOf(value));
  if (!around.success || !core.success) return null;
  const { product, purchase, contract, payment_schedule: payments } = around.data;
  const asked = core.data;
  return {
    uuid: asked.uuid,
    number: asked.number,
    decision: decisionOf(asked.decision_status ?? asked.status),
    messages: asked.decision_messages,
    isGenericRefusal: asked.decision_messages.some(isGenericRefusal),
    incomeProof: incomeProofOf(asked.income_proof_type ?? around.data.income_proof_type),
    changedConditions: asked.changed_conditions,
    previousUuid: asked.previous_uuid,
    isCancelled: isCancelledWord(asked.credit_application_status ?? asked.status),
    contractUuid: contract?.uuid ?? null,
    productCode: asked.product_code ?? product?.code ?? null,
    amount: asked.amount,
    period: asked.period,
    paymentDay: asked.payment_day,
    reference: purchase?.purchase_reference ?? null,
    offer:
      payments &&
      readOffer(payments, {
        amount: asked.amount,
        period: asked.period,
        paymentDay: asked.payment_day,
        validUntil: asked.offer_valid_to,
        countedFrom: dayAt(marketRules[market].timeZone, asked.created_at),
      }),
  };
}

function coreOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const nested: unknown = 'credit_application' in value ? value.credit_application : undefined;
  return typeof nested === 'object' && nested !== null ? nested : value;
}
