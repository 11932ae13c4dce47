import { arch, release } from 'node:os';
import process from 'node:process';
import type { Language } from '../../shared/domain/language.ts';
import { backupsIn } from '../adapters/ledger/backups.ts';
import { supportText } from '../core/support/bundle.ts';
import type { OpenProfile } from './open-profile.ts';
import type { World } from './world.ts';

/** The bundle of the open profile, as it is at this moment. */
export function supportOf(
  { place, vault, till, profile }: OpenProfile,
  language: Language,
  world: World,
): string {
  const { ledger, line, clock } = till.desk;
  const states = ledger.openEntries().map(({ state }) => state);
  // Outside Electron there are none of its own.
  const versions = new Map(Object.entries(process.versions));
  const versionOf = (part: string): string => versions.get(part) ?? 'none';
  return supportText({
    made: clock.now(),
    versions: {
      counter: world.updates().version,
      electron: versionOf('electron'),
      chromium: versionOf('chrome'),
      node: versionOf('node'),
    },
    computer: {
      platform: world.platform,
      architecture: arch(),
      release: release().replace(/[^\w.:-]/gu, '-'),
    },
    mode: place.mode,
    market: place.market,
    language,
    keptBy: vault.keptBy,
    outbox: Object.fromEntries(
      [...Map.groupBy(states, (state) => state)].map(([state, all]) => [state, all.length]),
    ),
    stopped: ledger.queueState().stopped,
    line: line.state(),
    newestCopyAt: backupsIn(profile.folder)[0]?.at ?? null,
    events: world.recentEvents(),
  });
}
