import { useCallback, useEffect, useRef, useState } from 'react';
import type { CardReading } from '../../../shared/bridge/views.ts';
import { call } from '../../bridge/counter.ts';

export interface IdCardReader {
  /** There is a reader; without one the form does not speak of cards. */
  readonly isThere: boolean;
  readonly isBusy: boolean;
  /** Reads the card that is in it. */
  readonly read: () => void;
}

/**
 * Looks for a reader once, when the form opens. Where there is one, each card that is put in is read by itself, until the
 * form closes.
 */
export function useIdCard(take: (reading: CardReading) => void): IdCardReader {
  const [isThere, setIsThere] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });

  useEffect(() => {
    let [isOpen, isWatching] = [true, false];
    const isOver = (): boolean => !isOpen;
    const watch = async (): Promise<void> => {
      const looked = await call('id-card.look', {});
      if (isOver() || !looked.ok || !looked.value.isThere) return;
      setIsThere(true);
      isWatching = true;
      for (;;) {
        const answer = await call('id-card.read', { when: 'put-in' });
        if (isOver() || !answer.ok || answer.value.outcome === 'stopped') return;
        if (answer.value.outcome === 'no-reader') {
          setIsThere(false);
          return;
        }
        latest.current(answer.value);
      }
    };
    void watch();
    return () => {
      isOpen = false;
      if (isWatching) void call('id-card.stop', {});
    };
  }, []);

  const isReading = useRef(false);
  const read = useCallback(() => {
    if (isReading.current) return;
    isReading.current = true;
    setIsBusy(true);
    void call('id-card.read', { when: 'now' }).then((answer) => {
      isReading.current = false;
      setIsBusy(false);
      latest.current(answer.ok ? answer.value : { outcome: 'unreadable', card: null });
    });
  }, []);

  return { isThere, isBusy, read };
}
