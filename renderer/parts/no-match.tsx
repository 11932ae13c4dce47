import { useText } from '../text/use-text.ts';
import { Button } from './button.tsx';
import css from './no-match.module.css';

interface Props {
  readonly words: string;
  /** Takes the words away; the focus belongs into the field then. */
  readonly onClear: () => void;
}

/** Nothing of a list fits the words that it is narrowed by, and the key that takes them away. */
export function NoMatch({ words, onClear }: Props) {
  const { say } = useText();
  return (
    <div
      className={css.none}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClear();
      }}
    >
      <p role="status">{say('common.filter-none', { words })}</p>
      <Button chord="Escape" onPress={onClear}>
        {say('common.clear')}
      </Button>
    </div>
  );
}
