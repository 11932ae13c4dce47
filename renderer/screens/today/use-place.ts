import { useEffect, useState } from 'react';
import { useRoutes, type Route } from '../../shell/routes.ts';
import { useSearch } from '../../shell/search.ts';

interface Place {
  /** Called by the search key from another place, which Esc leads back to. */
  readonly isCalled: boolean;
  /** Back from something that was found: what it was found by. */
  readonly words: string;
  /** Back from what a row of the list led to: which row. */
  readonly rowKey: string | null;
}

/** How one came to Today, as far as the search is concerned. */
export function usePlace(): Place {
  const [place] = useState(whence);
  useEffect(
    () => () => {
      // Called once; going on from here and coming back is another way.
      useSearch.setState({ isCalled: false });
    },
    [],
  );
  return place;
}

function whence(): Place {
  const { isCalled, words, openedId } = useSearch.getState();
  const { left } = useRoutes.getState();
  const isBack = left?.screen === 'application' && left.applicationId === openedId;
  return { isCalled, words: !isCalled && isBack ? words : '', rowKey: isCalled ? null : rowOf(left) };
}

function rowOf(route: Route | null): string | null {
  if (route?.screen === 'application') return route.applicationId;
  return route?.screen === 'new' ? route.draftId : null;
}
