import { useId } from 'react';
import { useText } from '../text/use-text.ts';
import css from './recovery-code.module.css';

/** The code for paper, in groups that are read out one by one. It is on this screen once and nowhere else. */
export function RecoveryCode({ code }: { readonly code: string }) {
  const { say } = useText();
  const id = useId();
  return (
    // Reached by keys too, where a small window scrolls.
    <div className={css.sheet} tabIndex={0} role="group" aria-labelledby={id}>
      <p className={css.label} id={id}>
        {say('recovery.code')}
      </p>
      <ol className={css.code}>
        {code.split('-').map((group, index) => (
          <li key={index}>{group}</li>
        ))}
      </ol>
    </div>
  );
}
