import type { EntryView } from '../../../shared/bridge/views.ts';

type Why = 'refused' | 'shop' | 'held-back' | 'undone' | 'paused' | 'unknown';

/**
 * Why an entry is a person's now: the bank refused it, or does not know the shop; it did not leave, and is looked at in the form or decided
 * anew; the bank asked for a pause; or the bank may have it, and its state there does not tell.
 */
export function whyPerson({ kind, reason, wasUncertain }: EntryView): Why {
  if (reason === 'bank.too-many') return 'paused';
  if (kind !== 'submit') return wasUncertain ? 'unknown' : 'undone';
  if (reason === 'bank.not-found') return 'shop';
  return reason === 'app.terms-changed' || reason === 'unexpected' ? 'held-back' : 'refused';
}
