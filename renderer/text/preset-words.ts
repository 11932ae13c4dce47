import type { Preset, PresetProblem } from '../../shared/domain/preset.ts';
import type { Chord } from '../keys/chord.ts';
import { presetChords } from '../keys/preset-chords.ts';
import type { Text } from './use-text.ts';

interface KeyedPreset {
  readonly preset: Preset;
  readonly chord: Chord;
  /** With its number, so that two of one name are told apart. */
  readonly label: string;
}

/** Each preset with its key and the words that key has everywhere. */
export const keyedPresets = (presets: readonly Preset[], { say }: Text): readonly KeyedPreset[] =>
  presets.flatMap((preset, index) => {
    const chord = presetChords[index];
    return chord ? [{ preset, chord, label: say('presets.key', { n: index + 1, name: preset.name }) }] : [];
  });

/** Why it cannot be used now. */
export const whyUnfit = (problem: PresetProblem, { say, issue }: Text): string =>
  problem === 'gone'
    ? say('presets.gone')
    : issue({
        level: 'block',
        code: problem === 'period' ? 'period.not-offered' : 'payment-day.not-offered',
      });
