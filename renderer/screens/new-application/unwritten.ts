import type { CallInput } from '../../../shared/bridge/contract.ts';

type Draft = CallInput<'draft.save'>;

interface Left {
  readonly draft: Draft;
  /** Ends the tries to write it. */
  readonly stop: () => void;
}

/** What a disk has not taken yet of forms that were left, as long as the page is open. */
const left = new Map<string, Left>();

export function keepUnwritten(draft: Draft, stop: () => void): void {
  left.set(draft.draftId, { draft, stop });
}

export function forgetUnwritten(draftId: string): void {
  left.delete(draftId);
}

/** Whoever takes the draft up again goes on with what was typed, and writes it. */
export function takeUnwritten(draftId: string): Draft | null {
  const found = left.get(draftId);
  if (!found) return null;
  found.stop();
  left.delete(draftId);
  return found.draft;
}
