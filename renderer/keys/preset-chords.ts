import type { Chord } from './chord.ts';

/** The keys of a shop's presets, in their order. */
export const presetChords = [
  'Alt+1',
  'Alt+2',
  'Alt+3',
  'Alt+4',
  'Alt+5',
  'Alt+6',
  'Alt+7',
  'Alt+8',
  'Alt+9',
] as const satisfies readonly Chord[];
