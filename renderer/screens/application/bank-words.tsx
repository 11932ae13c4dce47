import { useText } from '../../text/use-text.ts';
import { BankSentence } from './bank-sentence.tsx';
import css from './bank-words.module.css';

/** The bank's own sentences, as they came. Reached by Tab, so that the arrows scroll a long one. */
export function BankWords({ messages }: { readonly messages: readonly string[] }) {
  const { say } = useText();
  return (
    <div className={css.words} tabIndex={0} role="group" aria-label={say('application.bank-words')}>
      <h3>{say('application.bank-words')}</h3>
      {messages.length === 0 && <p>{say('application.bank-words-none')}</p>}
      {messages.map((message, index) => (
        <p key={index}>
          <BankSentence>{message}</BankSentence>
        </p>
      ))}
    </div>
  );
}
