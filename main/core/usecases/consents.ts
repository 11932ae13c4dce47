import { consentField } from '../../../shared/domain/application-form.ts';
import { isSameWording, type ConsentDefinition } from '../../../shared/domain/consent.ts';
import type { Desk } from './desk.ts';

/**
 * Keeps what customers are asked from now on. An answer belongs to the words it was given to: where they are others
 * now, or nobody asks any more, half-typed forms ask again.
 */
export function setConsents({ ledger, shop }: Desk, consents: readonly ConsentDefinition[]): void {
  const { consents: before } = shop.settings();
  shop.save({ ...shop.settings(), consents });
  const fields = before
    .filter((consent) => !consents.some((each) => isSameWording(each, consent)))
    .map(({ type }) => consentField(type));
  const drafts = ledger
    .drafts()
    .filter(({ values }) => fields.some((field) => field in values))
    .map((draft) => ({
      ...draft,
      values: Object.fromEntries(Object.entries(draft.values).filter(([field]) => !fields.includes(field))),
    }));
  if (drafts.length > 0) ledger.commit({ drafts });
}
