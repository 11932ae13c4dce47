import { useCallback, type KeyboardEvent, type RefObject } from 'react';
import { moveFrom } from './stops.ts';

/** Enter leads to the next empty field, Shift+Enter one back; Tab stops at each. An open list of choices keeps its own Enter. */
export function useEnterMoves(form: RefObject<HTMLElement | null>): (event: KeyboardEvent) => void {
  return useCallback(
    (event) => {
      if (event.key !== 'Enter' || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.nativeEvent.isComposing || event.defaultPrevented) return;
      const { target } = event;
      if (!(target instanceof HTMLElement) || !target.matches('input, select') || target.matches(':open')) {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      if (form.current) moveFrom(form.current, target, event.shiftKey ? -1 : 1);
    },
    [form],
  );
}
