import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';
import css from './status-word.module.css';

interface Props {
  readonly icon: IconName;
  readonly children: string;
  /** When it became so, or how long ago. */
  readonly time?: string | undefined;
  /** Amber where a person is needed. An outcome never has a colour. */
  readonly needsPerson?: boolean;
  readonly isStrong?: boolean;
}

/** A state: icon, word and perhaps a time. Never colour alone. */
export function StatusWord({ icon, children, time, needsPerson = false, isStrong = false }: Props) {
  return (
    <span className={classes(css.status, needsPerson && css.needs, isStrong && css.strong)}>
      <Icon name={icon} className={css.icon} />
      <span>{children}</span>
      {time !== undefined && <span className={css.time}>{time}</span>}
    </span>
  );
}
