import { consentField } from '../../../shared/domain/application-form.ts';
import { isSameWording, type ConsentDefinition } from '../../../shared/domain/consent.ts';
import type { Desk } from './desk.ts';

/**
 * An answer belongs to the words it was given to. To be called before a shop keeps others: half-typed forms ask again where
 * the words become others, or nobody asks any more.
 */
export function askAnew({ ledger, shop }: Desk, consents: readonly ConsentDefinition[]): void {
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
  if (drafts.length > 0) ledger.commit({ drafts });
}
