import { useText } from '../../../text/use-text.ts';
import css from './signing.module.css';

type Answer = `approval-if-${'yes' | 'no'}` | `pay-${'paid' | 'failed' | 'unsure'}`;

/** What may be said at the counter, and what follows from it. */
export function Answers({ of }: { readonly of: readonly Answer[] }) {
  const { say } = useText();
  return (
    <dl className={css.answers}>
      {of.map((answer) => (
        <div key={answer} className={css.answer}>
          <dt>{say(`contract.${answer}`)}</dt>
          <dd>{say(`contract.${answer}-text`)}</dd>
        </div>
      ))}
    </dl>
  );
}
