import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';
import css from './strip.module.css';

interface Props {
  /** `go` is green and means one thing only: the goods may leave. */
  readonly kind: 'plain' | 'go' | 'attention';
  readonly icon: IconName;
  readonly children: ReactNode;
  readonly end?: ReactNode;
}

/** One sentence across the screen that nobody can miss. */
export function Strip({ kind, icon, children, end }: Props) {
  return (
    <div className={classes(css.strip, css[kind])}>
      <Icon name={icon} size={20} />
      {/* Only the sentence is read out when it changes; what stands at the end may count seconds. */}
      <p className={css.words} role="status">
        {children}
      </p>
      {end !== undefined && <div className={css.end}>{end}</div>}
    </div>
  );
}
