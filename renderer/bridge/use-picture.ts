import { useCallback, useEffect, useState } from 'react';
import type { NewsName, NewsOf } from '../../shared/bridge/contract.ts';
import type { Failure, Result } from '../../shared/result.ts';
import { listen } from './counter.ts';
import { receive, usePictures } from './pictures.ts';

export interface Seen<N extends NewsName> {
  /** Null until the first one came. */
  readonly picture: NewsOf<N> | null;
  /** Why there is no newer one; news clears it. */
  readonly failure: Failure | null;
  /** Asks main once more for its present picture. */
  readonly again: () => void;
}

/** Listens first, then asks for the present picture, and keeps the one with the higher revision. */
export function usePicture<N extends Exclude<NewsName, 'till'>>(
  name: N,
  ask: () => Promise<Result<NewsOf<N>>>,
): Seen<N> {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    let isShown = true;
    const stop = listen(name, (picture) => {
      setFailure(null);
      receive(name, picture);
    });
    void ask().then((answer) => {
      if (!isShown) return;
      setFailure(answer.ok ? null : answer.failure);
      if (answer.ok) receive(name, answer.value);
    });
    return () => {
      isShown = false;
      stop();
    };
  }, [name, ask, turn]);

  const picture = usePictures<NewsOf<NewsName> | null>(
    (pictures) => pictures[name]?.picture ?? null,
  ) as NewsOf<N> | null;
  const again = useCallback(() => setTurn((n) => n + 1), []);
  return { picture, failure, again };
}
