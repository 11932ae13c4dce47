import { useLayoutEffect, useRef } from 'react';
import type { Action, Level } from './action.ts';
import { addLayer, removeLayer, replaceLayer } from './registry.ts';

/**
 * Declares what the keys do while this component is on the screen. The list may be made anew with every
 * render: the registry hears of it only when something that can be seen has changed.
 */
export function useActions(level: Level, actions: readonly Action[]): void {
  const latest = useRef(actions);
  const layer = useRef<number | null>(null);
  const shown = useRef('');

  useLayoutEffect(() => {
    latest.current = actions;
    const look = JSON.stringify(actions);
    if (layer.current === null || look === shown.current) return;
    shown.current = look;
    replaceLayer(layer.current, bound(actions, latest));
  });

  useLayoutEffect(() => {
    const id = addLayer(level, bound(latest.current, latest));
    layer.current = id;
    shown.current = JSON.stringify(latest.current);
    return () => {
      removeLayer(id);
      layer.current = null;
    };
  }, [level]);
}

/** The registry keeps what is seen; what runs is always the newest. */
const bound = (actions: readonly Action[], latest: { readonly current: readonly Action[] }): Action[] =>
  actions.map((action) => ({
    ...action,
    run: () => latest.current.find(({ id }) => id === action.id)?.run(),
  }));
