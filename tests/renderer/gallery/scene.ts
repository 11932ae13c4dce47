import type { Language } from '../../../shared/domain/language.ts';
import type { PlainKey, Text } from '../../../renderer/text/use-text.ts';
import type { FakeBridge } from '../fake-bridge.ts';

/** A heading, and what else stands there, in words of the scene's language. */
export type Shows = (text: Text) => readonly [heading: string, ...words: readonly string[]];

/** Something to look at. */
export interface Scene {
  readonly prepare: (bridge: FakeBridge, language: Language) => void;
  /** What is pressed once it stands. */
  readonly act?: () => void | Promise<void>;
  /** What the picture has to show; a picture of anything else fails the run. */
  readonly shows: Shows;
}

/** A heading and other sentences that have no holes. */
export const showing =
  (heading: PlainKey, ...words: readonly PlainKey[]): Shows =>
  ({ say }) => [say(heading), ...words.map((key) => say(key))];
