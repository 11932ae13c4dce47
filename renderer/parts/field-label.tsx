import type { ReactNode } from 'react';
import { capOf, type Chord } from '../keys/chord.ts';
import { usePress } from '../keys/key-map.ts';
import css from './field-label.module.css';

interface Props {
  readonly chord?: Chord | undefined;
  /** The label itself: the key stands beside it, and is no part of the field's name. */
  readonly children?: ReactNode;
}

/** A label, and the key that leads to its field: shown only in a form that shows its keys (`data-shows-keys`). */
export function FieldLabel({ chord, children }: Props) {
  const press = usePress();
  const pressed = chord ? press(chord) : null;
  if (pressed === null) return children;
  return (
    <span className={css.line}>
      {children}
      <span className={css.place} aria-hidden="true">
        <kbd className={css.key}>{capOf(pressed).replace(/^Alt\+/u, '')}</kbd>
      </span>
    </span>
  );
}
