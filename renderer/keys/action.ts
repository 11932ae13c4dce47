import type { Chord } from './chord.ts';

/** Something that a person can do now, and the keys that do it. The action bar and the key sheet are made of these. */
export interface Action {
  /** Unique within its layer. */
  readonly id: string;
  /** The first one is shown. */
  readonly keys: readonly Chord[];
  readonly label: string;
  /** Other words by which it is found, where its label is not enough. */
  readonly words?: string;
  readonly run: () => void;
  /** The single main action of the screen. */
  readonly isMain?: boolean;
  readonly isDanger?: boolean;
  readonly isDisabled?: boolean;
  /** Not in the action bar, because it stands elsewhere on the screen or is only for the keyboard. */
  readonly isQuiet?: boolean;
  /** Leads to a field of a form; the key sheet has these by themselves. */
  readonly isField?: boolean;
  /** Works over an open dialog too. */
  readonly isAlways?: boolean;
}

/** `frame` lies under everything; a `lesson` of Training has its keys over the screen; a `dialog` covers what is below it. */
export const levels = ['frame', 'screen', 'part', 'lesson', 'dialog'] as const;
export type Level = (typeof levels)[number];

export interface Layer {
  readonly id: number;
  readonly level: Level;
  readonly actions: readonly Action[];
}
