import type { UnsoldProduct } from '../../../shared/bridge/views.ts';
import { consentField, type FormRules, type FormValues } from '../../../shared/domain/application-form.ts';
import type { ApplicationRequest } from '../../../shared/domain/application-request.ts';
import type { ConsentAnswer } from '../../../shared/domain/consent.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { strictnessOf } from '../../../shared/domain/market.ts';
import { isOffered, type ProductTerms } from '../../../shared/domain/product.ts';
import { toDecimalText } from '../../../shared/domain/money.ts';
import type { Ports } from '../ports.ts';

/** Products that can be sold today, as far as the bank has told their terms. */
export const offeredProducts = ({ shop, clock }: Pick<Ports, 'shop' | 'clock'>): readonly ProductTerms[] => {
  const today = clock.today();
  return shop.settings().products.flatMap(({ terms }) => (terms && isOffered(terms, today) ? [terms] : []));
};

/** The shop's other products, each with why it cannot be sold today. */
export const unsoldProducts = ({ shop, clock }: Pick<Ports, 'shop' | 'clock'>): UnsoldProduct[] => {
  const today = clock.today();
  return shop.settings().products.flatMap(({ code, terms, problem }): UnsoldProduct[] => {
    if (terms) return isOffered(terms, today) ? [] : [{ code, why: 'over' }];
    return [{ code, why: problem ?? 'unread' }];
  });
};

/** The rules that a form of this shop is checked by. */
export function formRules(
  needs: Pick<Ports, 'shop' | 'clock'>,
  productCode: string | undefined,
  customerLanguage: Language,
): FormRules {
  const { market, mode, consents, documentTypes } = needs.shop.settings();
  return {
    market,
    strictness: strictnessOf(mode),
    today: needs.clock.today(),
    product: offeredProducts(needs).find(({ code }) => code === productCode) ?? null,
    consents,
    documentTypes,
    customerLanguage,
  };
}

/**
 * The form as it was when this was asked for.
 * @param answers what of the customer's answers still counts; null for a new application, which asks anew.
 */
export function valuesOf(
  request: ApplicationRequest,
  { answers }: { readonly answers: readonly ConsentAnswer[] | null },
): FormValues {
  const { authentication } = request;
  const consents = (answers ?? []).map(
    ({ type, isGiven }) => [consentField(type), isGiven ? 'yes' : 'no'] as const,
  );
  return {
    'credit_application.product_code': request.productCode,
    'credit_application.amount': toDecimalText(request.amount),
    'credit_application.down_payment_amount':
      request.downPayment === null ? '' : toDecimalText(request.downPayment),
    'credit_application.period': String(request.period),
    'credit_application.payment_day': request.paymentDay === null ? '' : String(request.paymentDay),
    'purchase.purchase_reference': request.ownReference,
    ...customerValuesOf(request),
    'authentication.method': answers === null ? '' : authentication.method,
    'authentication.proof': answers === null ? '' : authentication.proof,
    ...request.extras,
    ...Object.fromEntries(consents),
  };
}

/** Who the customer is, how to reach the customer, and on what the customer lives: never a consent, nor evidence. */
export function customerValuesOf(request: ApplicationRequest): Record<string, string> {
  const { customer, contact, address, document } = request;
  return {
    'customer.identity_code': customer.identityCode,
    'customer.first_name': customer.firstName,
    'customer.last_name': customer.lastName,
    'customer_contact.mobile': contact.mobile,
    'customer_contact.email': contact.email,
    'customer_addresses.0.street': address.street,
    'customer_addresses.0.city': address.city,
    'customer_addresses.0.zip_code': address.postcode,
    'customer_addresses.0.country': address.country,
    'customer_identification.document_type': document.type,
    'customer_identification.document_number': document.number,
    'credit_application.monthly_income': toDecimalText(request.monthlyIncome),
    'credit_application.monthly_financial_obligations': toDecimalText(request.monthlyObligations),
  };
}
