import { countsOf } from '../../bridge/queue-counts.ts';
import { useTill } from '../../bridge/use-till.ts';
import { StatusWord } from '../../parts/status-word.tsx';
import { useText } from '../../text/use-text.ts';
import css from './quiet-counts.module.css';

/** What waits behind the lock, as numbers only. */
export function QuietCounts() {
  const { say } = useText();
  const { queue } = useTill();
  const { needs, moving: waiting } = countsOf(queue);
  return (
    <section className={css.counts} aria-label={say('lock.at-work')}>
      {waiting + needs === 0 && <StatusWord icon="outbox">{say('lock.count-none')}</StatusWord>}
      {waiting > 0 && <StatusWord icon="outbox">{say('lock.count-waiting', { count: waiting })}</StatusWord>}
      {needs > 0 && (
        <StatusWord icon="attention" needsPerson>
          {say('lock.count-needs', { count: needs })}
        </StatusWord>
      )}
    </section>
  );
}
