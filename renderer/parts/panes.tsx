import type { ReactNode, Ref } from 'react';
import css from './panes.module.css';

interface Props {
  readonly listRef: Ref<HTMLDivElement>;
  readonly children: ReactNode;
  /** Stands beside the list; null where nothing is open, or where there is no room. */
  readonly detail: ReactNode;
  readonly detailLabel: string;
}

/** A list, and the detail of one of its rows at its right. */
export function Panes({ listRef, children, detail, detailLabel }: Props) {
  return (
    <div className={css.panes}>
      <div ref={listRef} className={css.list}>
        {children}
      </div>
      {detail !== null && (
        <aside className={css.aside} aria-label={detailLabel}>
          {detail}
        </aside>
      )}
    </div>
  );
}
