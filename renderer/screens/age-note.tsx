import { useTill } from '../bridge/use-till.ts';
import { useNow } from '../bridge/use-elapsed.ts';
import { Note } from '../parts/note.tsx';
import { useText } from '../text/use-text.ts';
import { days, hours } from '../../shared/domain/dates.ts';

/** From then on a manager who signs in is led to it each time. */
export const overdueMs = days(30);
const levels = [
  { ms: overdueMs, kind: 'error', text: 'outbox.uncertain-month' },
  { ms: days(7), kind: 'error', text: 'outbox.uncertain-days' },
  { ms: hours(1), kind: 'attention', text: 'outbox.uncertain-hour' },
] as const;

/** Nothing settles what is uncertain but a person: the longer it lies, the louder it is said. */
export function AgeNote() {
  const { say } = useText();
  const now = useNow(60_000);
  const { uncertainSince } = useTill(({ queue }) => queue);
  for (const { ms, kind, text } of levels) {
    const count = uncertainSince.filter((since) => now - since > ms).length;
    if (count > 0) return <Note kind={kind}>{say(text, { count })}</Note>;
  }
  return null;
}
