import { useState, type ReactNode } from 'react';
import { isPinShaped } from '../../shared/domain/person.ts';
import type { Failure } from '../../shared/result.ts';
import { Dialog } from '../parts/dialog.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { PinField } from '../parts/pin-field.tsx';
import { useText } from '../text/use-text.ts';

interface Props {
  readonly title: string;
  /** What the PIN allows, e.g. “Start again”. */
  readonly yes: string;
  readonly onPin: (pin: string) => void;
  readonly onBack: () => void;
  readonly isBusy?: boolean;
  readonly isDanger?: boolean;
  readonly failure?: Failure | null;
  readonly size?: 'narrow' | 'wide';
  readonly children?: ReactNode;
}

/** Something that only a manager may allow: the PIN is typed here and kept nowhere. */
export function PinDialog({
  title,
  yes,
  onPin,
  onBack,
  isBusy = false,
  isDanger = false,
  failure = null,
  size = 'narrow',
  children,
}: Props) {
  const { say } = useText();
  const [pin, setPin] = useState('');
  const isReady = isPinShaped(pin) && !isBusy;
  const submit = (): void => {
    if (!isReady) return;
    onPin(pin);
    setPin('');
  };
  return (
    <Dialog
      title={title}
      back={say('common.cancel')}
      onBack={onBack}
      focus="field"
      size={size}
      isBusy={isBusy}
      actions={[
        {
          id: 'yes',
          keys: ['Ctrl+Enter'],
          label: yes,
          run: submit,
          isMain: !isDanger,
          isDanger,
          isDisabled: !isReady,
        },
      ]}
    >
      {children}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <PinField
          label={say('dialogs.manager-pin')}
          name="managerPin"
          value={pin}
          onChange={setPin}
          autoFocus
          hint={say('dialogs.manager-pin-text')}
        />
      </form>
      <FailureNote failure={failure} />
    </Dialog>
  );
}
