import type { Failure } from '../../shared/result.ts';
import { Button } from '../parts/button.tsx';
import { useText } from '../text/use-text.ts';
import { PinDialog } from './pin-dialog.tsx';

interface Props {
  /** The `application.twin` failure, which names the earlier application. */
  readonly twin: Failure;
  readonly onOpen: (applicationId: string) => void;
  /** A manager says that it is another purchase: send with this PIN. */
  readonly onNew: (managerPin: string) => void;
  readonly onBack: () => void;
  readonly isBusy?: boolean;
  /** What the PIN was answered with. */
  readonly failure?: Failure | null;
}

/** The same customer, amount and product within seven days: the same purchase, or a new one? */
export function TwinDialog({ twin, onOpen, onNew, onBack, isBusy = false, failure = null }: Props) {
  const { say } = useText();
  const number = String(twin.facts?.localNumber ?? '');
  const applicationId = String(twin.facts?.applicationId ?? '');
  return (
    <PinDialog
      title={say('dialogs.twin-title')}
      yes={say('dialogs.twin-new')}
      onPin={onNew}
      onBack={onBack}
      isBusy={isBusy}
      failure={failure}
    >
      <p>{say('dialogs.twin-text', { number })}</p>
      <div>
        <Button onPress={() => onOpen(applicationId)} icon="arrow-right">
          {say('dialogs.twin-open', { number })}
        </Button>
      </div>
    </PinDialog>
  );
}
