import { useCallback, useEffect, useState } from 'react';
import type { DraftView } from '../../../shared/bridge/views.ts';
import type { Failure } from '../../../shared/result.ts';
import { call } from '../../bridge/counter.ts';
import { unwrittenOf } from './unwritten.ts';

export interface DraftHeld extends DraftView {
  /** What was typed in it before it was left is not on disk yet. */
  readonly isUnwritten: boolean;
}

export interface DraftSeen {
  readonly draft: DraftHeld | null;
  readonly failure: Failure | null;
  readonly again: () => void;
}

/** The draft of this id, or a new one. A new one that got its name meanwhile is not read again. */
export function useDraft(draftId: string | null): DraftSeen {
  const [draft, setDraft] = useState<DraftHeld | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [turn, setTurn] = useState(0);
  const isHeld = draft !== null && (draftId === null || draft.draftId === draftId);
  useEffect(() => {
    if (isHeld) return undefined;
    let isShown = true;
    const asked = draftId === null ? call('draft.new', { copyOf: null }) : call('draft.open', { draftId });
    void asked.then((answer) => {
      if (!isShown) return;
      setFailure(answer.ok ? null : answer.failure);
      if (answer.ok) setDraft(asTyped(answer.value));
    });
    return () => {
      isShown = false;
    };
  }, [draftId, isHeld, turn]);
  const again = useCallback(() => setTurn((n) => n + 1), []);
  return { draft: isHeld ? draft : null, failure, again };
}

function asTyped(draft: DraftView): DraftHeld {
  const unwritten = unwrittenOf(draft.draftId);
  if (!unwritten) return { ...draft, isUnwritten: false };
  const { values, customerLanguage } = unwritten;
  return { ...draft, values, customerLanguage, isUnwritten: true };
}
