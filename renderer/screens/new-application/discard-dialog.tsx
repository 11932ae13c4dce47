import { useCall } from '../../bridge/use-call.ts';
import { ConfirmDialog } from '../../dialogs/confirm-dialog.tsx';
import { useText } from '../../text/use-text.ts';

interface Props {
  readonly draftId: string;
  readonly onBack: () => void;
  readonly onDiscarded: () => void;
}

export function DiscardDialog({ draftId, onBack, onDiscarded }: Props) {
  const { say } = useText();
  const { busy, failure, run } = useCall('draft.discard');
  const discard = async (): Promise<void> => {
    const answer = await run({ draftId });
    if (answer.ok) onDiscarded();
  };
  return (
    <ConfirmDialog
      question={say('today.draft-discard-q')}
      yes={say('form.discard')}
      onYes={() => void discard()}
      onBack={onBack}
      isDanger
      isBusy={busy}
      failure={failure}
    >
      <p>{say('today.draft-discard-text')}</p>
    </ConfirmDialog>
  );
}
