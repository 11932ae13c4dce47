import { useState } from 'react';
import type { ConnectionTest } from '../../../shared/bridge/views.ts';
import { isPinShaped } from '../../../shared/domain/person.ts';
import { useCall } from '../../bridge/use-call.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { PinField } from '../../parts/pin-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useText } from '../../text/use-text.ts';
import { isKeyShaped } from '../set-up/draft.ts';

interface Props {
  readonly onClose: () => void;
  readonly onTested: (result: ConnectionTest) => void;
}

/** The new key goes to main once and is cleared here, whatever the answer is. */
export function KeyDialog({ onClose, onTested }: Props) {
  const { say } = useText();
  const [apiKey, setApiKey] = useState('');
  const [pin, setPin] = useState('');
  const { busy, failure, run } = useCall('settings.key');
  const isReady = isKeyShaped(apiKey) && isPinShaped(pin) && !busy;
  const submit = async (): Promise<void> => {
    if (!isReady) return;
    const asked = run({ apiKey, managerPin: pin });
    setApiKey('');
    setPin('');
    const answer = await asked;
    if (!answer.ok) return;
    onTested(answer.value);
    onClose();
  };
  return (
    <Dialog
      title={say('settings.key-replace')}
      back={say('common.cancel')}
      onBack={onClose}
      focus="field"
      isBusy={busy}
      actions={[
        {
          id: 'save',
          keys: ['Ctrl+Enter'],
          label: say('settings.key-save'),
          run: () => void submit(),
          isMain: true,
          isDisabled: !isReady,
        },
      ]}
    >
      <p>{say('settings.key-replace-text')}</p>
      <TextField
        label={say('settings.key-new')}
        name="apiKey"
        kind="secret"
        value={apiKey}
        onChange={(typed) => setApiKey(typed.trim())}
        hint={say('setup.api-key-hint')}
        autoFocus
      />
      <PinField label={say('settings.manager-pin')} name="managerPin" value={pin} onChange={setPin} />
      <FailureNote failure={failure} />
    </Dialog>
  );
}
