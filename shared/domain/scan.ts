import { badgeShape } from './badge.ts';
import { readMrz } from './mrz.ts';
import type { IsoDate } from './dates.ts';

/** A scanner that types like a keyboard is told from fingers by its speed. */
export const scannerRules = { shortest: 8, medianGapMs: 30, pauseMs: 60 } as const;

export interface Keystroke {
  readonly character: string;
  /** Milliseconds on any steady clock. */
  readonly at: number;
}

/** The scanned text, or null where a person typed. `endedBy` is what closed the run of keys. */
export function readScan(keys: readonly Keystroke[], endedBy: 'enter' | 'tab' | 'pause'): string | null {
  if (keys.length < scannerRules.shortest) return null;
  const gaps = keys
    .slice(1)
    .map((key, index) => key.at - (keys[index]?.at ?? 0))
    .sort((a, b) => a - b);
  const median = gaps[Math.floor(gaps.length / 2)] ?? Infinity;
  const longestPause = gaps.at(-1) ?? Infinity;
  if (median > scannerRules.medianGapMs) return null;
  if (endedBy === 'pause' && longestPause > scannerRules.pauseMs) return null;
  return keys.map(({ character }) => character).join('');
}

export type ScanRoute = 'mrz' | 'identity-code' | 'badge' | 'slip' | 'own-reference';

/** Slips carry the local number. */
const slipShape = /^(?:T|[0-9A-HJKMNP-TV-Z]{2})-\d{4,}$/u;

/** Where a scanned text belongs. What fits nowhere else is the shop's own reference. */
export function routeScan(text: string, today: IsoDate): ScanRoute {
  const trimmed = text.trim();
  if (readMrz(trimmed, today)) return 'mrz';
  if (/^\d{11}$|^\d{6}-\d{5}$/u.test(trimmed)) return 'identity-code';
  if (badgeShape.test(trimmed)) return 'badge';
  return slipShape.test(trimmed) ? 'slip' : 'own-reference';
}
