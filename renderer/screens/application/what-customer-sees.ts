import type { DisplayRequest } from '../../../shared/bridge/display.ts';
import type { ApplicationView } from '../../../shared/bridge/views.ts';

/** What of an application there is for the customer's eyes now. An answer without an offer is never among it. */
export function whatCustomerSees({
  id,
  step,
  contract,
  incomeProof,
}: ApplicationView): DisplayRequest | null {
  const link = (of: 'retrieval' | 'signing' | 'payment'): DisplayRequest => ({
    kind: 'link',
    applicationId: id,
    of,
  });
  if (step === 'asking') return { kind: 'waiting', applicationId: id };
  if (step === 'offered') return { kind: 'offer', applicationId: id };
  if (step === 'income-proof') return incomeProof?.retrieval?.link ? link('retrieval') : null;
  if (step !== 'contract' || !contract) return null;
  if (contract.goods === 'yes') return { kind: 'thanks', applicationId: id };
  if (contract.waitsFor === 'down-payment') return contract.payment?.link ? link('payment') : null;
  return contract.status === 'unsigned' && contract.signing?.link ? link('signing') : null;
}
