import css from './reports-screen.module.css';

interface Props {
  readonly sent: number;
  readonly contracts: number;
  /** What fills the whole width. */
  readonly most: number;
}

const width = 48;

/** Sent and, within it, contracts, beside the figures that say the same. */
export function SentBar({ sent, contracts, most }: Props) {
  const lengthOf = (n: number): number => (n / Math.max(most, 1)) * width;
  return (
    <svg className={css.bar} viewBox={`0 0 ${width} 12`} width={width} height={12}>
      <rect className={css.sent} width={lengthOf(sent)} height={12} />
      <rect className={css.contracts} width={lengthOf(contracts)} height={12} />
    </svg>
  );
}
