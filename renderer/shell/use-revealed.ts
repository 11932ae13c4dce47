import { useCallback, useEffect, useRef, useState } from 'react';
import { mostRevealed } from '../../shared/domain/revealed.ts';
import { call } from '../bridge/counter.ts';
import { useActions } from '../keys/use-actions.ts';
import { useText } from '../text/use-text.ts';
import { usePersonal } from './presence.ts';

/** What a list masks, by the application. */
export type Revealed = ReadonlyMap<string, { readonly name: string; readonly identityCode: string }>;

const nothing: Revealed = new Map();
/** Chosen from the menu there is no key to hold. */
const longestMs = 10_000;

/**
 * Whole names and codes of these applications while Alt+R is held. Each time is one line in the audit, and what was
 * shown is forgotten with the key.
 */
export function useRevealed(applicationIds: readonly string[]): Revealed {
  const { say } = useText();
  const [revealed, setRevealed] = useState(nothing);
  const asked = useRef(0);
  const isShown = revealed.size > 0;
  usePersonal(isShown);

  const hide = useCallback((): void => {
    asked.current += 1;
    setRevealed(nothing);
  }, []);
  const reveal = async (): Promise<void> => {
    asked.current += 1;
    const own = asked.current;
    const answer = await call('names.reveal', { applicationIds: applicationIds.slice(0, mostRevealed) });
    if (!answer.ok || own !== asked.current) return;
    setRevealed(new Map(answer.value.names.map(({ applicationId, ...whole }) => [applicationId, whole])));
  };

  useEffect(() => {
    // The Enter that chose it in the menu is let go after it.
    const onKeyUp = ({ key }: KeyboardEvent): void => {
      if (key !== 'Enter') hide();
    };
    window.addEventListener('keyup', onKeyUp);
    window.addEventListener('blur', hide);
    return () => {
      window.removeEventListener('keyup', onKeyUp);
      window.removeEventListener('blur', hide);
    };
  }, [hide]);
  useEffect(() => {
    if (!isShown) return;
    const timer = setTimeout(hide, longestMs);
    return () => clearTimeout(timer);
  }, [isShown, hide]);

  useActions('part', [
    {
      id: 'reveal',
      keys: ['Alt+R'],
      label: say('frame.reveal'),
      run: () => void reveal(),
      isQuiet: true,
      isDisabled: applicationIds.length === 0,
    },
  ]);
  return revealed;
}
