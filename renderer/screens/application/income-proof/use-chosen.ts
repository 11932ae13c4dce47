import { useState } from 'react';

/** One of a list that changes under it: the same one wherever it moves, its place when it goes or is replaced. */
export function useChosen<T extends { readonly id: string }>(list: readonly T[]) {
  const [held, setHeld] = useState({ id: list[0]?.id ?? '', place: 0 });
  const found = list.findIndex(({ id }) => id === held.id);
  const place = found >= 0 ? found : Math.min(held.place, list.length - 1);
  const chosen = list[place] ?? null;
  const id = chosen?.id ?? '';
  if (id !== held.id || Math.max(place, 0) !== held.place) setHeld({ id, place: Math.max(place, 0) });
  return {
    chosen,
    place,
    choose: (next: number): void => {
      const item = list[Math.min(Math.max(next, 0), list.length - 1)];
      if (item) setHeld({ id: item.id, place: list.indexOf(item) });
    },
  };
}
