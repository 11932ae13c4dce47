import { useCallback } from 'react';
import { call } from './counter.ts';
import { useTill } from './use-till.ts';

/** F5: reads again; while the line is down it also asks the bank for a sign of life, which is what is wanted then. */
export function useRefresh(again: () => void): () => void {
  const isDown = useTill(({ line }) => line.state === 'down');
  return useCallback(() => {
    again();
    if (isDown) void call('line.check', {});
  }, [again, isDown]);
}
