import { useEffect } from 'react';
import type { TillView } from '../../shared/bridge/views.ts';
import { call, listen } from './counter.ts';
import { receive, usePictures } from './pictures.ts';

/** Listens to the till for as long as the page lives: first listens, then asks, and keeps the newer one. */
export function useTillFeed(): TillView | null {
  useEffect(() => {
    const stop = listen('till', (picture) => receive('till', picture));
    void call('till.get', {}).then((answer) => {
      if (answer.ok) receive('till', answer.value);
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
