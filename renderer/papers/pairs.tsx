import { classes } from '../parts/classes.ts';
import type { Definition } from '../parts/definition-list.tsx';
import css from './pairs.module.css';

/** A word and its value on each line of a paper. */
export function Pairs({ items }: { readonly items: readonly Definition[] }) {
  return (
    <dl className={css.pairs}>
      {items.map(({ term, value, isStrong }, index) => (
        <div key={index} className={classes(isStrong && css.strong)}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
