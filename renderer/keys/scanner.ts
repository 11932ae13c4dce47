import { pauseAfter, readScan, scannerRules, type Keystroke } from '../../shared/domain/scan.ts';
import { useKeyMap } from './key-map.ts';

/** A text that came faster than fingers, and the field it was typed into. */
export interface Scanned {
  readonly text: string;
  /** Name of the field; null where none had the focus. */
  readonly field: string | null;
  /** Enter or Tab after it; without one a rest may be the end, or a stop in the middle. */
  readonly isEnded: boolean;
  /** Puts every field back as it was before the first key: what was typed is in none of them any more. */
  readonly giveBack: () => void;
}

/** Puts a scanned text where it belongs; false leaves it to others, and at last where it was typed. */
type ScanTaker = (scanned: Scanned) => boolean;

const takers = new Set<ScanTaker>();

/** From now on scans are offered to this one too; the result ends that. */
export function takeScans(taker: ScanTaker): () => void {
  takers.add(taker);
  return () => void takers.delete(taker);
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

interface Run {
  readonly keys: Keystroke[];
  readonly target: EventTarget | null;
  /** What stood in the fields before: keys may lead the focus from a list into its search, or choose in a select. */
  readonly values: ReadonlyMap<Field, string>;
}

const gapMs = (): number => useKeyMap.getState().scanGapMs;
const pauseMs = (): number => pauseAfter(gapMs());
/** A longer rest begins a new run of keys. */
const newRunAfterMs = (): number => 2 * pauseMs();
/** What comes sooner after other keys goes on with what they wrote: it is no scan, or the torn end of one. */
const freshAfterMs = 400;

/** Tells a scanner that types like a keyboard from fingers, whatever has the focus. */
export interface Scanner {
  /** `taken`: the key ended a scan that somebody took; `scan`: one that nobody did. Nobody else is to hear of either. */
  readonly hear: (event: KeyboardEvent) => 'taken' | 'scan' | 'key';
  /** Whether the last keys came as only a scanner types. */
  readonly isScan: () => boolean;
  /** Whether a key writes, and came so soon that it may go on with a scan. */
  readonly goesOn: (event: KeyboardEvent) => boolean;
  readonly stop: () => void;
}

const hasModifier = ({ ctrlKey, altKey, metaKey, repeat }: KeyboardEvent): boolean =>
  ctrlKey || altKey || metaKey || repeat;
const doesWrite = (event: KeyboardEvent): boolean => event.key.length === 1 && !hasModifier(event);

export function createScanner(): Scanner {
  let run: Run | null = null;
  let lastKeyAt = -Infinity;
  /** Keys in a row that came one right after the other, whatever came before them. */
  let quick = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function end(by: 'enter' | 'tab' | 'pause'): boolean {
    const text = run && readScan(run.keys, by, gapMs());
    if (run === null || text === null) return false;
    const { target, values } = run;
    const scanned: Scanned = {
      text,
      field: target instanceof Element ? target.getAttribute('name') : null,
      isEnded: by !== 'pause',
      giveBack: () => restore(values),
    };
    // What came onto the screen last lies on top.
    const isTaken = Array.from(takers)
      .toReversed()
      .some((take) => take(scanned));
    // What was not taken may go on after a stop.
    if (isTaken) run = null;
    return isTaken;
  }

  const isScan = (): boolean => quick >= scannerRules.shortestSlip;

  return {
    hear(event) {
      const { key, code, shiftKey, target, timeStamp } = event;
      if (key === 'Shift' || key === 'CapsLock') return 'key';
      clearTimeout(timer);
      if (!doesWrite(event)) {
        const wasScan = isScan();
        const isEnd = (key === 'Enter' || key === 'Tab') && !hasModifier(event);
        const isTaken = isEnd && end(key === 'Enter' ? 'enter' : 'tab');
        run = null;
        quick = 0;
        // The next line of a document may come at once.
        if (isEnd) lastKeyAt = -Infinity;
        return isTaken ? 'taken' : isEnd && wasScan ? 'scan' : 'key';
      }
      const sinceLast = timeStamp - lastKeyAt;
      quick = sinceLast <= pauseMs() ? quick + 1 : 1;
      lastKeyAt = timeStamp;
      if (sinceLast > newRunAfterMs() || run === null)
        run = sinceLast > freshAfterMs ? { keys: [], target, values: valuesNow() } : null;
      run?.keys.push({ character: key, code, isShifted: shiftKey, at: timeStamp });
      timer = setTimeout(() => end('pause'), pauseMs());
      return 'key';
    },
    isScan,
    goesOn: (event) => doesWrite(event) && event.timeStamp - lastKeyAt <= pauseMs(),
    stop: () => clearTimeout(timer),
  };
}

const fields = 'input:not([type=checkbox], [type=radio], [type=file]), textarea, select';

const valuesNow = (): ReadonlyMap<Field, string> =>
  new Map(Array.from(document.querySelectorAll<Field>(fields), (field) => [field, field.value]));

function restore(values: ReadonlyMap<Field, string>): void {
  for (const [field, value] of values) {
    if (!field.isConnected || field.value === value) continue;
    // Past React's own note of the value, so that it hears of a change as if somebody had typed.
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    if (field instanceof HTMLSelectElement) field.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
