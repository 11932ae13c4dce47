import { useState } from 'react';
import { ActionButton } from '../../parts/action-button.tsx';
import { useText } from '../../text/use-text.ts';
import css from './bank-sentence.module.css';

/** More than this at once helps nobody at a counter. */
const longest = 2_000;

/** What the bank wrote, as text and nothing else: in its own direction, never wider than its place, its end on demand. */
export function BankSentence({ children }: { readonly children: string }) {
  const { say } = useText();
  const [isWhole, setIsWhole] = useState(false);
  const characters = Array.from(children);
  const isCut = characters.length > longest && !isWhole;
  return (
    <>
      <span className={css.sentence} dir="auto">
        {isCut ? `${characters.slice(0, longest).join('')}…` : children}
      </span>
      {isCut && (
        <ActionButton id="bank-words" look="quiet" onPress={() => setIsWhole(true)}>
          {say('application.bank-words-more')}
        </ActionButton>
      )}
    </>
  );
}
