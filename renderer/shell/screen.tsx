import { useEffect, useRef, type ReactNode } from 'react';
import type { Action } from '../keys/action.ts';
import { useActions } from '../keys/use-actions.ts';
import { classes } from '../parts/classes.ts';
import { usePersonal } from './presence.ts';
import css from './screen.module.css';
import { useFoundFocus } from './use-found-focus.ts';

interface Props {
  readonly title: string;
  /** Stands beside the title, e.g. a filter or a state. */
  readonly beside?: ReactNode;
  readonly actions?: readonly Action[];
  /** A customer's data is in sight. */
  readonly isPersonal?: boolean;
  /** Where the focus starts: on the heading, or on what asks for it itself. */
  readonly focus?: 'heading' | 'own';
  /** The title is only heard, where the screen says it in its own way. */
  readonly isTitleHidden?: boolean;
  readonly children: ReactNode;
}

/** One place staff go: heading, content, and what the keys do there. */
export function Screen({
  title,
  beside,
  actions = [],
  isPersonal = false,
  focus = 'heading',
  isTitleHidden = false,
  children,
}: Props) {
  const element = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useActions('screen', actions);
  usePersonal(isPersonal);
  useFoundFocus(element);
  useEffect(() => {
    if (focus === 'heading') heading.current?.focus();
  }, [focus]);
  return (
    <div className={css.screen} ref={element}>
      <div className={classes(css.head, isTitleHidden && css.hidden)}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {beside !== undefined && <div className={css.beside}>{beside}</div>}
      </div>
      {children}
    </div>
  );
}
