/** Runs one thing after the other, in the order in which they were asked for; one that fails stops no other. */
export type Turn = <T>(run: () => Promise<T>) => Promise<T>;

export function createTurn(): Turn {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const next = last.then(run, run);
    last = next.catch(() => undefined);
    return next;
  };
}
