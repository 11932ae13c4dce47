type Letter =
  | 'A'
  | 'B'
  | 'C'
  | 'D'
  | 'E'
  | 'F'
  | 'G'
  | 'H'
  | 'I'
  | 'J'
  | 'K'
  | 'L'
  | 'M'
  | 'N'
  | 'O'
  | 'P'
  | 'Q'
  | 'R'
  | 'S'
  | 'T'
  | 'U'
  | 'V'
  | 'W'
  | 'X'
  | 'Y'
  | 'Z';
type Digit = '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';
/** Keys that lists use: what they do is told in the key sheet too. */
type ListKey = 'Delete' | 'Alt+ArrowUp' | 'Alt+ArrowDown';
/** Larger, smaller, and as usual. */
type SizeKey = 'Ctrl+Plus' | 'Ctrl+Minus' | 'Ctrl+0';
type FunctionKey = `F${Digit}` | 'F11' | 'F12';

/** What a till may give a key to: an action that has none, by its id. */
type Unkeyed = `@${string}`;
export const unkeyed = (id: string): Unkeyed => `@${id}`;

/** One press of keys. F10 is the system's menu key and is never ours. */
export type Chord =
  | FunctionKey
  | 'Escape'
  | 'Enter'
  | 'Ctrl+Enter'
  | '?'
  | ListKey
  | SizeKey
  | Letter
  | Digit
  | `Ctrl+${Letter | Digit}`
  | `Alt+${Letter | Digit}`
  | Unkeyed;

/** The plus of a number pad, and the one that shares its key with another sign, mean the same. */
const signs: Readonly<Record<string, string>> = { '+': 'Plus', '=': 'Plus', '-': 'Minus', _: 'Minus' };

/** What was pressed, in our spelling; layouts without Latin letters count by the place of the key. */
export function chordOf(event: KeyboardEvent): string {
  const { key, code, ctrlKey, altKey, metaKey } = event;
  // AltGr comes as Ctrl and Alt together and writes characters.
  if (metaKey || (ctrlKey && altKey)) return '';
  const plain = /^[a-z]$/iu.test(key) ? key.toUpperCase() : (/^(?:Key|Digit)(\w)$/u.exec(code)?.[1] ?? key);
  if (ctrlKey) return `Ctrl+${signs[key] ?? plain}`;
  if (altKey) return `Alt+${plain}`;
  return key === '?' ? '?' : plain;
}

/** Only Ctrl, Alt, Shift or AltGr so far: the press is not finished. */
export const isBare = ({ key }: KeyboardEvent): boolean =>
  ['Control', 'Alt', 'AltGraph', 'Shift', 'Meta'].includes(key);

/** Keys that write or erase something where somebody is typing; there they belong to the field. */
export const writes = (chord: string): boolean =>
  chord.length === 1 || chord === 'Enter' || chord === 'Delete';

const caps: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  Enter: '⏎',
  Delete: 'Del',
  Plus: '+',
  Minus: '−',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** As printed on a key cap: `Ctrl+⏎`, `Esc`, `F2`. */
export const capOf = (chord: string): string =>
  chord
    .split('+')
    .map((part) => caps[part] ?? part)
    .join('+');

/** As assistive technology wants it (`aria-keyshortcuts`); nothing where nothing is pressed. */
export const ariaOf = (chord: string | null): string | undefined => chord?.replace('Ctrl', 'Control');
