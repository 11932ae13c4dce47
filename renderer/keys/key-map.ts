import { create } from 'zustand';
import { meaningOf, pressFor, type KeyChange } from '../../shared/domain/key-change.ts';
import { scannerRules } from '../../shared/domain/scan.ts';
import { capOf, type Chord } from './chord.ts';

interface KeyMap {
  readonly changes: readonly KeyChange[];
  /** Takes the next key instead of what it would do: somebody is choosing one. */
  readonly taker: KeyTaker | null;
  /** What this till takes for a scanner's: the middle gap between two keys. */
  readonly scanGapMs: number;
}

type KeyTaker = (pressed: string, event: KeyboardEvent) => void;

/** Keys that changed places on this till. Actions name a key as the papers do; here it is told what is pressed for it. */
export const useKeyMap = create<KeyMap>(() => ({
  changes: [],
  taker: null,
  scanGapMs: scannerRules.medianGapMs,
}));

/** What a press means, in the papers' words. */
export const meantBy = (pressed: string): string => meaningOf(useKeyMap.getState().changes, pressed);

/** What is pressed for it here; follows a change at once. */
export const usePress = (): (<C extends string>(chord: C) => C) => {
  const changes = useKeyMap((map) => map.changes);
  return <C extends string>(chord: C) => pressFor(changes, chord) as C;
};

/** As printed on the cap of what is pressed for it here. */
export function useCap(): (chord: Chord) => string {
  const press = usePress();
  return (chord) => capOf(press(chord));
}

export const takeNextKey = (taker: KeyTaker): void => useKeyMap.setState({ taker });
export const takeNoKey = (): void => useKeyMap.setState({ taker: null });
