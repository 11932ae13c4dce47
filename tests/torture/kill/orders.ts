import type { SimulatorPlace } from '../../bench/simulator-thread.ts';

/** Where a till ends itself: just before or just after what it writes down. */
export const pointsOnDisk = ['application', 'attempt', 'gate', 'answer', 'recovery'].flatMap((what) => [
  `before ${what}`,
  `after ${what}`,
]);

/** Which guard is missing: what a start finds past its gate is taken for unsent, or a commit is put off. */
export type MissingGuard = 'gate' | 'commit';

export interface Orders {
  readonly folder: string;
  readonly place: SimulatorPlace;
  readonly missing: MissingGuard | null;
  readonly endAt: { readonly point: string; readonly time: number } | null;
}

/** What the till is asked: to submit the customer of that number, or to end when nothing waits any more. */
export type Asked = { readonly submit: number } | { readonly drain: true };

export type Told =
  | { readonly ready: true }
  | { readonly acknowledged: string; readonly customer: number }
  | { readonly drained: true };
