import { useEffect } from 'react';
import { chordOf, isBare, writes } from './chord.ts';
import { meantBy, useKeyMap } from './key-map.ts';
import { createHeldKeys, type HeldKeys } from './held-keys.ts';
import { actionFor, useRegistry } from './registry.ts';
import { createScanner, type Scanner } from './scanner.ts';

/**
 * The one listener for keys. F-keys and Ctrl combinations are taken before any field sees them; Esc and keys
 * that write come after the fields had their turn. What a scanner types does nothing but what it is scanned for.
 */
export function useKeyListener(): void {
  useEffect(() => {
    const scanner = createScanner();
    const held = createHeldKeys(scanner.isScan);
    const early = (event: KeyboardEvent): void => {
      if (isTaken(event) || isOfScanner(event, scanner, held)) return;
      const pressed = chordOf(event);
      if (pressed !== 'Escape' && !writes(pressed)) answer(event, meantBy(pressed));
    };
    const late = (event: KeyboardEvent): void => {
      const pressed = chordOf(event);
      if (event.defaultPrevented || !(pressed === 'Escape' || writes(pressed))) return;
      if (writes(pressed) && belongsToField(event, pressed)) return;
      // An open list of choices takes its own Esc.
      if (pressed === 'Escape' && document.querySelector('select:open')) return;
      if (pressed.length === 1 && !useKeyMap.getState().hasLetterKeys) return;
      const act = (): void => answer(event, meantBy(pressed));
      if (pressed.length > 1) act();
      else held.hold(act);
    };
    window.addEventListener('keydown', early, { capture: true });
    window.addEventListener('keydown', late);
    return () => {
      scanner.stop();
      held.stop();
      window.removeEventListener('keydown', early, { capture: true });
      window.removeEventListener('keydown', late);
    };
  }, []);
}

/** Somebody is choosing a key: it goes there, whatever it does otherwise. */
function isTaken(event: KeyboardEvent): boolean {
  const { taker } = useKeyMap.getState();
  if (!taker) return false;
  keepFromAll(event);
  if (!isBare(event)) taker(chordOf(event), event);
  return true;
}

/** Keys of a scanner that would press something go no further, nor do keys that wait for the ones before them. */
function isOfScanner(event: KeyboardEvent, scanner: Scanner, held: HeldKeys): boolean {
  if (isBare(event)) return false;
  const isPress = presses(event);
  const { activeElement } = document;
  if (isPress && event.key === ' ' && !held.isEmpty()) {
    scanner.hear(event);
    keepFromAll(event);
    held.hold(pressFocused);
    return true;
  }
  if (!scanner.goesOn(event)) held.settle();
  const heard = scanner.hear(event);
  if (heard === 'taken' || (isPress && (heard === 'scan' || scanner.isScan()))) keepFromAll(event);
  else if (isPress && document.activeElement !== activeElement) {
    keepFromAll(event);
    pressFocused();
  } else return false;
  return true;
}

/** Enter or a space that presses whatever has the focus. */
const presses = ({ key, target, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  (key === 'Enter' || key === ' ') &&
  !(ctrlKey || altKey || metaKey) &&
  !(target instanceof Element && target.matches(writable));
const writable = 'input:not([type=checkbox], [type=radio]), textarea, select';

/** The keys before it led there only now. */
function pressFocused(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.click();
}

function keepFromAll(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
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
