import type { CallInput } from '../../../shared/bridge/contract.ts';
import type { FoundView } from '../../../shared/bridge/views.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { isFound } from '../search/search-index.ts';
import { subjectOfDraft } from '../search/subject.ts';
import { foundView } from '../views/lists.ts';
import type { Desk } from './desk.ts';

/** More than these nobody reads through; another word is quicker. */
const mostListed = 50;

/** What fits all the typed words, of any age, and the forms that are not sent yet. */
export const findApplications =
  (desk: Desk) =>
  ({ words }: CallInput<'today.find'>): Result<FoundView> => {
    const readings = desk.finder.read(words);
    const drafts = desk.ledger.drafts().filter((draft) => isFound(subjectOfDraft(draft), readings));
    const isErased = desk.ledger.hasResidue(words.trim().toUpperCase());
    return ok(foundView({ ...desk.finder.find(readings, mostListed), isErased }, drafts, desk));
  };
