import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallInput } from '../../../shared/bridge/contract.ts';
import type { Instant } from '../../../shared/domain/dates.ts';
import type { Failure } from '../../../shared/result.ts';
import { call } from '../../bridge/counter.ts';
import { seatOf } from '../../bridge/pictures.ts';
import { useTill } from '../../bridge/use-till.ts';
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

/** A disk, and somebody who comes back. */
const isPassing = ({ code }: Failure): boolean => code.startsWith('storage.') || code === 'bridge.locked';

/**
 * Keeps the draft on disk while somebody types: after a rest, on leaving a field, and whenever the screen is
 * left, the till is locked by hand or the window loses the focus. What a disk refuses is tried again, also after the
 * form was left, as long as the same person stands at the till.
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
  const seatNow = useTill(seatOf);
  const [seat] = useState(seatNow);
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
          if (!answer.ok && isPassing(answer.failure)) keepUnwritten({ draft, seat, saver: present });
          else {
            if (!answer.ok) present.stop();
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
    if (isUnwritten) {
      forgetUnwritten(latest.current.read().draftId);
      present.touch();
    }
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
  }, [isUnwritten, seat]);
  const touch = useCallback(() => saver.current?.touch(), []);
  const flush = useCallback(async () => (await saver.current?.flush()) ?? true, []);
  const stop = useCallback(() => saver.current?.stop(), []);
  return { savedAt, failure, touch, flush, stop };
}
