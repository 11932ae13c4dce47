import { useEffect } from 'react';
import type { TillView } from '../../shared/bridge/views.ts';
import { readWords } from '../text/read-words.ts';
import { call, listen } from './counter.ts';
import { forgetAll, receive, usePictures } from './pictures.ts';

/** A picture comes with its words: the one before stays until they are read, and where they cannot be, nothing does. */
const receiveSpoken = (picture: TillView): void => {
  void readWords(picture.language).then(() => receive('till', picture), forgetAll);
};

/** Listens to the till for as long as the page lives: first listens, then asks, and keeps the newer one. */
export function useTillFeed(): TillView | null {
  useEffect(() => {
    const stop = listen('till', receiveSpoken);
    void call('till.get', {}).then((answer) => {
      if (answer.ok) receiveSpoken(answer.value);
    });
    return stop;
  }, []);
  return usePictures(({ till }) => till?.picture ?? null);
}

/** The till as it is now. Only below the app's stage switch, which waits for the first picture. */
export function useTill(): TillView {
  const till = usePictures((pictures) => pictures.till);
  if (!till) throw new Error('there is no picture of the till yet');
  return till.picture;
}
