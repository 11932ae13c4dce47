import { useEffect } from 'react';
import { call } from '../bridge/counter.ts';

/** Signs of life go to main at most this often; main locks when they stay away. */
const restMs = 10_000;

let isPersonal = false;
let lastSign = -restMs;

function sign(): void {
  lastSign = performance.now();
  void call('session.stay', { isPersonal });
}

/** A screen with a customer's data on it shortens the patience of the lock. */
export function usePersonal(isOnScreen: boolean): void {
  useEffect(() => {
    if (!isOnScreen) return undefined;
    isPersonal = true;
    sign();
    return () => {
      isPersonal = false;
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
