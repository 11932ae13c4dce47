import type { EntryView } from '../../../shared/bridge/views.ts';
import { useCall } from '../../bridge/use-call.ts';
import { useTill } from '../../bridge/use-till.ts';
import { ConfirmDialog } from '../../dialogs/confirm-dialog.tsx';
import { PinDialog } from '../../dialogs/pin-dialog.tsx';
import { useText } from '../../text/use-text.ts';

interface Props {
  readonly entry: EntryView;
  readonly onClose: () => void;
}

/** A manager who is signed in confirms; a salesperson needs a manager's PIN. */
export function DiscardDialog({ entry, onClose }: Props) {
  const { say } = useText();
  const { session } = useTill();
  const { busy, failure, run } = useCall('outbox.discard');
  const discard = async (managerPin: string | null): Promise<void> => {
    const answer = await run({ entryId: entry.id, managerPin });
    if (answer.ok) onClose();
  };
  const shared = { onBack: onClose, isBusy: busy, failure, isDanger: true, yes: say('outbox.discard-yes') };
  // Of an application that somebody looked for in the portal it is known.
  const isUnknown = entry.state === 'uncertain' || (entry.wasUncertain && entry.kind !== 'submit');
  const words = <p>{say(isUnknown ? 'outbox.discard-unknown' : 'outbox.discard-text')}</p>;
  return session?.role === 'manager' ? (
    <ConfirmDialog {...shared} question={say('outbox.discard-q')} onYes={() => void discard(null)}>
      {words}
    </ConfirmDialog>
  ) : (
    <PinDialog {...shared} title={say('outbox.discard-q')} onPin={(pin) => void discard(pin)}>
      {words}
    </PinDialog>
  );
}
