import { delays, signingWindowMs } from './scenarios.ts';
import { productBy } from './products.ts';
import type { Application, Happening } from './state.ts';
import { hasDownPayment } from './timeline.ts';
import type { World } from './world.ts';

type Lasts = World['lasts'];

/** What follows once the customer signs at a moment: by the product, and by the cents of the amount. */
export function planAfterSigning(application: Application, at: number, lasts: Lasts): readonly Happening[] {
  const customer: Happening = { at, kind: 'customer-signed' };
  if (application.ending === 'never-signed') return [customer, ...windowCloses(application)];
  const signedAt = at + lasts(delays.bankSigns);
  return [customer, { at: signedAt, kind: 'signed' }, ...planAfterSigned(application, signedAt, lasts)];
}

function planAfterSigned(application: Application, at: number, lasts: Lasts): readonly Happening[] {
  if (application.ending === 'cancelled-after-signing') {
    return [{ at: at + lasts(delays.cancelledAfterSigning), kind: 'contract-cancelled' }];
  }
  return hasDownPayment(application) ? [] : planAfterGrant(application, at, lasts);
}

/** Signed, and paid where something is to be paid: the shop approves, or the contract becomes active. */
export function planAfterGrant(application: Application, at: number, lasts: Lasts): readonly Happening[] {
  const needsApproval =
    application.ending === 'waits-for-approval' || productBy(application.productCode)?.needsApproval === true;
  return needsApproval ? [{ at, kind: 'approval-needed' }] : planActivation(application, at, lasts);
}

export function planActivation({ ending }: Application, at: number, lasts: Lasts): readonly Happening[] {
  const activatedAt = at + lasts(delays.activation);
  const activated: Happening = { at: activatedAt, kind: 'activated' };
  if (ending !== 'terminated') return [activated];
  return [activated, { at: activatedAt + lasts(delays.terminatedAfterActivation), kind: 'terminated' }];
}

/** A contract that nobody signs is cancelled at the end of the signing window, counted from acceptance. */
export function windowCloses({ timeline }: Application): readonly Happening[] {
  const accepted = timeline.find(({ kind }) => kind === 'accepted');
  return accepted ? [{ at: accepted.at + signingWindowMs, kind: 'contract-cancelled' }] : [];
}
