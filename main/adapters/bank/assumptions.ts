import type { ApplicationRequest } from '../../../shared/domain/application-request.ts';
import type { Language } from '../../../shared/domain/language.ts';
import type { Market } from '../../../shared/domain/market.ts';
import { toDecimalText, type Money } from '../../../shared/domain/money.ts';

/**
 * What the archived guide leaves open and this adapter had to decide. Each decision stands here once, so that
 * the bank's answer to a question changes one line. README.md lists them with their grounds.
 */

/** The guide's example of an address has no city and no type; the city is sent because forms ask for it. */
export const addressFields = ({ street, city, postcode, country }: ApplicationRequest['address']) => ({
  street,
  city,
  zip_code: postcode,
  country,
});

/** The guide's samples are Estonian: a Latvian code goes as its document writes it, with the hyphen, unless the shop wants it bare. */
export const identityCodeFields = (identityCode: string, hasHyphen: boolean) => ({
  identity_code: hasHyphen ? identityCode : identityCode.replace('-', ''),
});

/** Our reference travels as the reference of the purchase, where the bank's portal may show it. */
export const purchaseFields = (reference: string) => ({ purchase_reference: reference });

/** The seller's name: the answers show it in the credit application, so it is sent there. */
export const salespersonFields = (salespersonReference: string) => ({
  salesperson_reference: salespersonReference,
});

/** The down payment goes under the name that the answers and the calculations give it. */
export const downPaymentFields = (downPayment: Money | null) =>
  downPayment === null ? {} : { down_payment_amount: toDecimalText(downPayment) };

/**
 * `down_payment_min_prc` is taken for a fraction like the bank's other rates; from 1 on it can only be a
 * percentage, because nobody pays everything beforehand.
 */
export function downPaymentPercent(rate: string | null): number | null {
  if (rate === null) return null;
  const number = Number(rate);
  const percent = number < 1 ? Number((number * 100).toFixed(6)) : number;
  return percent <= 100 ? percent : null;
}

/** The bank's default version of GET applications is not stated; `latest` is the guide's own sample. */
export const applicationVersion = 'latest';

/** English stands in an example only, not among the options; the market's language stands in for it. */
export const retrievalLocale = (language: Language, market: Market): string =>
  language === 'en' ? (market === 'LV' ? 'lv' : 'et') : language;

/** The customer comes back from hosted signing as from the other pages of the bank. Empty = not sent. */
export const signingReturn = (returnUrl: string) => (returnUrl === '' ? {} : { return_url: returnUrl });

/** Names of the confirmation's fields are those of a public client; the guide names the call only. */
export const confirmationFields = (code: string) => ({ method: 'sms', confirmation_code: code });

const placeholder = '{status}';

/** The bank writes the result of the payment into a placeholder, whose braces it wants as they are. */
export function paymentReturn(returnUrl: string): string {
  if (returnUrl.includes(placeholder)) return returnUrl;
  const [address = '', fragment] = returnUrl.split('#', 2);
  const joint = address.includes('?') ? '&' : '?';
  return `${address}${joint}status=${placeholder}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** Statement upload: the only type that is documented. */
export const statementType = 'income_proof_document';
export const statementField = 'attachments[]';

/** Keys that a bank of the bank list may carry; the guide says only "name, ID and icon". */
export const bankKeys = {
  id: ['id', 'bank_id'],
  name: ['name'],
  icon: ['icon_url', 'logo', 'icon'],
} as const;
