import type { CallInput, CallReply } from '../../../shared/bridge/contract.ts';
import { formFields, startingValues, type FormValues } from '../../../shared/domain/application-form.ts';
import { isAnswerToAny } from '../../../shared/domain/consent.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { namedField } from '../../../shared/domain/named-field.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CreditApplication } from '../application/application.ts';
import { offeredProducts, valuesOf } from '../application/form.ts';
import type { AuditLine, Draft, Person } from '../ledger.ts';
import type { Desk } from './desk.ts';

/** Half-typed applications kept at once. */
const mostDrafts = 20;

type DraftView = CallReply<'draft.new'>;

const viewOf = (
  { ledger }: Pick<Desk, 'ledger'>,
  { id, values, customerLanguage, savedAt, personId }: Draft,
  person: Person,
): DraftView => ({
  draftId: id,
  values: { ...values },
  customerLanguage,
  savedAt,
  by: personId === person.id ? null : (ledger.people().find((each) => each.id === personId)?.name ?? null),
  refused: refusedIn(ledger.application(id), values),
});

/** What the bank named, without the fields that hold something else by now. */
function refusedIn(application: CreditApplication | null, values: FormValues): DraftView['refused'] {
  if (application?.status !== 'not-taken') return [];
  const asked = valuesOf(application.request, { answers: [] });
  const bare = (text = ''): string => text.replace(/\s/gu, '');
  return application.codes
    .map((code) => ({ code, field: namedField(code, [...new Set([...formFields, ...Object.keys(asked)])]) }))
    .filter(({ field }) => field === null || bare(values[field]) === bare(asked[field]));
}

/**
 * Somebody goes on with what another person has begun: who began it stays on record beside who goes on. Opening it
 * is not yet going on.
 */
export const takenOver = (draft: Draft | null, person: Person): readonly AuditLine[] =>
  draft === null || draft.personId === person.id
    ? []
    : [{ action: 'draft-taken-over', actorId: person.id, objectId: draft.id, result: draft.personId }];

/** An empty form, or one that starts with what another application asked for. */
export const newDraft =
  (desk: Desk, staffLanguage: () => Language) =>
  ({ copyOf }: CallInput<'draft.new'>, person: Person): Result<DraftView> => {
    const { ledger, shop } = desk;
    const original = copyOf === null ? null : ledger.application(copyOf);
    if (copyOf !== null && !original) return fail('application.not-found');
    const { market } = shop.settings();
    const values = original
      ? valuesOf(original.request, { answers: null })
      : startingValues(market, offeredProducts(desk)[0] ?? null);
    const language = original?.request.customerLanguage ?? staffLanguage();
    // An untouched form is not worth keeping; the first field that is left writes it.
    return begin(desk, person, values, language, { isKept: original !== null, id: desk.ids.next() });
  };

/** A refused or expired application, opened to be corrected; sending it keeps its number. */
export const correctApplication =
  (desk: Desk) =>
  ({ applicationId }: CallInput<'application.correct'>, person: Person): Result<DraftView> => {
    const { ledger, shop } = desk;
    const application = ledger.application(applicationId);
    if (!application) return fail('application.not-found');
    if (!isCorrectable(desk, application)) return fail('application.wrong-step');
    const open = ledger.draft(applicationId);
    if (open) return ok(viewOf(desk, open, person));
    const { request } = application;
    const { consents } = shop.settings();
    const answers = request.consents.filter((answer) => isAnswerToAny(consents, answer));
    const values = valuesOf(request, { answers });
    return begin(desk, person, values, request.customerLanguage, { isKept: true, id: applicationId });
  };

/**
 * Nothing of this application is with the bank or on its way there, as far as is known: the bank refused it, or
 * its time to be sent is over.
 */
export function isCorrectable({ ledger }: Pick<Desk, 'ledger'>, application: CreditApplication): boolean {
  if (application.status === 'not-taken') return true;
  return application.status === 'to-send' && ledger.latestEntry(application.id)?.state === 'expired';
}

function begin(
  { ledger, clock }: Desk,
  person: Person,
  values: FormValues,
  customerLanguage: Language,
  { isKept, id }: { readonly isKept: boolean; readonly id: string },
): Result<DraftView> {
  if (ledger.drafts().length >= mostDrafts) return fail('draft.too-many', { most: mostDrafts });
  const draft: Draft = { id, personId: person.id, savedAt: clock.now(), values, customerLanguage };
  if (isKept) ledger.commit({ drafts: [draft] });
  return ok(viewOf({ ledger }, draft, person));
}

export const openDraft =
  ({ ledger }: Desk) =>
  ({ draftId }: CallInput<'draft.open'>, person: Person): Result<DraftView> => {
    const draft = ledger.draft(draftId);
    return draft ? ok(viewOf({ ledger }, draft, person)) : fail('draft.not-found');
  };

/** On disk when it answers. A draft that was sent meanwhile does not come back. */
export const saveDraft =
  (desk: Desk) =>
  (
    { draftId, values, customerLanguage }: CallInput<'draft.save'>,
    person: Person,
  ): Result<CallReply<'draft.save'>> => {
    const { ledger, clock, onChange } = desk;
    const application = ledger.application(draftId);
    if (application && !isCorrectable(desk, application)) return fail('draft.not-found');
    const before = ledger.draft(draftId);
    if (!before && ledger.drafts().length >= mostDrafts) return fail('draft.too-many', { most: mostDrafts });
    const savedAt = clock.now();
    const draft: Draft = { id: draftId, personId: person.id, savedAt, values, customerLanguage };
    ledger.commit({ drafts: [draft], audit: takenOver(before, person) });
    onChange(draftId);
    return ok({ savedAt });
  };

export const discardDraft =
  ({ ledger, onChange }: Desk) =>
  ({ draftId }: CallInput<'draft.discard'>, person: Person): Result<'done'> => {
    const draft = ledger.draft(draftId);
    const isOthers = draft !== null && draft.personId !== person.id;
    ledger.commit({
      removeDrafts: [draftId],
      audit: isOthers
        ? [{ action: 'draft-discarded', actorId: person.id, objectId: draftId, result: draft.personId }]
        : [],
    });
    onChange(draftId);
    return ok('done');
  };
