import type { CallInput } from '../../../shared/bridge/contract.ts';
import { seatOf, usePictures } from '../../bridge/pictures.ts';
import { beforeLock } from '../../shell/lock-till.ts';
import type { DraftSaver } from './draft-saver.ts';

type Draft = CallInput<'draft.save'>;

interface Left {
  readonly draft: Draft;
  /** Whose it is: nobody else writes it or sees it. */
  readonly seat: string;
  readonly saver: DraftSaver;
}

/** What a disk has not taken yet of forms that were left, as long as the page lives. */
const left = new Map<string, Left>();

export function keepUnwritten(entry: Left): void {
  left.set(entry.draft.draftId, entry);
  forgetOthers();
}

/** It is on disk, or nobody wants it any more. */
export function forgetUnwritten(draftId: string): void {
  left.get(draftId)?.saver.stop();
  left.delete(draftId);
}

export const unwrittenOf = (draftId: string): Draft | null => left.get(draftId)?.draft ?? null;

beforeLock(() => Promise.all(Array.from(left.values(), ({ saver }) => saver.flush())));
usePictures.subscribe(forgetOthers);

/** What is left of another person. */
function forgetOthers(): void {
  const till = usePictures.getState().till?.picture;
  if (till?.stage !== 'open') return;
  for (const [draftId, { seat }] of left) if (seat !== seatOf(till)) forgetUnwritten(draftId);
}
