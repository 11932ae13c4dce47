/** What quitting has to know of a window. */
export interface OpenWindow {
  /** Asks listeners and page; settles with whether the window is gone. */
  readonly leave: () => Promise<boolean>;
  readonly destroy: () => void;
  readonly focus: () => void;
}

/** In the order in which they were made. */
export const openWindows = new Set<OpenWindow>();
