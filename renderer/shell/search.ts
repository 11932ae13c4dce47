import { create } from 'zustand';
import { usePictures } from '../bridge/pictures.ts';
import { go } from './routes.ts';

interface Search {
  /** The search key brought somebody here from another place, and Esc leads back there. */
  readonly isCalled: boolean;
  /** What was typed when something that was found was opened: on the way back it is there again. */
  readonly words: string;
  readonly openedId: string | null;
}

const nothing: Search = { isCalled: false, words: '', openedId: null };

/** In memory only, and only as long as the till is open: what is typed here names people. */
export const useSearch = create<Search>(() => nothing);
usePictures.subscribe(({ till }) => {
  if (till?.picture.stage !== 'open') forgetSearch();
});

const forgetSearch = (): void => useSearch.setState(nothing, true);

/** From anywhere to Today, with the focus in the search. */
export function callSearch(): void {
  useSearch.setState({ ...nothing, isCalled: true });
  go({ screen: 'today' });
}
