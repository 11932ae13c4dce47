import type { EntryView } from '../../../shared/bridge/views.ts';
import { days, hours } from '../../../shared/domain/dates.ts';
import { useNow } from '../../bridge/use-elapsed.ts';
import { Note } from '../../parts/note.tsx';
import { useText } from '../../text/use-text.ts';

const lateMs = hours(1);
const alarmingMs = days(7);

/** Nothing settles what is uncertain but a person: the longer it lies, the louder it is said. */
export function AgeNote({ entries }: { readonly entries: readonly EntryView[] }) {
  const { say } = useText();
  const now = useNow(60_000);
  const ages = entries
    .filter(({ state }) => state === 'uncertain')
    .map(({ evidence, createdAt }) => now - (evidence?.attemptedAt ?? createdAt));
  const late = ages.filter((age) => age > lateMs).length;
  const alarming = ages.filter((age) => age > alarmingMs).length;
  if (late === 0) return null;
  return alarming > 0 ? (
    <Note kind="error">{say('outbox.uncertain-days', { count: alarming })}</Note>
  ) : (
    <Note kind="attention">{say('outbox.uncertain-hour', { count: late })}</Note>
  );
}
