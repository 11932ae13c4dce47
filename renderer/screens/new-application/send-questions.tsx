import { OutboxDialog } from '../../dialogs/outbox-dialog.tsx';
import { TwinDialog } from '../../dialogs/twin-dialog.tsx';
import { go } from '../../shell/routes.ts';
import type { useSending } from './use-sending.ts';

interface Props {
  readonly sending: ReturnType<typeof useSending>;
}

/** What is asked between pressing Send and sending. */
export function SendQuestions({ sending }: Props) {
  const { question, busy, failure, send, close } = sending;
  switch (question?.kind) {
    case undefined:
      return null;
    case 'later':
      return (
        <OutboxDialog
          isBusy={busy}
          failure={failure}
          onBack={close}
          onSend={(until) => void send(until, null)}
        />
      );
    case 'twin':
      return (
        <TwinDialog
          twin={question.twin}
          isBusy={busy}
          failure={failure?.code === 'application.twin' ? null : failure}
          onBack={close}
          onOpen={(applicationId) => go({ screen: 'application', applicationId })}
          onNew={(pin) => void send(question.until, pin)}
        />
      );
  }
}
