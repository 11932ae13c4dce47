import { useCallback, useRef, type ReactNode } from 'react';
import { useTill } from '../bridge/use-till.ts';
import { ActionBar } from '../parts/action-bar.tsx';
import { LessonStrip } from '../lessons/lesson-strip.tsx';
import css from './frame.module.css';
import { FrameKeys } from './frame-keys.tsx';
import { ModeFrame } from './mode-frame.tsx';
import { PinAgain } from './pin-again-dialog.tsx';
import { usePresence } from './presence.ts';
import { Rail } from './rail.tsx';
import { BadgeScans } from './badge-scans.tsx';
import { SlipScans } from './slip-scans.tsx';
import { TopBar } from './top-bar.tsx';

/** Everything that is on the screen whatever else is: top bar, menu, action bar, the mode around it. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const mode = useTill(({ profile }) => profile?.mode ?? 'live');
  const frame = useRef<HTMLDivElement>(null);
  usePresence();
  const toNextArea = useCallback(() => focusNextArea(frame.current), []);
  return (
    <ModeFrame mode={mode}>
      <FrameKeys onNextArea={toNextArea} />
      <PinAgain />
      <SlipScans />
      <BadgeScans />
      <div className={css.frame} ref={frame}>
        <TopBar />
        <Rail />
        <main className={css.screen} data-area="">
          {children}
        </main>
        <LessonStrip />
        <footer className={css.actions}>
          <ActionBar />
        </footer>
      </div>
    </ModeFrame>
  );
}

const focusable = 'h1[tabindex], button:not(:disabled), [tabindex="0"], input, select, textarea';

/** F6: top bar, menu, screen, action bar, and round again. */
function focusNextArea(frame: HTMLElement | null): void {
  const areas = Array.from(frame?.querySelectorAll<HTMLElement>('[data-area]') ?? []);
  const here = areas.findIndex((area) => area.contains(document.activeElement));
  for (let step = 1; step <= areas.length; step += 1) {
    const target = areas[(here + step) % areas.length]?.querySelector<HTMLElement>(focusable);
    if (target) return target.focus();
  }
}
