import type { WebContents } from 'electron';
import { seconds } from '../../shared/domain/dates.ts';
import type { Timer } from '../core/ports.ts';

/** Between what has been loaded and what is seen. */
const drawingMs = seconds(0.5);
/** A page that does not come keeps nobody's work waiting. */
const longestMs = seconds(5);

/** Settles when a page has been loaded for the first time and had the time to be drawn, or should have been. */
export const drawn = (page: Pick<WebContents, 'once'>, timer: Timer): Promise<void> =>
  new Promise((done) => {
    page.once('did-finish-load', () => timer.after(drawingMs, done));
    timer.after(longestMs, done);
  });
