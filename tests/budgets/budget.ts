import type { Figure } from '../bench/figure.ts';

/** One figure beside its goal, which is the most that it may be; the ratio is the one to the other. */
export function budget(what: string, measured: number, goal: number, unit: 'keys' | 's' | 'ms'): Figure {
  const words = (value: number): string => `${unit === 's' ? value.toFixed(1) : Math.round(value)} ${unit}`;
  return {
    what,
    measured: words(measured),
    baseline: words(goal),
    ratio: measured / goal,
    goal: '<= 1',
    isHeld: measured <= goal,
  };
}
