import { useState } from 'react';
import type { TileView } from '../../shared/bridge/views.ts';

/** Whose answer has just come, until the next change; not those that were there at the start, nor the one on the screen. */
export function useAnswered(tiles: readonly TileView[], hereId: string | null): readonly TileView[] {
  const news = tiles.filter(({ isNews }) => isNews);
  const ids = news.map(({ applicationId }) => applicationId);
  const [known, setKnown] = useState<readonly string[]>(ids);
  const [answered, setAnswered] = useState<readonly TileView[]>([]);
  if (ids.join() !== known.join()) {
    setKnown(ids);
    setAnswered(
      news.filter(({ applicationId }) => applicationId !== hereId && !known.includes(applicationId)),
    );
  }
  return answered;
}
