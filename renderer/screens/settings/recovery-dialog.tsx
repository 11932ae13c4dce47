import { useState } from 'react';
import { useCall } from '../../bridge/use-call.ts';
import { ConfirmDialog } from '../../dialogs/confirm-dialog.tsx';
import { PinDialog } from '../../dialogs/pin-dialog.tsx';
import { RecoveryCode } from '../../editors/recovery-code.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Note } from '../../parts/note.tsx';
import { useText } from '../../text/use-text.ts';

/** A new code in the place of a lost one: first the manager's PIN, then the code, once. */
export function RecoveryDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useText();
  const [code, setCode] = useState<string | null>(null);
  const [isLeaving, setIsLeaving] = useState(false);
  const { busy, failure, run } = useCall('settings.recovery-code');
  const make = async (managerPin: string): Promise<void> => {
    const answer = await run({ managerPin });
    if (answer.ok) setCode(answer.value.recoveryCode);
  };
  if (code === null) {
    return (
      <PinDialog
        title={say('recovery.renew')}
        yes={say('recovery.renew-yes')}
        onPin={(pin) => void make(pin)}
        onBack={onClose}
        isBusy={busy}
        failure={failure}
      >
        <p>{say('recovery.renew-text')}</p>
      </PinDialog>
    );
  }
  return (
    <>
      <Dialog
        title={say('recovery.title')}
        back={say('common.close')}
        onBack={() => setIsLeaving(true)}
        actions={[
          { id: 'kept', keys: ['Ctrl+Enter'], label: say('recovery.kept'), run: onClose, isMain: true },
        ]}
      >
        <p>{say('recovery.text')}</p>
        <RecoveryCode code={code} />
        <Note kind="attention">{say('recovery.once')}</Note>
      </Dialog>
      {isLeaving && (
        <ConfirmDialog
          question={say('recovery.leave-q')}
          yes={say('recovery.leave-yes')}
          onYes={onClose}
          back={say('recovery.leave-back')}
          onBack={() => setIsLeaving(false)}
          isDanger
        >
          <p>{say('recovery.leave-text')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
