import css from './progress-bar.module.css';

interface Props {
  readonly label: string;
  readonly done: number;
  readonly of: number;
  /** How far it is, in words; the bar alone says nothing. */
  readonly words: string;
}

/** How far something is that has an end. The words stand under it; nothing is read out while it moves. */
export function ProgressBar({ label, done, of, words }: Props) {
  return (
    <div className={css.progress}>
      <progress
        className={css.bar}
        aria-label={label}
        aria-valuetext={words}
        value={done}
        max={Math.max(of, 1)}
      />
      <span aria-hidden="true">{words}</span>
    </div>
  );
}
