import type { ReactNode } from 'react';
import type { Mode } from '../../shared/domain/market.ts';
import { useText } from '../text/use-text.ts';
import { classes } from '../parts/classes.ts';
import css from './mode-frame.module.css';

/** Live is plain; Demo has a violet strip with the word; Training a striped frame around the whole window. */
export function ModeFrame({ mode, children }: { readonly mode: Mode; readonly children: ReactNode }) {
  const { say } = useText();
  return (
    <div className={classes(css.window, css[mode])} data-mode={mode}>
      {mode === 'demo' && (
        <aside className={css.strip} aria-label={say('common.mode-demo')}>
          {say('frame.demo-strip')}
        </aside>
      )}
      <div
        className={css.inside}
        {...(mode === 'training' ? { 'data-watermark': say('frame.training') } : {})}
      >
        {children}
      </div>
    </div>
  );
}
