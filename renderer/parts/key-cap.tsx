import { capOf, type Chord } from '../keys/chord.ts';
import { usePress } from '../keys/key-map.ts';
import { classes } from './classes.ts';
import css from './key-cap.module.css';

interface Props {
  /** A chord, or how keys of a kind are drawn: `↑ ↓`, `a…z`. */
  readonly chord: Chord | '↑ ↓' | 'a…z';
  /** On the filled main button. */
  readonly isOnAccent?: boolean;
  /** Read out too, where the key itself is what is told. */
  readonly isHeard?: boolean;
}

/** A key, drawn beside what it does; nothing where it has none here. Hidden from assistive technology, which gets `aria-keyshortcuts`. */
export function KeyCap({ chord, isOnAccent = false, isHeard = false }: Props) {
  const pressed = usePress()(chord);
  if (pressed === null) return null;
  return (
    <kbd className={classes(css.cap, isOnAccent && css.onAccent)} aria-hidden={!isHeard}>
      {capOf(pressed)}
    </kbd>
  );
}
