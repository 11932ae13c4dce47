import type { ReactNode } from 'react';
import type { Instant } from '../../../shared/domain/dates.ts';
import type { Failure } from '../../../shared/result.ts';
import { useTill } from '../../bridge/use-till.ts';
import { LiveMessage } from '../../parts/live-message.tsx';
import { StatusWord } from '../../parts/status-word.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import { BegunBy } from './begun-by.tsx';
import css from './form-head.module.css';
import type { Notice } from './use-filling.ts';

interface Props {
  /** Whose draft it was when it was opened, where that is somebody else. */
  readonly begunBy: string | null;
  readonly savedAt: Instant | null;
  readonly saveFailure: Failure | null;
  readonly notice: Notice | null;
  /** The summary of what is open. */
  readonly children: ReactNode;
}

/** Beside the title: who sends, whether it is saved, what a scan or a paste did, and what is open. */
export function FormHead({ begunBy, savedAt, saveFailure, notice, children }: Props) {
  const { say, failure } = useText();
  const format = useFormat();
  const session = useTill((till) => till.session);
  return (
    <div className={css.head}>
      {session && <span>{say('form.sent-as', { name: session.name })}</span>}
      {begunBy !== null && <BegunBy name={begunBy} />}
      {saveFailure ? (
        <StatusWord icon="attention" needsPerson>
          {`${say('form.not-saved')}: ${failure(saveFailure)}`}
        </StatusWord>
      ) : (
        savedAt !== null && (
          <StatusWord icon="check">{say('form.saved', { time: format.time(savedAt) })}</StatusWord>
        )
      )}
      {notice && (
        <StatusWord icon={notice.needsPerson ? 'attention' : 'info'} needsPerson={notice.needsPerson}>
          {notice.words}
        </StatusWord>
      )}
      {children}
      <LiveMessage>{notice?.words ?? (saveFailure ? failure(saveFailure) : '')}</LiveMessage>
    </div>
  );
}
