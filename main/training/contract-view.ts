import { isoTime } from './market-time.ts';
import type { Application } from './state.ts';
import { pictureOf, type ContractPicture } from './timeline.ts';
import type { World } from './world.ts';

/** `waiting_for_…` of down payment and approval are the bank's words; the one for signing is made up. */
export function contractProcess(contract: ContractPicture): string | null {
  switch (contract.status) {
    case 'unsigned':
      return 'waiting_for_customer_signing';
    case 'signed':
      if (contract.isWaitingForPayment) return 'waiting_for_downpayment';
      return contract.isWaitingForApproval ? 'waiting_for_partners_confirmation' : 'pending';
    case 'activated':
    case 'cancelled':
      return contract.status;
    case 'terminated':
      return null;
  }
}

/** The contract of an application that has one; null before it is accepted. */
export function contractView(
  world: World,
  application: Application,
): Readonly<Record<string, unknown>> | null {
  const { contract } = pictureOf(application, world.now());
  const identity = application.contract;
  if (!contract || !identity) return null;
  const time = (at: number | null) => (at === null ? null : isoTime(at, world.market));
  return {
    status: contract.status,
    process_status: contractProcess(contract),
    termination_reason: contract.status === 'terminated' ? 'withdrawal' : null,
    uuid: identity.uuid,
    number: String(identity.number),
    payout_account_number: null,
    activated_at: time(contract.activatedAt),
    activator_name: null,
    terminated_at: time(contract.terminatedAt),
    product_code: application.productCode,
    customer_signed: time(contract.customerSignedAt),
    rep_signed: time(contract.signedAt),
    signed_at: time(contract.signedAt),
    partner_approval_at: time(contract.approvedAt),
    identification_satisfied: true,
  };
}
