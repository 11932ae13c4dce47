import { useEffect, type RefObject } from 'react';

/** At a large zoom what the customer needs now may lie below the strip and the path: it is scrolled into sight. */
export function useInSight(element: RefObject<Element | null>, what: unknown): void {
  useEffect(() => {
    element.current?.scrollIntoView({ block: 'nearest' });
  }, [element, what]);
}
