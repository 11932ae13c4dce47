import { useEffect, useState } from 'react';
import type { NewsName } from '../../shared/bridge/contract.ts';
import type { Instant } from '../../shared/domain/dates.ts';
import { usePictures } from './pictures.ts';

/** The steady clock, read again every so often. */
function useSteady(everyMs: number): number {
  const [steady, setSteady] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setSteady(performance.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return steady;
}

/** How long ago the held picture came, by a clock that never jumps. */
function useSincePicture(name: NewsName, everyMs: number): number {
  const steady = useSteady(everyMs);
  const receivedAt = usePictures((pictures) => pictures[name]?.receivedAt ?? null);
  return receivedAt === null ? 0 : Math.max(steady - receivedAt, 0);
}

/** A duration that a picture carries, going on since the picture came unless it is paused; null stays null. */
export function useElapsed(name: NewsName, atPictureMs: number | null, isPaused = false): number | null {
  const since = useSincePicture(name, 1_000);
  return atPictureMs === null || isPaused ? atPictureMs : atPictureMs + since;
}

/** The till's own clock, going on since its last picture. The page's own date is never asked. */
export function useNow(everyMs = 1_000): Instant {
  const since = useSincePicture('till', everyMs);
  const now = usePictures(({ till }) => till?.picture.now ?? 0);
  return Math.round(now + since);
}
