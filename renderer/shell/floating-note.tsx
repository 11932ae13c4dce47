import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { isBare } from '../keys/chord.ts';
import { Note } from '../parts/note.tsx';
import css from './floating-note.module.css';

/** Why what was scanned did nothing. */
export interface Told {
  readonly title: string;
  readonly text: string;
  readonly at: number;
}

/** Keys that came with the scan, such as a second Enter, do not take away what is said about it. */
const shortestMs = 500;

/** Over everything; stays until somebody goes on. */
export function FloatingNote({
  told: { title, text, at },
  onGone,
}: {
  readonly told: Told;
  readonly onGone: () => void;
}) {
  useEffect(() => {
    const end = (event: Event): void => {
      if (event instanceof KeyboardEvent && isBare(event)) return;
      if (performance.now() - at > shortestMs) onGone();
    };
    window.addEventListener('keydown', end, { capture: true });
    window.addEventListener('pointerdown', end, { capture: true });
    return () => {
      window.removeEventListener('keydown', end, { capture: true });
      window.removeEventListener('pointerdown', end, { capture: true });
    };
  }, [at, onGone]);
  return createPortal(
    // Open windows hide what is beside them from screen readers, except what says that it lies on top.
    <div className={css.note} data-react-aria-top-layer="true">
      <Note title={title} isAlert>
        {text}
      </Note>
    </div>,
    document.body,
  );
}
