import { useCall } from '../../../bridge/use-call.ts';
import { ConfirmDialog } from '../../../dialogs/confirm-dialog.tsx';
import { useText } from '../../../text/use-text.ts';

interface Props {
  readonly applicationId: string;
  readonly host: string;
  readonly onOpened: (host: string) => void;
  readonly onBack: () => void;
}

/** The customer's own bank in this computer's browser: asked first, with the place where it leads. */
export function OpenDialog({ applicationId, host, onOpened, onBack }: Props) {
  const { say } = useText();
  const { busy, failure, run } = useCall('income.open-link');
  const open = async (): Promise<void> => {
    const answer = await run({ applicationId });
    if (answer.ok) onOpened(answer.value.host);
  };
  return (
    <ConfirmDialog
      question={say('income.open-q')}
      yes={say('income.open-yes')}
      onYes={() => void open()}
      onBack={onBack}
      back={say('common.back')}
      isBusy={busy}
      failure={failure}
    >
      <p>{say('income.open-host', { host })}</p>
      <p>{say('income.open-text')}</p>
    </ConfirmDialog>
  );
}
