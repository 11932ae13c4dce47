import { useEffect } from 'react';
import type { TillView } from '../../shared/bridge/views.ts';
import { heldWords, readWords } from '../text/read-words.ts';
import { call, listen } from './counter.ts';
import { forgetAll, receive, usePictures } from './pictures.ts';

const isOpen = (): boolean => usePictures.getState().till?.picture.stage === 'open';

/** A picture comes with its words: the one before stays until they are read, and where they cannot be, nothing does. */
const receiveSpoken = (picture: TillView): void => {
  // A lock waits for no words.
  if (picture.stage !== 'open' && !heldWords(picture.language) && isOpen()) forgetAll();
  void readWords(picture.language).then(() => receive('till', picture), forgetAll);
};

/**
 * Listens to the till for as long as the page lives: first listens, then asks, and keeps the newer one. Whether there is
 * one already.
 */
export function useTillFeed(): boolean {
  useEffect(() => {
    const stop = listen('till', receiveSpoken);
    void call('till.get', {}).then((answer) => {
      if (answer.ok) receiveSpoken(answer.value);
    });
    return stop;
  }, []);
  return usePictures(({ till }) => till !== null);
}

const whole = (till: TillView): TillView => till;

/**
 * The till as it is now, or a part of it: what shows a part is drawn anew only when that part has changed. Only below
 * the app's stage switch, which waits for the first picture.
 */
export function useTill(): TillView;
export function useTill<Part>(part: (till: TillView) => Part): Part;
export function useTill(part: (till: TillView) => unknown = whole): unknown {
  return usePictures(({ till }) => {
    if (!till) throw new Error('there is no picture of the till yet');
    return part(till.picture);
  });
}
