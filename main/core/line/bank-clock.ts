import { days, seconds } from '../../../shared/domain/dates.ts';
import type { Ports } from '../ports.ts';
import { whenDiskTakesIt } from '../storage.ts';

/** How this computer's clock stands to the bank's, as the `Date` of its answers tells. */
export interface BankClock {
  /** What an answer told: the bank's time less ours, in ms. */
  heard(offsetMs: number): void;
  /** How far ours is ahead of the bank's (behind: below zero), in ms; null as long as that is of no account. */
  aheadMs(): number | null;
  /** The bank has told the time since the start, and ours names the same day. */
  isConfirmed(): boolean;
}

/** An answer may be some time on its way; a clock this far off was set wrong. */
const ofNoAccountMs = seconds(120);
const sameDayMs = days(1);

export function createBankClock({ ledger, log, news }: Pick<Ports, 'ledger' | 'log' | 'news'>): BankClock {
  let aheadMs: number | null = null;
  const isWrong = (ms: number | null): boolean => ms !== null && Math.abs(ms) > ofNoAccountMs;

  return {
    heard(offsetMs) {
      const before = aheadMs;
      aheadMs = Math.round(-offsetMs);
      if (isWrong(before) === isWrong(aheadMs)) return;
      const result = isWrong(aheadMs) ? `ahead:${Math.round(aheadMs / seconds(1))}` : 'right';
      log.event('clock-offset', { ms: aheadMs });
      whenDiskTakesIt({ log }, () =>
        ledger.commit({ audit: [{ action: 'clock', actorId: null, objectId: null, result }] }),
      );
      news.touch({});
    },
    aheadMs: () => (isWrong(aheadMs) ? aheadMs : null),
    isConfirmed: () => aheadMs !== null && Math.abs(aheadMs) < sameDayMs,
  };
}
