/** Two keys of the program that this till has in each other's place, or a longer ring of them. */
export interface KeyChange {
  /** What the program calls it, as in its papers: `F2`, `Ctrl+P`; `@settings` where an action has no key there. */
  readonly meant: string;
  /** What is pressed for it here. */
  readonly pressed: string;
}

/** Never these: they belong to typing and to the system (F10 and Alt+F4 are none of ours at all). */
const belongsToTyping = new Set(['Ctrl+A', 'Ctrl+C', 'Ctrl+V', 'Ctrl+X', 'Ctrl+Z']);

/** Keys that write or erase where somebody types. */
const writing = '[A-Z1-9?]|Delete';
const shape = new RegExp(
  `^(?:F(?:[1-9]|11|12)|Ctrl\\+(?:[A-Z0-9]|Enter|Plus|Minus)|Alt\\+(?:[A-Z1-9]|Arrow(?:Up|Down))|${writing})$`,
  'u',
);
const name = /^@[a-z][a-z0-9-]*$/u;
const writes = new RegExp(`^(?:${writing})$`, 'u');

/** Whether it is the name of an action without a key; pressed for something, it means that nothing is. */
export const isName = (chord: string): boolean => chord.startsWith('@');

/** What may change places: all but the keys of typing and of the system, Enter, Tab, Esc and the arrows. */
export const isChangeable = (chord: string): boolean =>
  (shape.test(chord) && !belongsToTyping.has(chord)) || name.test(chord);

/** A key that writes does nothing in a field: only for another one of its kind it is no loss. */
const fits = (meant: string, pressed: string): boolean =>
  isName(meant) ? !writes.test(pressed) : !isName(pressed) && (writes.test(meant) || !writes.test(pressed));

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

/**
 * What comes of giving `meant` the key `pressed`, or why it cannot be: the key is none for it, or something that
 * `isUsed` has it and would be left without a key that fits.
 */
export function chooseKey(
  changes: readonly KeyChange[],
  meant: string,
  pressed: string,
  isUsed: (chord: string) => boolean,
): readonly KeyChange[] | 'unfit' | 'taken' {
  if (!isChangeable(pressed) || !fits(meant, pressed)) return 'unfit';
  const displaced = meaningOf(changes, pressed);
  if (displaced !== meant && isUsed(displaced) && !fits(displaced, pressFor(changes, meant))) return 'taken';
  return withKey(changes, meant, pressed);
}
