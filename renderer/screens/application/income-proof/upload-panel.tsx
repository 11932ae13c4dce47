import { useState } from 'react';
import type { ApplicationView, IncomeProofView } from '../../../../shared/bridge/views.ts';
import { useCall } from '../../../bridge/use-call.ts';
import { useNow } from '../../../bridge/use-elapsed.ts';
import { useTill } from '../../../bridge/use-till.ts';
import type { Action } from '../../../keys/action.ts';
import { useActions } from '../../../keys/use-actions.ts';
import { FailureNote } from '../../../parts/failure-note.tsx';
import { Note } from '../../../parts/note.tsx';
import { ProgressBar } from '../../../parts/progress-bar.tsx';
import { useFormat } from '../../../text/use-format.ts';
import { firstSentence, useText } from '../../../text/use-text.ts';
import { DiscardDialog } from '../../outbox/discard-dialog.tsx';
import { PutBackDialog } from '../../outbox/put-back-dialog.tsx';
import type { OpenUpload } from './uploads.ts';

interface Props {
  readonly application: ApplicationView;
  readonly entry: OpenUpload;
  readonly bytes: IncomeProofView['upload'];
}

/** The statements are in the outbox: how far they are, and what a person can do about it. */
export function UploadPanel({ application, entry, bytes }: Props) {
  const { say, failure: inWords } = useText();
  const format = useFormat();
  const now = useNow();
  const stop = useCall('statement.stop');
  const retry = useCall('outbox.retry');
  const [question, setQuestion] = useState<'discard' | 'later' | null>(null);
  const { state, reason, can } = entry;
  const { line, queue } = useTill();
  const isStopped = queue.stopped !== null;
  const waitsForLine = !isStopped && (reason === 'line.down' || (reason === null && line.state === 'down'));

  const end = (label: string): Action => ({
    id: 'stop',
    keys: ['Ctrl+B'],
    label,
    run: () => void stop.run({ applicationId: application.id }),
    isDisabled: stop.busy,
  });
  const again = (label: string): Action => ({
    id: 'again',
    keys: ['Ctrl+Enter'],
    label,
    run: () => void retry.run({ entryId: entry.id }),
    isMain: true,
    isDisabled: retry.busy,
  });
  const later: Action = {
    id: 'later',
    keys: ['Ctrl+Enter'],
    label: say('outbox.put-back'),
    run: () => setQuestion('later'),
    isMain: true,
  };
  const giveUp: Action = {
    id: 'discard',
    keys: ['Ctrl+D'],
    label: say('statements.give-up'),
    run: () => setQuestion('discard'),
  };
  const doable: Readonly<Record<OpenUpload['state'], readonly (Action | false)[]>> = {
    sending: [end(say('statements.stop'))],
    waiting: [end(say('statements.take-back')), can.retry && again(say('outbox.retry'))],
    expired: [end(say('statements.take-back')), can.putBack && later],
    uncertain: [can.discard && giveUp, can.retry && again(say('statements.send-again'))],
    'needs-you': [can.discard && giveUp, can.putBack && later],
  };
  useActions(
    'part',
    doable[state].filter((action) => action !== false),
  );
  const close = (): void => setQuestion(null);
  const waitMs = entry.nextTryAt === null ? 0 : Math.max(entry.nextTryAt - now, 0);
  return (
    <>
      {state === 'sending' && (
        <Note title={say('application.doing-send-statements')}>
          {bytes && (
            <ProgressBar
              label={say('statements.progress')}
              done={bytes.sent}
              of={bytes.of}
              words={progressIn(bytes)}
            />
          )}
          <p>{say('statements.under-way')}</p>
        </Note>
      )}
      {state === 'waiting' && (
        <Note title={say(waitsForLine ? 'application.offline' : 'statements.waits')}>
          {[
            reason !== null && !waitsForLine && reason !== queue.stopped && inWords({ code: reason }),
            say(isStopped ? 'outbox.text-stopped' : 'statements.waits-next'),
            waitMs > 0 && say('application.unsent-try', { time: format.duration(waitMs) }),
            entry.expiresAt !== null &&
              say('application.unsent-until', { time: format.time(entry.expiresAt - 1) }),
          ]
            .filter((words) => words !== false)
            .join(' ')}
        </Note>
      )}
      {state === 'uncertain' && (
        <Note kind="attention" title={say('statements.unknown')} isAlert>
          {reason !== null && <p>{firstSentence(inWords({ code: reason }))}</p>}
          <p>{say('statements.unknown-do')}</p>
        </Note>
      )}
      {state === 'expired' && (
        <Note kind="attention" title={say('application.expired')} isAlert>
          {say('statements.expired-do')}
        </Note>
      )}
      {state === 'needs-you' && (
        <Note kind="attention" title={say('application.undone-send-statements')} isAlert>
          {inWords({ code: reason ?? 'unexpected' })}
        </Note>
      )}
      <FailureNote failure={stop.failure ?? retry.failure} />
      {question === 'discard' && <DiscardDialog entry={entry} onClose={close} />}
      {question === 'later' && <PutBackDialog entry={entry} onClose={close} />}
    </>
  );

  /** Bytes that left are not yet bytes that the bank has. */
  function progressIn({ sent, of }: NonNullable<Props['bytes']>): string {
    if (sent >= of && of > 0) return say('statements.all-left', { of: format.bytes(of) });
    return say('statements.part-left', {
      sent: format.bytes(sent),
      of: format.bytes(of),
      share: format.share(sent, of),
    });
  }
}
