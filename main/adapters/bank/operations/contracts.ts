import type { SigningMethod } from '../../../../shared/domain/product.ts';
import type { BankApi } from '../../../core/ports.ts';
import { confirmationFields, paymentReturn, signingReturn } from '../assumptions.ts';
import { success, plainSuccess, type Calls } from '../calls.ts';
import { readContract, readPrintout, readRedirect } from '../read-contract.ts';
import { jsonBody } from '../request-body.ts';
import { signingWord } from '../words.ts';

type Operations = Pick<
  BankApi,
  | 'readContract'
  | 'readPrintout'
  | 'startSigning'
  | 'confirmSigning'
  | 'startPayment'
  | 'approveContract'
  | 'cancelContract'
>;

/** Guide, "Credit contracts". */
export const contracts = (calls: Calls): Operations => ({
  /**
   * GET /shops/{shop_uuid}/contracts/{contract_uuid}. Answer 200: `status` (unsigned, signed, activated,
   * cancelled, terminated), `process_status` and times with their offset, wrapped in `contract` or flat.
   */
  readContract: (uuid) =>
    calls.read({ method: 'GET', path: calls.path('contracts', uuid) }, (value) => readContract(value, uuid)),

  /**
   * GET …/contracts/{contract_uuid}/printouts. Answer 200 or 201 `{uuid, link}`: a link to the document, to be
   * opened at once and not kept. No body goes with the GET.
   */
  readPrintout: (contractUuid) =>
    calls.read({ method: 'GET', path: calls.path('contracts', contractUuid, 'printouts') }, readPrintout),

  /**
   * POST …/contracts/{contract_uuid}/signings `{method, return_url?}`. Answer 201: `{redirect_url}` for hosted
   * signing, without which it is of no use; `{}` for the other five. `digital` and `paper` report what was
   * signed elsewhere. Errors: 422 `can_not_sign` → never.
   */
  startSigning: (contractUuid, method, returnUrl, attempt) =>
    calls.send(
      {
        method: 'POST',
        path: calls.path('contracts', contractUuid, 'signings'),
        body: jsonBody({
          method: signingWord(method),
          ...(method === 'hosted' ? signingReturn(returnUrl) : {}),
        }),
      },
      attempt,
      success<{ readonly link: string | null }>((value) => readSigning(value, method)),
    ),

  /**
   * PATCH …/contracts/{contract_uuid}/signings `{method: "sms", confirmation_code}`. Answer: any 2xx. Errors:
   * 422, also for a wrong code → never.
   */
  confirmSigning: (contractUuid, code, attempt) =>
    calls.send(
      {
        method: 'PATCH',
        path: calls.path('contracts', contractUuid, 'signings'),
        body: jsonBody(confirmationFields(code)),
      },
      attempt,
      plainSuccess,
    ),

  /**
   * POST …/contracts/{contract_uuid}/payment_link `{return_url}` with the placeholder `{status}`, which comes
   * back as SUCCESS, FAILED or UNKNOWN. Answer: any 2xx with `{redirect_url}`. Each try of the customer needs
   * a new link.
   */
  startPayment: (contractUuid, returnUrl, attempt) =>
    calls.send(
      {
        method: 'POST',
        path: calls.path('contracts', contractUuid, 'payment_link'),
        body: jsonBody({ return_url: paymentReturn(returnUrl) }),
      },
      attempt,
      success(readRedirect),
    ),

  /**
   * POST …/contracts/{contract_uuid}/merchant_approval, no body; only where it is agreed with the bank and the
   * contract is signed. Answer 204. Errors: 422 `can_not_approve` → never.
   */
  approveContract: (contractUuid, attempt) =>
    calls.send(
      { method: 'POST', path: calls.path('contracts', contractUuid, 'merchant_approval') },
      attempt,
      plainSuccess,
    ),

  /**
   * POST …/contracts/{contract_uuid}/cancel, no body; while it is unsigned or signed, also as the shop's "no"
   * where it has to approve. Answer 204. Errors: 422 `can_not_cancel` → never.
   */
  cancelContract: (contractUuid, attempt) =>
    calls.send(
      { method: 'POST', path: calls.path('contracts', contractUuid, 'cancel') },
      attempt,
      plainSuccess,
    ),
});

/** Hosted signing without a page to go to is not an answer; the other ways need none. */
function readSigning(value: unknown, method: SigningMethod): { readonly link: string | null } | null {
  return method === 'hosted' ? readRedirect(value) : { link: readRedirect(value)?.link ?? null };
}
