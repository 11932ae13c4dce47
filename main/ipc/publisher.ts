import type { WebContents } from 'electron';
import { channelOfNews, news, type NewsName } from '../../shared/bridge/contract.ts';
import { DisplayView } from '../../shared/bridge/display.ts';
import type { Log, News, Timer } from '../core/ports.ts';
import type { Pictures } from './pictures.ts';

/** Changes within this time become one picture. */
const gatherMs = 60;
/**
 * Where applications change without an end, as while an outbox drains, pictures are this far apart: somebody may be typing
 * meanwhile. A lock, what the customer sees, and the application on the screen wait for no rest.
 */
const restMs = 400;

export interface Publisher extends News {
  /** Publishes what waits, now. */
  flush(): void;
}

/** Sends whole pictures to the pages, a few times a second at the most, however much happens. */
export function createPublisher(
  pictures: () => Pictures,
  pages: () => readonly WebContents[],
  showToCustomer: (picture: DisplayView | null) => void,
  timer: Timer,
  log: Log,
): Publisher {
  let stopTimer: (() => void) | null = null;
  let stopRest: (() => void) | null = null;
  let hasChanged = false;
  let hasShownChanged = false;

  function send(name: NewsName, picture: unknown): void {
    const checked = news[name].safeParse(picture);
    // A picture that is not what was promised is a fault of ours. The page keeps its last one.
    if (!checked.success) log.event('unexpected', { code: 'picture', call: name });
    else for (const page of pages()) if (!page.isDestroyed()) page.send(channelOfNews(name), checked.data);
  }

  function flush(): void {
    stopTimer?.();
    stopTimer = null;
    hasChanged = false;
    stopRest?.();
    stopRest = timer.after(restMs, () => {
      stopRest = null;
      if (hasChanged) flush();
    });
    const made = pictures();
    send('till', made.till());
    const shown = made.shown();
    if (hasShownChanged && shown !== null) {
      const picture = made.application(shown);
      if (picture.ok) send('application', picture.value);
    }
    hasShownChanged = false;
    const [outbox, today] = [made.outbox(), made.today()];
    if (outbox.ok) send('outbox', outbox.value);
    if (today.ok) send('today', today.value);
    const display = DisplayView.nullable().safeParse(made.display());
    if (display.success) showToCustomer(display.data);
    else log.event('unexpected', { code: 'picture', call: 'display' });
  }

  return {
    touch({ applicationId }) {
      hasChanged = true;
      if (applicationId !== undefined) {
        const isShown = applicationId === pictures().shown();
        if (isShown) hasShownChanged = true;
        else if (stopRest) return;
      }
      stopTimer ??= timer.after(gatherMs, flush);
    },
    flush,
  };
}
