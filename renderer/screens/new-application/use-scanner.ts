import { useCallback, useEffect, useRef, type KeyboardEvent } from 'react';
import { readScan, scannerRules, type Keystroke } from '../../../shared/domain/scan.ts';

/** A text that came faster than fingers, and the field it was typed into. */
export interface Scanned {
  readonly text: string;
  /** Name of the field; null where none had the focus. */
  readonly field: string | null;
  /** What stood in the field before. */
  readonly before: string;
  /** Enter or Tab after it; without one a rest may be the end, or a stop in the middle. */
  readonly isEnded: boolean;
}

interface Run {
  readonly keys: Keystroke[];
  readonly field: string | null;
  readonly before: string;
}

/** A longer rest begins a new run of keys. */
const newRunAfterMs = 120;
/** What comes sooner after other keys goes on with what they wrote: it is no scan, or the torn end of one. */
const freshAfterMs = 400;

/**
 * Tells a scanner that types like a keyboard from fingers, anywhere in the form.
 * @param take puts the text where it belongs; false leaves it where it was typed.
 */
export function useScanner(
  valueOf: (field: string) => string,
  take: (scanned: Scanned) => boolean,
): (event: KeyboardEvent) => void {
  const run = useRef<Run | null>(null);
  const lastKeyAt = useRef(-Infinity);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ valueOf, take });
  useEffect(() => {
    latest.current = { valueOf, take };
  });
  useEffect(() => () => clearTimeout(timer.current), []);

  return useCallback((event) => {
    const { key, target, timeStamp } = event;
    if (key === 'Shift' || key === 'CapsLock') return;
    clearTimeout(timer.current);
    const sinceLast = timeStamp - lastKeyAt.current;
    const isSeparator = key === 'Enter' || key === 'Tab';
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || (key.length > 1 && !isSeparator)) {
      run.current = null;
      return;
    }
    const end = (by: 'enter' | 'tab' | 'pause'): boolean => {
      const text = run.current && readScan(run.current.keys, by);
      if (run.current === null || text === null) return false;
      const { field, before } = run.current;
      const isTaken = latest.current.take({ text, field, before, isEnded: by !== 'pause' });
      // What was not taken may go on after a stop.
      if (isTaken) run.current = null;
      return isTaken;
    };
    if (isSeparator) {
      const isTaken = end(key === 'Enter' ? 'enter' : 'tab');
      run.current = null;
      // The next line of a document may come at once.
      lastKeyAt.current = -Infinity;
      if (isTaken) {
        event.preventDefault();
        event.stopPropagation();
      }
      return;
    }
    lastKeyAt.current = timeStamp;
    if (sinceLast > newRunAfterMs || run.current === null) {
      const field = target instanceof Element ? target.getAttribute('name') : null;
      const isFresh = sinceLast > freshAfterMs;
      run.current = isFresh
        ? { keys: [], field, before: field === null ? '' : latest.current.valueOf(field) }
        : null;
    }
    run.current?.keys.push({ character: key, at: timeStamp });
    timer.current = setTimeout(() => end('pause'), scannerRules.pauseMs);
  }, []);
}
