import type { ReactNode, Ref } from 'react';
import { createPortal } from 'react-dom';
import css from './on-paper.module.css';

interface Props {
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLDivElement>;
}

/**
 * What the printer gets, and all that it gets. On the screen it lies beside the window in its real size, so that the
 * length of a roll can be measured.
 */
export function OnPaper({ children, ref }: Props) {
  return createPortal(
    <div className={css.onPaper} ref={ref} data-paper="" aria-hidden="true">
      {children}
    </div>,
    document.body,
  );
}
