import { useEffect } from 'react';
import { chordOf, isBare, writes } from './chord.ts';
import { meantBy, useKeyMap } from './key-map.ts';
import { actionFor, useRegistry } from './registry.ts';

/**
 * The one listener for keys. F-keys and Ctrl combinations are taken before any field sees them; Esc and keys
 * that write come after the fields had their turn.
 */
export function useKeyListener(): void {
  useEffect(() => {
    const early = (event: KeyboardEvent): void => {
      if (isTaken(event)) return;
      const chord = meantBy(chordOf(event));
      if (chord !== 'Escape' && !writes(chord)) answer(event, chord);
    };
    const late = (event: KeyboardEvent): void => {
      const chord = chordOf(event);
      if (event.defaultPrevented || !(chord === 'Escape' || writes(chord))) return;
      if (writes(chord) && belongsToField(event, chord)) return;
      // An open list of choices takes its own Esc.
      if (chord === 'Escape' && document.querySelector('select:open')) return;
      answer(event, chord);
    };
    window.addEventListener('keydown', early, { capture: true });
    window.addEventListener('keydown', late);
    return () => {
      window.removeEventListener('keydown', early, { capture: true });
      window.removeEventListener('keydown', late);
    };
  }, []);
}

/** Somebody is choosing a key: it goes there, whatever it does otherwise. */
function isTaken(event: KeyboardEvent): boolean {
  const { taker } = useKeyMap.getState();
  if (!taker) return false;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (!isBare(event)) taker(chordOf(event));
  return true;
}

function answer(event: KeyboardEvent, chord: string): void {
  if (chord === '' || event.isComposing) return;
  const action = actionFor(useRegistry.getState(), chord);
  if (!action) return;
  event.preventDefault();
  event.stopPropagation();
  // A key held down must not send twice.
  if (!event.repeat && !action.isDisabled) action.run();
}

function belongsToField({ target }: KeyboardEvent, chord: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select')) return true;
  if (target.matches('input')) return !target.matches('[type=radio], [type=checkbox]') || chord === 'Enter';
  return chord === 'Enter' && target.closest('button, a, [role=button], [role=row]') !== null;
}
