import type { Application, Happening } from './state.ts';
import { productBy } from './products.ts';
import type { ProofType } from './scenarios.ts';

type ContractStatus = 'unsigned' | 'signed' | 'activated' | 'cancelled' | 'terminated';

export interface ContractPicture {
  readonly status: ContractStatus;
  readonly isWaitingForPayment: boolean;
  readonly isWaitingForApproval: boolean;
  readonly customerSignedAt: number | null;
  readonly signedAt: number | null;
  readonly approvedAt: number | null;
  readonly activatedAt: number | null;
  readonly terminatedAt: number | null;
}

export interface Version {
  readonly uuid: string;
  readonly amountCents: number;
}

/** An application as it stands at one moment, read off its timeline. */
export interface Picture {
  /** The first version, and the one with changed conditions where there is one by now. */
  readonly versions: readonly [Version, ...Version[]];
  readonly decision: string;
  readonly proof: ProofType | null;
  readonly decidedAt: number | null;
  readonly isCancelled: boolean;
  readonly contract: ContractPicture | null;
}

export const hasHappened =
  (now: number) =>
  ({ at }: Happening): boolean =>
    at <= now;

export function pictureOf(application: Application, now: number): Picture {
  const past = application.timeline.filter(hasHappened(now));
  const versions: [Version, ...Version[]] = [
    { uuid: application.uuid, amountCents: application.asked.amountCents },
  ];
  let picture: Omit<Picture, 'versions' | 'contract'> = {
    decision: 'pending',
    proof: null,
    decidedAt: null,
    isCancelled: false,
  };
  for (const happening of past) {
    if (happening.kind === 'changed') {
      versions.push({ uuid: happening.uuid, amountCents: happening.amountCents });
    } else if (happening.kind === 'decision') {
      const { status, proof, at } = happening;
      picture = { ...picture, decision: status, proof, decidedAt: status === 'pending' ? null : at };
    } else if (happening.kind === 'application-cancelled') {
      picture = { ...picture, isCancelled: true };
    }
  }
  return { ...picture, versions, contract: contractPicture(application, past) };
}

function contractPicture(application: Application, past: readonly Happening[]): ContractPicture | null {
  const at = (kind: Happening['kind']): number | null => past.find((h) => h.kind === kind)?.at ?? null;
  if (at('accepted') === null) return null;
  const signedAt = at('signed');
  const isSigned = signedAt !== null;
  const status = statusOf(at);
  const isWaitingForPayment = isSigned && hasDownPayment(application) && at('down-payment-paid') === null;
  return {
    status,
    isWaitingForPayment: status === 'signed' && isWaitingForPayment,
    isWaitingForApproval: status === 'signed' && at('approval-needed') !== null && at('approved') === null,
    customerSignedAt: at('customer-signed'),
    signedAt,
    approvedAt: at('approved'),
    activatedAt: at('activated'),
    terminatedAt: at('terminated'),
  };
}

function statusOf(at: (kind: Happening['kind']) => number | null): ContractStatus {
  if (at('terminated') !== null) return 'terminated';
  if (at('contract-cancelled') !== null) return 'cancelled';
  if (at('activated') !== null) return 'activated';
  return at('signed') === null ? 'unsigned' : 'signed';
}

export const hasDownPayment = ({ productCode, asked }: Application): boolean =>
  productBy(productCode)?.hasDownPayment === true && asked.downPaymentCents > 0;

/** Keeps what has happened, and replaces everything that was going to happen. */
export function replanned(application: Application, now: number, plan: readonly Happening[]): Application {
  const past = application.timeline.filter(hasHappened(now));
  const future = plan.toSorted((one, other) => one.at - other.at);
  return { ...application, timeline: [...past, ...future], told: Math.min(application.told, past.length) };
}
