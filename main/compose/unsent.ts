import { countUnsent } from '../adapters/ledger/count-unsent.ts';
import type { Log } from '../core/ports.ts';
import type { Unsent } from '../window/uninstalling.ts';
import { findProfiles } from './profiles.ts';

/** What waits in the outboxes of every shop but Training's, told without opening any of them. */
export function unsentOfShops(userData: string, log: Log): Unsent {
  const { profiles, unreadable } = findProfiles(userData, log);
  const counts = profiles
    .filter(({ shop }) => shop.settings().mode !== 'training')
    .map(({ folder }) => countUnsent(folder));
  return {
    count: counts.reduce<number>((sum, count) => sum + (count ?? 0), 0),
    isMore: unreadable.length > 0 || counts.includes(null),
  };
}
