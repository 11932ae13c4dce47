import { useEffect, type RefObject } from 'react';

/** Time for a window that closes to give the focus back to where it came from. */
const patienceMs = 80;

/**
 * What had the focus is gone from the page: a button that did its work, a window whose opener went meanwhile.
 * The focus then goes to the sentence the screen starts with, instead of to nowhere.
 */
export function useFoundFocus(within: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let held: Element | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = ({ target }: FocusEvent): void => {
      if (target instanceof Element) held = target;
    };
    const look = (): void => {
      timer = undefined;
      if (held === null || held.isConnected || !isNowhere() || hasWindow()) return;
      const start =
        within.current?.querySelector<HTMLElement>('[data-focus-start]') ??
        within.current?.querySelector<HTMLElement>('h1');
      start?.focus();
    };
    const observer = new MutationObserver(() => {
      timer ??= setTimeout(look, patienceMs);
    });
    document.addEventListener('focusin', keep);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', keep);
      observer.disconnect();
      clearTimeout(timer);
    };
  }, [within]);
}

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;
const hasWindow = (): boolean => document.querySelector('[role=dialog], [role=alertdialog]') !== null;
