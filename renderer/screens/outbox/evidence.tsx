import type { EntryView } from '../../../shared/bridge/views.ts';
import { useNow } from '../../bridge/use-elapsed.ts';
import { StatusWord } from '../../parts/status-word.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import css from './entry-detail.module.css';

interface Props {
  readonly entry: EntryView;
  readonly heading?: 'h2' | 'h3';
}

/** What is known about an attempt that may have arrived: when, where to, how much, what came back. */
export function Evidence({ entry, heading: Heading = 'h3' }: Props) {
  const { say } = useText();
  const format = useFormat();
  const now = useNow();
  const { evidence } = entry;
  if (!evidence) return null;
  const { attemptedAt, host, requestBytes, status, error } = evidence;
  return (
    <section className={css.evidence}>
      <Heading className={css.subheading}>{say('outbox.settle-evidence')}</Heading>
      <ul>
        <li>
          <StatusWord icon="clock">
            {say('outbox.settle-when', {
              time: format.moment(attemptedAt),
              age: format.duration(now - attemptedAt),
            })}
          </StatusWord>
        </li>
        {host !== '' && (
          <li>
            <StatusWord icon="bank">{say('outbox.settle-host', { host })}</StatusWord>
          </li>
        )}
        <li>
          <StatusWord icon="send">
            {requestBytes === null
              ? say('outbox.settle-bytes-unknown')
              : say('outbox.settle-bytes', { count: requestBytes })}
          </StatusWord>
        </li>
        <li>
          <StatusWord icon="mail">
            {status === null ? say('outbox.settle-no-status') : say('outbox.settle-status', { status })}
          </StatusWord>
        </li>
        {error !== null && (
          <li>
            <StatusWord icon="line-down">{say('outbox.settle-error', { error })}</StatusWord>
          </li>
        )}
      </ul>
    </section>
  );
}
