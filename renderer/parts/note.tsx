import type { ReactNode, Ref } from 'react';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';
import css from './note.module.css';

interface Props {
  /** `attention` needs a person, `error` is a hard stop, `done` says that something worked. */
  readonly kind?: 'info' | 'attention' | 'error' | 'done';
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons under the words. */
  readonly actions?: ReactNode;
  /** Read out at once when it appears. */
  readonly isAlert?: boolean;
  readonly ref?: Ref<HTMLDivElement>;
}

const icons: Readonly<Record<NonNullable<Props['kind']>, IconName>> = {
  info: 'info',
  attention: 'attention',
  error: 'error',
  done: 'check',
};

/** A sentence or two that stand out: icon, words, perhaps a way on. */
export function Note({ kind = 'info', title, children, actions, isAlert = false, ref }: Props) {
  return (
    <div className={classes(css.note, css[kind])} role={isAlert ? 'alert' : undefined} ref={ref}>
      <Icon name={icons[kind]} size={20} className={css.icon} />
      <div className={css.words}>
        {title !== undefined && <p className={css.title}>{title}</p>}
        {children !== undefined && <div className={css.text}>{children}</div>}
        {actions !== undefined && <div className={css.actions}>{actions}</div>}
      </div>
    </div>
  );
}
