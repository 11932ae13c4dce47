import type { AuditLine } from '../ledger.ts';
import type { CreditApplication } from './application.ts';
import { doesAprAgree, doSumsAgree } from './offer-checks.ts';

/**
 * What the audit keeps of an answer that was news. Figures of the bank that do not add up are noted for the
 * manager; they are shown as they are and are never treated as a fault of the bank.
 */
export function auditOfAnswer(before: CreditApplication, after: CreditApplication): readonly AuditLine[] {
  if (before === after) return [];
  const line = (action: AuditLine['action'], result: string): AuditLine => ({
    action,
    actorId: null,
    objectId: after.id,
    result,
  });
  const lines = [line('bank-answer', after.status)];
  if (after.status === 'offered') {
    if (!doSumsAgree(after.offer)) lines.push(line('offer-mismatch', 'sums'));
    if (after.offer.apr === null) lines.push(line('offer-mismatch', 'no-apr'));
    if (doesAprAgree(after.offer) === false) lines.push(line('offer-mismatch', 'apr'));
  }
  return lines;
}
