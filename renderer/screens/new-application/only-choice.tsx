import css from './columns.module.css';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** The value, as staff read it. */
  readonly words: string;
}

/** Where there is one to choose, it is named and not asked about. */
export function OnlyChoice({ name, label, value, words }: Props) {
  return (
    <div className={css.named}>
      <span className={css.term}>{label}</span>
      <span className={css.value}>{words}</span>
      <input type="hidden" name={name} value={value} />
    </div>
  );
}
