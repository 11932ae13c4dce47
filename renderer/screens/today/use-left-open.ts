import { useEffect } from 'react';
import type { DraftRow } from '../../../shared/bridge/views.ts';
import { useTill } from '../../bridge/use-till.ts';
import { forgetLeftOpen, go, useRoutes } from '../../shell/routes.ts';

/**
 * The form that somebody else had open when the till was locked: whoever comes next is asked about it, once, and only
 * where it is still there and still theirs.
 */
export function useLeftOpen(drafts: readonly DraftRow[] | undefined): void {
  const leftOpen = useRoutes((routes) => routes.leftOpen);
  const name = useTill().session?.name;
  useEffect(() => {
    if (leftOpen === null || !drafts) return;
    forgetLeftOpen();
    const isTheirs = drafts.some(({ draftId, by }) => draftId === leftOpen && by !== name);
    if (isTheirs) go({ screen: 'new', draftId: leftOpen });
  }, [leftOpen, drafts, name]);
}
