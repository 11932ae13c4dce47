import { iconPaths, type IconName } from './icon-paths.ts';
import { classes } from './classes.ts';
import css from './icon.module.css';

interface Props {
  readonly name: IconName;
  /** 16 beside text, 20 where it stands alone or leads a row. */
  readonly size?: 16 | 20;
  readonly className?: string | undefined;
}

/** A line drawing beside words. It says nothing by itself, so assistive technology does not hear of it. */
export function Icon({ name, size = 16, className }: Props) {
  return (
    <svg
      className={classes(css.icon, size === 20 && css.large, className)}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={size === 20 ? 1.5 : 1.875}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={iconPaths[name]} />
    </svg>
  );
}
