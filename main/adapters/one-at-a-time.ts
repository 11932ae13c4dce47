/** Runs what it is given unless the one before is still at it: then null. So the system shows one dialog, however often the page asks. */
export function oneAtATime(): <T>(run: () => Promise<T>) => Promise<T | null> {
  let isBusy = false;
  return async (run) => {
    if (isBusy) return null;
    isBusy = true;
    try {
      return await run();
    } finally {
      isBusy = false;
    }
  };
}
