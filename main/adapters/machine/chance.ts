import type { Chance } from '../../core/ports.ts';

/** Spreads waiting times; nothing secret depends on it. */
export const createChance = (): Chance => ({ random: () => Math.random() });
