import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { useNow } from './use-elapsed.ts';
import { useTill } from './use-till.ts';

/** Where the line is down: since when a list may be stale, as a sentence. */
export function useLineNote(): string | null {
  const { say } = useText();
  const format = useFormat();
  const now = useNow(60_000);
  const { state, lastSuccessAt } = useTill((till) => till.line);
  if (state !== 'down') return null;
  if (lastSuccessAt === null) return say('common.as-before');
  return format.dayOf(lastSuccessAt) === format.dayOf(now)
    ? say('common.as-of', { time: format.time(lastSuccessAt) })
    : say('common.as-of-day', { moment: format.moment(lastSuccessAt) });
}
