import { useState } from 'react';
import type { ApplicationView, EntryView } from '../../../shared/bridge/views.ts';
import { useNow } from '../../bridge/use-elapsed.ts';
import { useTill } from '../../bridge/use-till.ts';
import { useActions } from '../../keys/use-actions.ts';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import { go } from '../../shell/routes.ts';
import { PutBackDialog } from '../outbox/put-back-dialog.tsx';
import { CancelDialog } from './cancel-dialog.tsx';
import { StateSheet } from './state-sheet.tsx';

interface Props {
  readonly application: ApplicationView;
  readonly entry: EntryView;
}

/** Written down, not sent yet: why, when it is tried again, and how long. While the outbox stands still, that leads. */
export function Unsent({ application, entry }: Props) {
  const { say, failure } = useText();
  const format = useFormat();
  const now = useNow();
  const [question, setQuestion] = useState<'later' | 'take-back' | null>(null);
  const { stopped } = useTill().queue;
  const isStopped = stopped !== null;
  const isLineDown = !isStopped && (entry.reason === null || entry.reason === 'line.down');
  useActions('part', [
    {
      id: 'take-back',
      keys: ['Ctrl+B'],
      label: say('application.take-back'),
      run: () => setQuestion('take-back'),
      isDisabled: !application.can.cancel,
    },
    {
      id: 'open',
      keys: ['Ctrl+O'],
      label: say('application.open-outbox'),
      run: () => go({ screen: 'outbox', entryId: entry.id }),
    },
    ...(entry.can.putBack
      ? [
          {
            id: 'later',
            // Starting the outbox again is the main thing where it stands still.
            keys: [isStopped ? 'Ctrl+L' : 'Ctrl+Enter'] as const,
            label: say('form.put-in-outbox'),
            run: () => setQuestion('later'),
            isMain: !isStopped,
          },
        ]
      : []),
  ]);
  const waitMs = entry.nextTryAt === null ? 0 : Math.max(entry.nextTryAt - now, 0);
  return (
    <StateSheet title={say(isLineDown ? 'application.offline' : 'application.unsent')}>
      {entry.reason !== null && !isLineDown && entry.reason !== stopped && (
        <p>{failure({ code: entry.reason })}</p>
      )}
      <p>
        {[
          say(isStopped ? 'outbox.text-stopped' : 'application.unsent-next'),
          !isStopped && waitMs > 0 && say('application.unsent-try', { time: format.duration(waitMs) }),
          entry.expiresAt !== null &&
            say('application.unsent-until', { time: format.time(entry.expiresAt - 1) }),
          entry.can.putBack && say('application.unsent-consent'),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      {question === 'later' && <PutBackDialog entry={entry} onClose={() => setQuestion(null)} />}
      {question === 'take-back' && (
        <CancelDialog
          call="application.cancel"
          applicationId={application.id}
          question={say('application.take-back-q')}
          yes={say('application.take-back')}
          onClose={() => setQuestion(null)}
        >
          <p>{say('application.take-back-text')}</p>
        </CancelDialog>
      )}
    </StateSheet>
  );
}
