import { useEffect, useRef } from 'react';
import { takeScans, type Scanned } from './scanner.ts';

/**
 * Takes scans while this component is on the screen.
 * @param take puts the text where it belongs; false leaves it to others, and at last where it was typed.
 */
export function useScans(take: (scanned: Scanned) => boolean): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => takeScans((scanned) => latest.current(scanned)), []);
}
