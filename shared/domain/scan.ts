import { isBadge } from './badge.ts';
import { isMrzLine, isMrzZone, readMrz } from './mrz.ts';
import type { IsoDate } from './dates.ts';

/**
 * A scanner that types like a keyboard is told from fingers by its speed: the usual middle gap between two keys, and what
 * a till may have measured instead. A slip's number is shorter than other codes.
 */
export const scannerRules = {
  shortest: 8,
  shortestSlip: 6,
  medianGapMs: 30,
  fastestGapMs: 10,
  slowestGapMs: 80,
} as const;

/** A rest of two gaps ends a scan. */
export const pauseAfter = (gapMs: number): number => 2 * Math.max(gapMs, scannerRules.medianGapMs);

export const medianGap = (keys: readonly Keystroke[]): number => {
  const gaps = gapsOf(keys);
  return gaps[Math.floor(gaps.length / 2)] ?? Infinity;
};

/** What a till takes for a scanner's from now on, or null where it is as slow as fingers. */
export function gapFor(measuredMs: number): number | null {
  if (measuredMs > scannerRules.slowestGapMs) return null;
  // A quarter more: no two scans are equally quick.
  const withRoom = Math.ceil(measuredMs * 1.25);
  return Math.min(Math.max(withRoom, scannerRules.medianGapMs), scannerRules.slowestGapMs);
}

/** Smallest first. */
const gapsOf = (keys: readonly Keystroke[]): readonly number[] =>
  keys
    .slice(1)
    .map((key, index) => key.at - (keys[index]?.at ?? 0))
    .sort((a, b) => a - b);

export interface Keystroke {
  readonly character: string;
  /** The place of the key on the keyboard, as browsers name it, where it is known. */
  readonly code?: string;
  readonly isShifted?: boolean;
  /** Milliseconds on any steady clock. */
  readonly at: number;
}

/** The scanned text, or null where a person typed. `endedBy` is what closed the run of keys. */
export function readScan(
  keys: readonly Keystroke[],
  endedBy: 'enter' | 'tab' | 'pause',
  gapMs: number = scannerRules.medianGapMs,
): string | null {
  if (keys.length < scannerRules.shortestSlip) return null;
  if (medianGap(keys) > gapMs) return null;
  if (endedBy === 'pause' && (gapsOf(keys).at(-1) ?? Infinity) > pauseAfter(gapMs)) return null;
  const text = keys.map(({ character }) => character).join('');
  return ownIn(keys, text) ?? (keys.length < scannerRules.shortest ? null : text);
}

export type ScanRoute = 'mrz' | 'identity-code' | 'badge' | 'slip' | 'own-reference';

/** Slips carry the local number. */
const slipShape = /^(?:T|[0-9A-HJKMNP-TV-Z]{2})-\d{4,}$/u;

/** Where a scanned text belongs. What fits nowhere else is the shop's own reference. */
export function routeScan(text: string, today: IsoDate): ScanRoute {
  const trimmed = text.trim();
  if (readMrz(trimmed, today)) return 'mrz';
  if (/^\d{11}$|^\d{6}-\d{5}$/u.test(trimmed)) return 'identity-code';
  if (isBadge(trimmed)) return 'badge';
  return isSlip(trimmed) ? 'slip' : 'own-reference';
}

/** Whether a text has the shape of an application's number on a slip, of whichever till. */
export const isSlip = (text: string): boolean => slipShape.test(text);

/**
 * Most scanners press the keys of a US keyboard; under another layout, or with Caps Lock, other characters come out.
 * The places of the keys still tell what stands on a slip, on a badge or in the lines of a document.
 */
function ownIn(keys: readonly Keystroke[], text: string): string | null {
  if (isOwn(text)) return text;
  const byPlace = keys.map(onUsKeyboard).join('');
  return isOwn(byPlace) ? byPlace : null;
}

const isOwn = (text: string): boolean => isSlip(text) || isBadge(text) || isMrzLine(text) || isMrzZone(text);

function onUsKeyboard({ code, character, isShifted = false }: Keystroke): string {
  if (!code) return character;
  if (code === 'Minus') return '-';
  if (code === 'Comma') return isShifted ? '<' : ',';
  return /^(?:Key|Digit|Numpad)([0-9A-Z])$/u.exec(code)?.[1] ?? '';
}
