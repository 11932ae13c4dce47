import type { ReactNode } from 'react';
import type { PaperView } from '../../shared/bridge/papers.ts';
import type { PaperSize } from '../../shared/domain/paper.ts';
import { classes } from '../parts/classes.ts';
import { formatFor } from '../text/format.ts';
import { useText } from '../text/use-text.ts';
import css from './sheet.module.css';

interface Props {
  readonly view: PaperView;
  readonly size: PaperSize;
  readonly title: string;
  /** What it is not, under everything. */
  readonly note: string;
  readonly children: ReactNode;
}

/** What every paper has: whose it is, whether it is real, its number, and which copy it is. */
export function Sheet({ view, size, title, note, children }: Props) {
  const { content, number, copy, madeAt, now } = view;
  const { language, market, mode, shopName, tillName } = content;
  const { say } = useText(language);
  const { moment } = formatFor(language, market);
  return (
    <article
      className={classes(css.sheet, css[size])}
      lang={language}
      data-watermark={mode === 'live' ? '' : say(`common.mode-${mode}`)}
    >
      <div className={css.pages}>
        <header>
          {mode !== 'live' && <p className={css.mark}>{say(`customer.not-real-${mode}`)}</p>}
          <div className={css.head}>
            <p>
              {shopName} · {tillName}
            </p>
            <p>
              {say('papers.number')} <strong>{number}</strong>
            </p>
            <p>
              {say('papers.made')} {moment(madeAt)}
            </p>
            {copy > 0 && (
              <p className={css.copy}>
                {say('papers.copy', { n: copy })} · {moment(now)}
              </p>
            )}
          </div>
        </header>
        <div>
          <h1 className={css.title}>{title}</h1>
          {children}
          <footer className={css.note}>{note}</footer>
        </div>
      </div>
    </article>
  );
}
