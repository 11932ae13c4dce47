import { classes } from './classes.ts';
import css from './ring.module.css';

interface Props {
  readonly elapsedMs: number;
  /** A full turn. */
  readonly ofMs: number;
  /** What is waited for, e.g. “Asking the bank — 12 s”. */
  readonly label: string;
  readonly size?: 'small' | 'large';
}

const radius = 44;
const length = 2 * Math.PI * radius;

/** Seconds that pass, as a number in a ring. It shows time, not progress: nobody knows how long a bank takes. */
export function Ring({ elapsedMs, ofMs, label, size = 'large' }: Props) {
  const seconds = Math.floor(elapsedMs / 1_000);
  const turned = Math.min(Math.max(elapsedMs / ofMs, 0), 1);
  return (
    <span className={classes(css.ring, css[size])} role="timer" aria-label={label}>
      <svg viewBox="0 0 100 100" aria-hidden="true" focusable="false">
        <circle className={css.track} cx="50" cy="50" r={radius} />
        <circle
          className={css.hand}
          cx="50"
          cy="50"
          r={radius}
          strokeDasharray={length}
          strokeDashoffset={length * (1 - turned)}
          transform="rotate(-90 50 50)"
        />
      </svg>
      {size === 'large' && (
        <span className={css.seconds} aria-hidden="true">
          {seconds}
        </span>
      )}
    </span>
  );
}
