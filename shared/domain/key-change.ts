/** Two keys of the program that this till has in each other's place, or a longer ring of them. */
export interface KeyChange {
  /** What the program calls it, as in its papers: `F2`, `Ctrl+P`, `Alt+1`. */
  readonly meant: string;
  /** What is pressed for it here. */
  readonly pressed: string;
}

/** Never these: they belong to typing and to the system (F10 and Alt+F4 are none of ours at all). */
const belongsToTyping = new Set(['Ctrl+A', 'Ctrl+C', 'Ctrl+V', 'Ctrl+X', 'Ctrl+Z']);

const shape = /^(?:F(?:[1-9]|11|12)|Ctrl\+(?:[A-Z1-9]|Enter)|Alt\+[A-Z1-9])$/u;

/** Keys that may change places: the ones that write nothing where somebody types. */
export const isChangeable = (chord: string): boolean => shape.test(chord) && !belongsToTyping.has(chord);

/** Whether every key is still there exactly once, so that nothing has become unreachable. */
export function isWholeKeyboard(changes: readonly KeyChange[]): boolean {
  const meant = new Set(changes.map((change) => change.meant));
  const pressed = new Set(changes.map((change) => change.pressed));
  return (
    meant.size === changes.length &&
    pressed.size === changes.length &&
    changes.every((change) => pressed.has(change.meant) && isChangeable(change.meant))
  );
}

/** What is pressed here for what the program calls `meant`. */
export const pressFor = (changes: readonly KeyChange[], meant: string): string =>
  changes.find((change) => change.meant === meant)?.pressed ?? meant;

/** What a press means here. */
export const meaningOf = (changes: readonly KeyChange[], pressed: string): string =>
  changes.find((change) => change.pressed === pressed)?.meant ?? pressed;

/** Gives `meant` the key `pressed`; what was there before takes the key that is given up. */
export function withKey(changes: readonly KeyChange[], meant: string, pressed: string): readonly KeyChange[] {
  const displaced = meaningOf(changes, pressed);
  if (displaced === meant) return changes;
  const givenUp = pressFor(changes, meant);
  const others = changes.filter((change) => change.meant !== meant && change.meant !== displaced);
  return [...others, { meant, pressed }, { meant: displaced, pressed: givenUp }].filter(
    (change) => change.meant !== change.pressed,
  );
}
