import { useEffect, useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Button } from './button.tsx';
import { LiveMessage } from './live-message.tsx';
import css from './no-match.module.css';

interface Props {
  readonly words: string;
  /** Takes the words away; the focus belongs into the field then. */
  readonly onClear: () => void;
}

/** A region that comes with its words is read out by few readers; typing on says it once. */
const laterMs = 400;

/** Nothing of a list fits the words that it is narrowed by, and the key that takes them away. */
export function NoMatch({ words, onClear }: Props) {
  const { say } = useText();
  const said = say('common.filter-none', { words });
  const [told, setTold] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setTold(said), laterMs);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <div
      className={css.none}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClear();
      }}
    >
      <p>{said}</p>
      <LiveMessage>{told}</LiveMessage>
      <Button chord="Escape" onPress={onClear}>
        {say('common.clear')}
      </Button>
    </div>
  );
}
