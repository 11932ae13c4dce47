import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';
import css from './empty.module.css';

interface Props {
  readonly icon: IconName;
  readonly children: string;
  /** The key or button that starts something. */
  readonly action?: ReactNode;
}

/** One sentence where a list has nothing, and the key that starts something. */
export function Empty({ icon, children, action }: Props) {
  return (
    <div className={css.empty}>
      <Icon name={icon} size={20} className={css.icon} />
      <p>{children}</p>
      {action}
    </div>
  );
}
