import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallInput } from '../../../shared/bridge/contract.ts';
import type { Instant } from '../../../shared/domain/dates.ts';
import type { Failure } from '../../../shared/result.ts';
import { call } from '../../bridge/counter.ts';
import { beforeLock } from '../../shell/lock-till.ts';
import { DraftSaver } from './draft-saver.ts';
import { forgetUnwritten, keepUnwritten } from './unwritten.ts';

export interface Autosave {
  /** When the draft was last written; null before the first time. */
  readonly savedAt: Instant | null;
  readonly failure: Failure | null;
  /** Something was typed. */
  readonly touch: () => void;
  /** Writes what is not written yet, now. Whether all of it is on disk. */
  readonly flush: () => Promise<boolean>;
  /** The draft became an application, or was discarded: nothing of it is written any more. */
  readonly stop: () => void;
}

/**
 * Keeps the draft on disk while somebody types: after a rest, on leaving a field, and whenever the screen is
 * left, the till is locked by hand or the window loses the focus. What a disk refuses is tried again, also after the
 * form was left.
 * @param read gives the draft as it is now.
 * @param onKept is told when the draft has a place on disk.
 * @param isUnwritten it was typed in a form that was left, and no disk has taken it.
 */
export function useAutosave(
  read: () => CallInput<'draft.save'>,
  onKept: () => void,
  isUnwritten: boolean,
): Autosave {
  const [savedAt, setSavedAt] = useState<Instant | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const saver = useRef<DraftSaver | null>(null);
  const latest = useRef({ read, onKept });
  useEffect(() => {
    latest.current = { read, onKept };
  });
  useEffect(() => {
    let isOnScreen = true;
    const present = new DraftSaver(
      () => call('draft.save', latest.current.read()),
      (answer) => {
        if (!isOnScreen) {
          const draft = latest.current.read();
          // Only a disk changes its mind.
          if (!answer.ok && answer.failure.code.startsWith('storage.')) {
            keepUnwritten(draft, () => present.stop());
          } else {
            present.stop();
            forgetUnwritten(draft.draftId);
          }
          return;
        }
        setFailure(answer.ok ? null : answer.failure);
        if (!answer.ok) return;
        setSavedAt(answer.value.savedAt);
        latest.current.onKept();
      },
      () => JSON.stringify(latest.current.read()),
      ...(isUnwritten ? [''] : []),
    );
    saver.current = present;
    if (isUnwritten) present.touch();
    const flush = (): void => void present.flush();
    const keep = beforeLock(() => present.flush());
    window.addEventListener('pagehide', flush);
    window.addEventListener('blur', flush);
    return () => {
      keep();
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('blur', flush);
      isOnScreen = false;
      flush();
    };
  }, [isUnwritten]);
  const touch = useCallback(() => saver.current?.touch(), []);
  const flush = useCallback(async () => (await saver.current?.flush()) ?? true, []);
  const stop = useCallback(() => saver.current?.stop(), []);
  return { savedAt, failure, touch, flush, stop };
}
