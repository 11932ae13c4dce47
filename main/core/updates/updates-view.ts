import type { UpdatesView } from '../../../shared/bridge/views.ts';
import type { UpdateRecord } from './ports.ts';

/** How updates stand, for the settings page. `isDownloading` is the version that is on its way. */
export function updatesView(
  { checkedAt, ready, outcome }: UpdateRecord,
  version: string,
  isDownloading: string | null,
): UpdatesView {
  const isGood = outcome === null || outcome === 'current' || outcome === 'not-reached';
  const rest = isGood ? (outcome ?? 'not-checked') : 'refused';
  return {
    version,
    state: isDownloading ? 'downloading' : ready ? 'ready' : rest,
    checkedAt,
    newVersion: isDownloading ?? ready?.version ?? null,
    refusal: isGood ? null : outcome,
  };
}
