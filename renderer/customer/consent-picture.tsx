import { useText } from '../text/use-text.ts';
import css from './customer.module.css';

/** The text that the customer is asked about, whole, in the words that go to the bank with the answer. */
export function ConsentPicture({ text }: { readonly text: string }) {
  const { say } = useText();
  return (
    <div className={css.consent}>
      <h1 className={css.large}>{say('customer.consent')}</h1>
      {/* Long texts are read with a finger or the arrow keys. */}
      <div className={css.text} tabIndex={0} role="region" aria-label={say('customer.consent')}>
        {text.split(/\n+/u).map((paragraph, index) => (
          <p key={index} dir="auto">
            {paragraph}
          </p>
        ))}
      </div>
      <p className={css.more}>{say('customer.consent-more')}</p>
    </div>
  );
}
