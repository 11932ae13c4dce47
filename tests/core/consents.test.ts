import { expect, test } from 'vitest';
import { askAnew } from '../../main/core/usecases/consents.ts';
import { newDraft, saveDraft } from '../../main/core/usecases/drafts.ts';
import { mari, taxBoardConsent } from '../people.ts';
import { aTill } from './a-till.ts';

const field = 'consents.EMTA_REGISTRY_QUERY';

test.each([
  ['the same words', [{ ...taxBoardConsent, isRequired: false }], 'yes'],
  ['a new version', [{ ...taxBoardConsent, version: '2' }], undefined],
  ['other words', [{ ...taxBoardConsent, texts: { ...taxBoardConsent.texts, et: 'Luban.' } }], undefined],
  ['nothing', [], undefined],
])('a half-typed form keeps its answer where the shop asks for %s', async (_, consents, kept) => {
  const till = await aTill();
  const draft = newDraft(till.desk, () => 'et')({ copyOf: null }, till.anna);
  if (!draft.ok) throw new Error(draft.failure.code);
  const { draftId } = draft.value;
  saveDraft(till.desk)({ draftId, values: { ...mari }, customerLanguage: 'et' }, till.anna);
  expect(till.ledger.draft(draftId)?.values[field]).toBe('yes');
  askAnew(till.desk, consents);
  expect(till.ledger.draft(draftId)?.values[field]).toBe(kept);
  expect(till.ledger.draft(draftId)?.values['customer.first_name']).toBe('Mari');
});
