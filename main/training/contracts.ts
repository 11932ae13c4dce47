import { empty, json, refusal, type Answer } from './answers.ts';
import type { Call } from './call.ts';
import { planActivation, planAfterGrant } from './contract-plan.ts';
import { contractView } from './contract-view.ts';
import { fieldOf } from './guards.ts';
import { linkAddress, withLink } from './links.ts';
import { delays } from './scenarios.ts';
import type { Application, Happening } from './state.ts';
import { pictureOf, replanned } from './timeline.ts';
import { isWebAddress } from './web-address.ts';
import { applicationOfContract, type World } from './world.ts';

/** GET contract. */
export function getContract(world: World, { uuid }: Call): Answer {
  const application = applicationOfContract(world, uuid);
  if (!application) return refusal(world.shapes, 404, 'contract_not_found');
  const contract = contractView(world, application);
  return json(200, world.shapes.contract === 'wrapped' ? { contract } : contract);
}

/** GET printouts: where the contract can be read. The link needs no key. */
export function getContractPrintout(world: World, { uuid }: Call): Answer {
  const contract = applicationOfContract(world, uuid)?.contract;
  if (!contract) return refusal(world.shapes, 404, 'contract_not_found');
  return json(200, {
    uuid: contract.uuid,
    link: `${world.origin()}/printouts/${contract.printoutToken}.pdf`,
  });
}

/** POST cancel of a contract: from unsigned or signed only. */
export function cancelContract(world: World, { uuid }: Call): Answer {
  const application = applicationOfContract(world, uuid);
  if (!application) return refusal(world.shapes, 404, 'contract_not_found');
  const { contract } = pictureOf(application, world.now());
  if (contract?.status !== 'unsigned' && contract?.status !== 'signed') {
    return refusal(world.shapes, 422, 'can_not_cancel');
  }
  plan(world, application, [{ at: world.now(), kind: 'contract-cancelled' }]);
  return empty;
}

/** POST merchant_approval: only a signed contract that waits for it, after any down payment. */
export function approveContract(world: World, { uuid }: Call): Answer {
  const application = applicationOfContract(world, uuid);
  if (!application) return refusal(world.shapes, 404, 'contract_not_found');
  return approve(world, application) ? empty : refusal(world.shapes, 422, 'can_not_approve');
}

/** Whether the shop's agreement was waited for, and is given now. */
export function approve(world: World, application: Application): boolean {
  const now = world.now();
  if (pictureOf(application, now).contract?.isWaitingForApproval !== true) return false;
  plan(world, application, [{ at: now, kind: 'approved' }, ...planActivation(application, now, world.lasts)]);
  return true;
}

/** POST payment_link: a page for one try to pay the down payment. */
export function createPaymentLink(world: World, { uuid, body }: Call): Answer {
  const application = applicationOfContract(world, uuid);
  if (!application) return refusal(world.shapes, 404, 'contract_not_found');
  const returnUrl = fieldOf(body, 'return_url');
  if (returnUrl === undefined || returnUrl === '') {
    return refusal(world.shapes, 422, 'return_url_is_missing');
  }
  if (typeof returnUrl !== 'string' || !isWebAddress(withStatus(returnUrl, 'SUCCESS'))) {
    return refusal(world.shapes, 422, 'return_url_is_not_valid');
  }
  if (pictureOf(application, world.now()).contract?.isWaitingForPayment !== true) {
    return refusal(world.shapes, 422, 'can_not_create_payment_link');
  }
  const { application: linked, token } = withLink(application, { kind: 'pay', returnUrl });
  const after = {
    paid: delays.customerPays,
    unconfirmed: delays.paymentConfirmed,
    failed: null,
    nothing: null,
  };
  const delay = after[world.downPayments];
  plan(world, linked, delay === null ? [] : planPayment(linked, world.now() + world.lasts(delay), world));
  return json(201, { redirect_url: linkAddress(world, 'pay', token) });
}

/** Guide, payment link: the placeholder of the return address takes what became of the payment. */
export const withStatus = (returnUrl: string, status: 'SUCCESS' | 'FAILED' | 'UNKNOWN'): string =>
  returnUrl.replace('{status}', status);

export const planPayment = (application: Application, at: number, world: World): readonly Happening[] => [
  { at, kind: 'down-payment-paid' },
  ...planAfterGrant(application, at, world.lasts),
];

function plan(world: World, application: Application, happenings: readonly Happening[]): void {
  world.records.put(replanned(application, world.now(), happenings));
}
