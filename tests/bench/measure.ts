import { performance } from 'node:perf_hooks';

/** The value that this share of all values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** How long it took, in milliseconds. */
export async function timed(run: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await run();
  return performance.now() - startedAt;
}

/** Runs it some times and gives the durations; the first rounds, which meet cold code, do not count. */
export async function rounds(count: number, run: () => unknown, warmUp = 2): Promise<readonly number[]> {
  for (let round = 0; round < warmUp; round += 1) await run();
  const durations: number[] = [];
  for (let round = 0; round < count; round += 1) durations.push(await timed(run));
  return durations;
}
