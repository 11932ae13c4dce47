import { create } from 'zustand';
import { isName, meaningOf, pressFor, type KeyChange } from '../../shared/domain/key-change.ts';
import { scannerRules } from '../../shared/domain/scan.ts';
import { capOf, type Chord } from './chord.ts';

interface KeyMap {
  readonly changes: readonly KeyChange[];
  /** Single letters and digits do something outside of fields. */
  readonly hasLetterKeys: boolean;
  /** Takes the next key instead of what it would do: somebody is choosing one. */
  readonly taker: KeyTaker | null;
  /** What this till takes for a scanner's: the middle gap between two keys. */
  readonly scanGapMs: number;
}

type KeyTaker = (pressed: string, event: KeyboardEvent) => void;

/** Keys that changed places on this till. Actions name a key as the papers do; here it is told what is pressed for it. */
export const useKeyMap = create<KeyMap>(() => ({
  changes: [],
  hasLetterKeys: true,
  taker: null,
  scanGapMs: scannerRules.medianGapMs,
}));

/** What a press means, in the papers' words. */
export const meantBy = (pressed: string): string => meaningOf(useKeyMap.getState().changes, pressed);

/** What is pressed for it here, null where nothing is; follows a change at once. */
export function usePress(): (chord: string) => string | null {
  const changes = useKeyMap((map) => map.changes);
  const hasLetterKeys = useKeyMap((map) => map.hasLetterKeys);
  return (chord) => {
    const pressed = pressFor(changes, chord);
    return isName(pressed) || (pressed.length === 1 && !hasLetterKeys) ? null : pressed;
  };
}

/** As printed on the cap of what is pressed for it here. */
export function useCap(): (chord: Chord) => string {
  const press = usePress();
  return (chord) => capOf(press(chord) ?? chord);
}

export const takeNextKey = (taker: KeyTaker): void => useKeyMap.setState({ taker });
export const takeNoKey = (): void => useKeyMap.setState({ taker: null });
