import { consentField } from '../../../shared/domain/application-form.ts';
import { isSameWording, type ConsentDefinition } from '../../../shared/domain/consent.ts';
import type { Desk } from './desk.ts';

/**
 * Keeps what customers are asked from now on. An answer belongs to the words it was given to: where they are others
 * now, or nobody asks any more, half-typed forms ask again.
 */
export function setConsents({ ledger, shop }: Desk, consents: readonly ConsentDefinition[]): void {
  const fields = shop
    .settings()
    .consents.filter((consent) => !consents.some((each) => isSameWording(each, consent)))
    .map(({ type }) => consentField(type));
  const drafts = ledger
    .drafts()
    .filter(({ values }) => fields.some((field) => field in values))
    .map((draft) => ({
      ...draft,
      values: Object.fromEntries(Object.entries(draft.values).filter(([field]) => !fields.includes(field))),
    }));
  // First: a disk that takes only this one costs an answer that is asked again.
  if (drafts.length > 0) ledger.commit({ drafts });
  shop.save({ ...shop.settings(), consents });
}
