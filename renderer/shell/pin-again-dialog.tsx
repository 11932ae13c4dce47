import { useEffect, useState } from 'react';
import { isPinShaped } from '../../shared/domain/person.ts';
import { usePinAgain } from '../bridge/pin-again.ts';
import { useCall } from '../bridge/use-call.ts';
import { useTill } from '../bridge/use-till.ts';
import { Dialog } from '../parts/dialog.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { PinField } from '../parts/pin-field.tsx';
import { useText } from '../text/use-text.ts';

/** Over everything, where something grave waits for the PIN of whoever is signed in. */
export function PinAgain() {
  const { asked } = usePinAgain();
  // A till that is locked meanwhile asks nothing any more.
  useEffect(() => () => usePinAgain.getState().asked?.end(false), []);
  return asked && <PinAgainDialog onEnd={asked.end} />;
}

function PinAgainDialog({ onEnd }: { readonly onEnd: (isConfirmed: boolean) => void }) {
  const { say, failure: inWords } = useText();
  const session = useTill((till) => till.session);
  const [pin, setPin] = useState('');
  const { busy, failure, run } = useCall('session.confirm');
  const isReady = isPinShaped(pin, true) && !busy;
  const submit = async (): Promise<void> => {
    if (!isReady) return;
    const asked = run({ pin });
    setPin('');
    if ((await asked).ok) onEnd(true);
  };
  return (
    <Dialog
      title={say('dialogs.pin-again')}
      back={say('common.cancel')}
      onBack={() => onEnd(false)}
      focus="field"
      isBusy={busy}
      actions={[
        {
          id: 'yes',
          keys: ['Ctrl+Enter'],
          label: say('dialogs.pin-go-on'),
          run: () => void submit(),
          isMain: true,
          isDisabled: !isReady,
        },
      ]}
    >
      <p>{inWords({ code: 'session.pin-again' })}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <PinField
          label={say('dialogs.own-pin')}
          name="pin"
          value={pin}
          onChange={setPin}
          hint={session?.name}
          autoFocus
        />
      </form>
      <FailureNote failure={failure} />
    </Dialog>
  );
}
