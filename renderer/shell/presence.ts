import { useEffect } from 'react';
import { call } from '../bridge/counter.ts';

/** Signs of life go to main at most this often; main locks when they stay away. */
const restMs = 10_000;

/** Parts of the page that have a customer's data on the screen; one may end while another stays. */
let holders = 0;
let lastSign = -restMs;

function sign(): void {
  lastSign = performance.now();
  void call('session.stay', { isPersonal: holders > 0 });
}

/** A screen with a customer's data on it shortens the patience of the lock. */
export function usePersonal(isOnScreen: boolean): void {
  useEffect(() => {
    if (!isOnScreen) return undefined;
    holders += 1;
    sign();
    return () => {
      holders -= 1;
      sign();
    };
  }, [isOnScreen]);
}

/** Keys and the pointer tell that somebody is there. */
export function usePresence(): void {
  useEffect(() => {
    const seen = (): void => {
      if (performance.now() - lastSign >= restMs) sign();
    };
    const events = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
    for (const event of events) window.addEventListener(event, seen, { capture: true, passive: true });
    return () => {
      for (const event of events) window.removeEventListener(event, seen, { capture: true });
    };
  }, []);
}
