import type { ReactNode } from 'react';
import css from './state-sheet.module.css';

interface Props {
  /** What stands before the words, e.g. the ring of seconds. */
  readonly figure?: ReactNode;
  /** The one sentence that matters; the customer may read along. */
  readonly title: string;
  readonly children?: ReactNode;
}

/** One state of an application: a large sentence, what is safe, what happens next. The same for every outcome. */
export function StateSheet({ figure, title, children }: Props) {
  return (
    <section className={css.sheet}>
      {figure !== undefined && <div className={css.figure}>{figure}</div>}
      <div className={css.words}>
        <h2 className={css.title} tabIndex={-1} data-focus-start="">
          {title}
        </h2>
        {children}
      </div>
    </section>
  );
}

/** A number large enough to be copied down from across the counter. */
export function LargeNumber({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    <p className={css.number}>
      <span className={css.label}>{label}</span>
      <span className={css.digits}>{children}</span>
    </p>
  );
}
