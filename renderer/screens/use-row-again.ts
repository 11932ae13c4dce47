import { useEffect, useRef, type RefObject } from 'react';
import { focusRow } from '../parts/list-table.tsx';

/** Back from what a row led to, the focus is on that row again, as soon as it is listed. */
export function useRowAgain(
  list: RefObject<HTMLElement | null>,
  key: string | null,
  isListed: boolean,
): void {
  const isOver = useRef(false);
  useEffect(() => {
    if (isOver.current || key === null || !isListed) return;
    isOver.current = true;
    // Whoever has gone on by then stays where they are.
    if (document.activeElement?.matches('body, h1, input') ?? true) focusRow(list.current, key);
  }, [list, key, isListed]);
}
