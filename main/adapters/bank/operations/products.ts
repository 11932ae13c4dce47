import { toDecimalText } from '../../../../shared/domain/money.ts';
import type { BankApi } from '../../../core/ports.ts';
import { downPaymentFields } from '../assumptions.ts';
import type { Calls } from '../calls.ts';
import { readCalculation, readPong, readProduct } from '../read-product.ts';
import { jsonBody } from '../request-body.ts';

type Operations = Pick<BankApi, 'readProduct' | 'calculate' | 'ping'>;

/** Guide, "Products"; calculations and ping stand on other pages of the bank's documentation. */
export const products = (calls: Calls): Operations => ({
  /**
   * GET /shops/{shop_uuid}/products?product_code=. Answer 200: limits (money), periods (months), payment days,
   * required fields as dotted paths, ways to sign; flat or wrapped in `product`. Errors: 404
   * `product_not_found`.
   */
  readProduct: (code) =>
    calls.read(
      { method: 'GET', path: `${calls.path('products')}?product_code=${encodeURIComponent(code)}` },
      (value) => readProduct(value, code),
    ),

  /**
   * POST /shops/{shop_uuid}/calculations `{product_code, amount, period, payment_day?, down_payment_amount?}`: an
   * indicative monthly payment. It has no effect, so it counts as a read. Answer 201: money and rates, as numbers or text.
   * Errors: 422 `product_code_is_missing`.
   */
  calculate: ({ productCode, amount, period, paymentDay, downPayment }) =>
    calls.read(
      {
        method: 'POST',
        path: calls.path('calculations'),
        body: jsonBody({
          product_code: productCode,
          amount: toDecimalText(amount),
          period,
          ...(paymentDay === null ? {} : { payment_day: paymentDay }),
          ...downPaymentFields(downPayment),
        }),
      },
      readCalculation,
    ),

  /** GET /ping. Answer 200 `{"response": "pong"}`. Whether it needs the key is not stated; it gets it. */
  async ping() {
    const outcome = await calls.read({ method: 'GET', path: 'ping' }, readPong);
    return outcome.kind === 'read' ? { kind: 'read', value: null } : outcome;
  },
});
