import css from './hidden-text.module.css';

/** Read out politely whenever its words change. Say few things: at the start, after 10 s, after 30 s, the result. */
export function LiveMessage({ children }: { readonly children: string }) {
  return (
    <div className={css.hidden} role="status" aria-live="polite">
      {children}
    </div>
  );
}
