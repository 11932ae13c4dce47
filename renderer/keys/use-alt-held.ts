import { useEffect, useState } from 'react';

/** Longer than a press of Alt with a letter takes: who knows the letter need not see any. */
const restMs = 300;

/** Alt is held alone for a while, as by somebody who looks for a key. */
export function useAltHeld(): boolean {
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const letGo = (): void => {
      clearTimeout(timer);
      setIsHeld(false);
    };
    const onKeyDown = ({ key, ctrlKey, metaKey, repeat }: KeyboardEvent): void => {
      if (key === 'Alt' && repeat) return;
      letGo();
      if (key === 'Alt' && !ctrlKey && !metaKey) timer = setTimeout(() => setIsHeld(true), restMs);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    window.addEventListener('keyup', letGo, { capture: true });
    window.addEventListener('blur', letGo);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', onKeyDown, { capture: true });
      window.removeEventListener('keyup', letGo, { capture: true });
      window.removeEventListener('blur', letGo);
    };
  }, []);
  return isHeld;
}
