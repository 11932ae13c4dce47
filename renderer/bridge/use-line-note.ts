import { useFormat } from '../text/use-format.ts';
import { useTill } from './use-till.ts';

/** Where the line is down: the time of the last answer, in words, for a list that may be stale. */
export function useLineNote(): string | null {
  const line = useTill((till) => till.line);
  const format = useFormat();
  return line.state === 'down' && line.lastSuccessAt !== null ? format.time(line.lastSuccessAt) : null;
}
