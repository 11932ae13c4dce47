import { useState } from 'react';
import type { QueueView } from '../../../shared/bridge/views.ts';
import { useCall } from '../../bridge/use-call.ts';
import { PinDialog } from '../../dialogs/pin-dialog.tsx';
import { useActions } from '../../keys/use-actions.ts';
import { Button } from '../../parts/button.tsx';
import { Note } from '../../parts/note.tsx';
import { stopCode } from '../../text/reason-code.ts';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';

/** Why the whole queue stands still or rests, and the way on: the screen's main action, unless it has one of its own. */
export function QueueNote({ queue }: { readonly queue: QueueView }) {
  const { say, failure } = useText();
  const format = useFormat();
  const [isAsking, setIsAsking] = useState(false);
  const resume = useCall('outbox.resume');
  const ask = (): void => setIsAsking(true);
  useActions(
    'screen',
    queue.stopped
      ? [{ id: 'resume', keys: ['Ctrl+Enter'], label: say('outbox.stopped-resume'), run: ask, isMain: true }]
      : [],
  );

  if (!queue.stopped) {
    return (
      queue.pausedUntil !== null && (
        <Note>{say('outbox.paused-text', { time: format.time(queue.pausedUntil) })}</Note>
      )
    );
  }
  const run = async (managerPin: string): Promise<void> => {
    const answer = await resume.run({ managerPin });
    if (answer.ok) setIsAsking(false);
  };
  return (
    <>
      <Note
        kind="attention"
        title={say('outbox.stopped-title')}
        isAlert
        actions={
          <Button icon="refresh" onPress={ask}>
            {say('outbox.stopped-resume')}
          </Button>
        }
      >
        {failure({ code: stopCode(queue.stopped) })}
      </Note>
      {isAsking && (
        <PinDialog
          title={say('outbox.stopped-resume')}
          yes={say('outbox.stopped-resume')}
          onPin={(pin) => void run(pin)}
          onBack={() => setIsAsking(false)}
          isBusy={resume.busy}
          failure={resume.failure}
        >
          <p>{say('outbox.stopped-resume-text')}</p>
        </PinDialog>
      )}
    </>
  );
}
