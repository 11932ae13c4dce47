import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import css from './definition-list.module.css';

export interface Definition {
  readonly term: ReactNode;
  readonly value: ReactNode;
  /** Numbers stand under each other at the end of the line. */
  readonly isNumber?: boolean;
  readonly isStrong?: boolean;
}

interface Props {
  readonly items: readonly Definition[];
  /** Two columns of pairs where there is room. */
  readonly columns?: 1 | 2;
  /** Many pairs that have to fit without scrolling. */
  readonly isDense?: boolean;
}

export function DefinitionList({ items, columns = 1, isDense = false }: Props) {
  return (
    <dl className={classes(css.list, columns === 2 && css.two, isDense && css.dense)}>
      {items.map((item, index) => (
        <div key={index} className={classes(css.pair, item.isStrong && css.strong)}>
          <dt className={css.term}>{item.term}</dt>
          <dd className={classes(css.value, item.isNumber && css.number)}>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
