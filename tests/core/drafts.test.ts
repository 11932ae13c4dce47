import { expect, test } from 'vitest';
import type { Person } from '../../main/core/ledger.ts';
import { discardDraft, newDraft, openDraft, saveDraft } from '../../main/core/usecases/drafts.ts';
import { mari } from '../people.ts';
import { aTill, type Till } from './a-till.ts';

const begin = (till: Till, person: Person): string => {
  const draft = newDraft(till.desk, () => 'et')({ copyOf: null }, person);
  if (!draft.ok) throw new Error(draft.failure.code);
  save(till, draft.value.draftId, person);
  return draft.value.draftId;
};
const save = (till: Till, draftId: string, person: Person) =>
  saveDraft(till.desk)({ draftId, values: { ...mari }, customerLanguage: 'et' }, person);
const takenOver = ({ ledger }: Till) => ledger.audit.filter(({ action }) => action === 'draft-taken-over');
const managerOf = ({ ledger }: Till): Person => ledger.people().find(({ role }) => role === 'manager')!;

test('a draft tells whose it is to everybody else, and opening it changes nothing', async () => {
  const till = await aTill();
  const id = begin(till, till.anna);
  expect(openDraft(till.desk)({ draftId: id }, till.anna)).toMatchObject({ value: { by: null } });
  expect(openDraft(till.desk)({ draftId: id }, managerOf(till))).toMatchObject({ value: { by: 'Anna K.' } });
  expect(till.ledger.draft(id)).toMatchObject({ personId: till.anna.id });
  expect(takenOver(till)).toEqual([]);
});

test('going on with another person’s draft is on record once, with who began it, and it goes out in the name of whoever sends it', async () => {
  const till = await aTill();
  const mihkel = managerOf(till);
  const id = begin(till, till.anna);
  save(till, id, till.anna);
  expect(takenOver(till)).toEqual([]);
  save(till, id, mihkel);
  save(till, id, mihkel);
  await till.submits(mari, null, id, mihkel);
  const line = { action: 'draft-taken-over', actorId: mihkel.id, objectId: id, result: till.anna.id };
  expect(takenOver(till)).toEqual([line]);
  expect(till.application(id)).toMatchObject({ salespersonReference: mihkel.name });
  expect(till.ledger.audit.filter(({ action }) => action === 'submit')).toMatchObject([
    { actorId: mihkel.id, objectId: id },
  ]);
});

test('sent as it was begun, without a key typed, both are on record too', async () => {
  const till = await aTill();
  const mihkel = managerOf(till);
  const id = begin(till, till.anna);
  await till.submits(mari, null, id, mihkel);
  expect(takenOver(till)).toMatchObject([{ actorId: mihkel.id, objectId: id, result: till.anna.id }]);
});

test('twenty drafts are kept; the twenty-first is not begun, and none of the others is touched', async () => {
  const till = await aTill();
  const ids = Array.from({ length: 20 }, () => begin(till, till.anna));
  const more = newDraft(till.desk, () => 'et')({ copyOf: null }, till.anna);
  expect(more).toMatchObject({ failure: { code: 'draft.too-many', facts: { most: 20 } } });
  expect(save(till, crypto.randomUUID(), till.anna)).toMatchObject({ failure: { code: 'draft.too-many' } });
  expect(till.ledger.drafts().map(({ id }) => id)).toEqual(ids);
  expect(save(till, ids[3]!, till.anna)).toMatchObject({ ok: true });
});

test('throwing another person’s draft away is on record with whose it was, one’s own is not', async () => {
  const till = await aTill();
  const mihkel = managerOf(till);
  const discarded = () => till.ledger.audit.filter(({ action }) => action === 'draft-discarded');
  discardDraft(till.desk)({ draftId: begin(till, till.anna) }, till.anna);
  expect(discarded()).toEqual([]);
  const id = begin(till, till.anna);
  discardDraft(till.desk)({ draftId: id }, mihkel);
  discardDraft(till.desk)({ draftId: id }, mihkel);
  expect(till.ledger.draft(id)).toBeNull();
  expect(discarded()).toEqual([
    { action: 'draft-discarded', actorId: mihkel.id, objectId: id, result: till.anna.id },
  ]);
});
