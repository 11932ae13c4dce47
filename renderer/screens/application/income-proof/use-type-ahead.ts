import { useEffect, useEffectEvent } from 'react';
import { useKeyMap } from '../../../keys/key-map.ts';
import { useRegistry } from '../../../keys/registry.ts';

/**
 * A letter typed outside every field, and with no window open above, goes to whoever waits for letters; not where
 * letters are no keys.
 */
export function useTypeAhead(onLetter: (letter: string) => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { key, target, ctrlKey, altKey, metaKey } = event;
    if (event.defaultPrevented || ctrlKey || altKey || metaKey || !/^\p{L}$/u.test(key)) return;
    if (target instanceof HTMLElement && target.matches('input:not([type=radio]), textarea, select')) return;
    if (!useKeyMap.getState().hasLetterKeys) return;
    if (useRegistry.getState().layers.some(({ level }) => level === 'dialog')) return;
    event.preventDefault();
    onLetter(key);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKeyDown(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
