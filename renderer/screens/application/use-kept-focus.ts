import { useEffect, useRef, type RefObject } from 'react';

/**
 * When another state takes the place of the one on the screen, what had the focus may be gone with it. Then
 * the focus goes to the sentence of the new state, so that it is read out and Tab goes on from there.
 */
export function useKeptFocus(within: RefObject<HTMLElement | null>, state: string | null): void {
  const before = useRef(state);
  useEffect(() => {
    const isNew = before.current !== null && before.current !== state;
    before.current = state;
    if (!isNew) return;
    const { activeElement } = document;
    const isLost = activeElement === null || activeElement === document.body;
    const isOnHeading = activeElement?.matches('h1, [data-focus-start]') ?? false;
    if (isLost || isOnHeading) within.current?.querySelector<HTMLElement>('[data-focus-start]')?.focus();
  }, [within, state]);
}
