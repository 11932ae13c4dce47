import type { FailureCode } from '../../shared/failure.ts';
import type { EntryKind, SendReason } from '../../shared/domain/wording.ts';

/** Which words a reason has: a new application names no number but the shop's, and has nothing to read yet. */
export function reasonCode(kind: EntryKind, reason: SendReason): FailureCode {
  if (kind === 'submit' && reason === 'bank.not-found') return 'bank.shop-not-found';
  if (kind === 'submit' && reason === 'bank.conflict') return 'bank.maybe-there';
  return reason;
}

/** Of a product it is the product that the bank does not know. */
export const productCode = (problem: SendReason): FailureCode =>
  problem === 'bank.not-found' ? 'product.not-found' : problem;

/** Why the whole outbox stands still: a number that is not known stops it for a new application only. */
export const stopCode = (stopped: SendReason): FailureCode => reasonCode('submit', stopped);
