import type { ApplicationRequest } from '../../../shared/domain/application-request.ts';
import { extraKind } from '../../../shared/domain/extra-fields.ts';
import { toDecimalText } from '../../../shared/domain/money.ts';
import type { OurWords } from '../../core/ports.ts';
import {
  addressFields,
  downPaymentFields,
  identityCodeFields,
  purchaseFields,
  salespersonFields,
} from './assumptions.ts';
import { withExtras, type JsonObject } from './extras.ts';

/**
 * The body of POST applications (guide, "Credit applications"). Money is a decimal string with two decimals,
 * `period` (months) and `payment_day` (day of the month) are integers, each consent goes with the wording that the customer saw. The proof of authentication has no field
 * and stays with the shop. `partner_urls` goes along only where the shop listens to callbacks.
 */
export function applicationBody(request: ApplicationRequest, ours: OurWords): JsonObject {
  const { customer, contact, document } = request;
  const body: JsonObject = {
    credit_application: {
      product_code: request.productCode,
      amount: toDecimalText(request.amount),
      ...downPaymentFields(request.downPayment),
      period: request.period,
      ...(request.paymentDay === null ? {} : { payment_day: request.paymentDay }),
      monthly_income: toDecimalText(request.monthlyIncome),
      monthly_financial_obligations: toDecimalText(request.monthlyObligations),
      ...salespersonFields(ours.salespersonReference),
    },
    customer: {
      ...identityCodeFields(customer.identityCode, ours.codeHasHyphen),
      first_name: customer.firstName,
      last_name: customer.lastName,
    },
    customer_contact: { mobile: contact.mobile, email: contact.email },
    customer_addresses: [addressFields(request.address)],
    customer_identification: { document_type: document.type, document_number: document.number },
    consents: request.consents.map(({ type, isGiven, text }) => ({ type, value: isGiven, text })),
    purchase: purchaseFields(ours.reference),
    ...(ours.callbackUrl === null ? {} : { partner_urls: { callback_url: ours.callbackUrl } }),
  };
  return withExtras(body, inNumbers(request.extras));
}

/** Counts, years and months travel as numbers, like the period. */
const inNumbers = (extras: ApplicationRequest['extras']): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    Object.entries(extras).map(([path, text]) => [
      path,
      extraKind(path) === 'number' && /^\d+$/u.test(text) ? Number(text) : text,
    ]),
  );
