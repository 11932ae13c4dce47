import { useSyncExternalStore } from 'react';

/** Where a detail stands beside its list instead of on a page of its own. */
const query = '(width >= 1600px)';

const subscribe = (onChange: () => void): (() => void) => {
  const media = matchMedia(query);
  media.addEventListener('change', onChange);
  return () => media.removeEventListener('change', onChange);
};

export const useWide = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(query).matches);
