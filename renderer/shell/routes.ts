import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { Section } from '../screens/settings/sections.ts';

/** Where staff can go. Parameters are ids, never anything personal. */
export type Route =
  | { readonly screen: 'today' }
  | { readonly screen: 'new'; readonly draftId: string | null }
  | { readonly screen: 'application'; readonly applicationId: string }
  | { readonly screen: 'outbox'; readonly entryId: string | null }
  | { readonly screen: 'reports' }
  | { readonly screen: 'settings'; readonly section?: Section }
  /** Only in Training. */
  | { readonly screen: 'lessons' };

interface Routes {
  /** Whose place this is; another person, or another shop, starts at Today. */
  readonly seat: string;
  readonly route: Route;
  /** Counts visits: going to the same place again is a new visit with a fresh screen. */
  readonly visit: number;
  readonly earlier: readonly Route[];
  /** The place that was left for this one; null at the start. */
  readonly left: Route | null;
  /** The draft that somebody else had open here when they went; asked about once. */
  readonly leftOpen: string | null;
}

const start: Route = { screen: 'today' };
const longestWay = 20;

/**
 * A lock loads the page anew and leaves nothing personal behind; this is what outlives it, ids only, as long as
 * the window is open.
 */
export const useRoutes = create<Routes>()(
  persist((): Routes => ({ seat: '', route: start, visit: 0, earlier: [], left: null, leftOpen: null }), {
    name: 'place',
    version: 1,
    storage: createJSONStorage(() => sessionStorage),
  }),
);

/** The same person in the same shop comes back to where they were before the lock. */
export function enter(seat: string): void {
  const { seat: before, route } = useRoutes.getState();
  if (before === seat) return;
  const leftOpen = route.screen === 'new' && shopOf(before) === shopOf(seat) ? route.draftId : null;
  useRoutes.setState(({ visit }) => ({
    seat,
    route: start,
    visit: visit + 1,
    earlier: [],
    left: null,
    leftOpen,
  }));
}

const shopOf = (seat: string): string | undefined => seat.split('|')[1];

/** It is asked about, or nobody needs to ask any more. */
export function forgetLeftOpen(): void {
  useRoutes.setState({ leftOpen: null });
}

export function go(route: Route): void {
  useRoutes.setState(({ route: from, visit, earlier }) => ({
    route,
    visit: visit + 1,
    left: from,
    earlier: [...earlier, from].slice(-longestWay),
  }));
}

/** Goes there without leaving a trace of the present place, e.g. from a form to what it became. */
export function goInstead(route: Route): void {
  useRoutes.setState(({ route: left, visit }) => ({ route, visit: visit + 1, left }));
}

/** The place got its name: same visit, same screen, so that the way back after a lock leads to it. */
export function nameHere(route: Route): void {
  useRoutes.setState({ route });
}

/** To where one came from, or to Today. */
export function goBack(): void {
  useRoutes.setState(({ route: left, visit, earlier }) => ({
    route: earlier.at(-1) ?? start,
    visit: visit + 1,
    left,
    earlier: earlier.slice(0, -1),
  }));
}
