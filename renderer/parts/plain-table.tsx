import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import css from './plain-table.module.css';

interface Props {
  readonly children: ReactNode;
  /** Where no heading right above it says what it lists. */
  readonly label?: string;
  readonly className?: string | undefined;
}

/** Things to be read, a line for each. What is walked through with the arrows is a `ListTable`. */
export function PlainTable({ children, label, className }: Props) {
  return (
    <table
      className={classes(css.table, className)}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </table>
  );
}
