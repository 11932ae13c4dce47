import css from './hidden-text.module.css';

/** Words for those who hear the page. */
export function HiddenText({ children }: { readonly children: string }) {
  return <span className={css.hidden}>{children}</span>;
}
