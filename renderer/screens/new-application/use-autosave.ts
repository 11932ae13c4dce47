import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallInput } from '../../../shared/bridge/contract.ts';
import type { Instant } from '../../../shared/domain/dates.ts';
import type { Failure } from '../../../shared/result.ts';
import { call } from '../../bridge/counter.ts';
import { beforeLock } from '../../shell/lock-till.ts';
import { DraftSaver } from './draft-saver.ts';

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
 * left, the till is locked by hand or the window loses the focus.
 * @param read gives the draft as it is now.
 * @param onKept is told when the draft has a place on disk.
 */
export function useAutosave(read: () => CallInput<'draft.save'>, onKept: () => void): Autosave {
  const [savedAt, setSavedAt] = useState<Instant | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const saver = useRef<DraftSaver | null>(null);
  const latest = useRef({ read, onKept });
  useEffect(() => {
    latest.current = { read, onKept };
  });
  useEffect(() => {
    const present = new DraftSaver(
      () => call('draft.save', latest.current.read()),
      (answer) => {
        setFailure(answer.ok ? null : answer.failure);
        if (!answer.ok) return;
        setSavedAt(answer.value.savedAt);
        latest.current.onKept();
      },
      () => JSON.stringify(latest.current.read()),
    );
    saver.current = present;
    const flush = (): void => void present.flush();
    const keep = beforeLock(() => present.flush());
    window.addEventListener('pagehide', flush);
    window.addEventListener('blur', flush);
    return () => {
      keep();
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('blur', flush);
      present.leave();
    };
  }, []);
  const touch = useCallback(() => saver.current?.touch(), []);
  const flush = useCallback(async () => (await saver.current?.flush()) ?? true, []);
  const stop = useCallback(() => saver.current?.stop(), []);
  return { savedAt, failure, touch, flush, stop };
}
