import { useState } from 'react';
import { isPinShaped } from '../../shared/domain/person.ts';
import type { Failure, Result } from '../../shared/result.ts';
import { Checkbox } from '../parts/checkbox.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { Note } from '../parts/note.tsx';
import { PinField } from '../parts/pin-field.tsx';
import { useText } from '../text/use-text.ts';
import css from './export-dialog.module.css';

interface Props {
  /** What will be in the file. */
  readonly what: string;
  /** What else will be in it with a manager's PIN. */
  readonly personal: string;
  readonly save: (managerPin: string | null) => Promise<Result<'saved' | 'left'>>;
  readonly onBack: () => void;
  readonly isBusy: boolean;
  readonly failure: Failure | null;
}

/** A table for a spreadsheet: nobody is named in it unless a manager types the PIN. Where it goes the system asks. */
export function ExportDialog({ what, personal, save, onBack, isBusy, failure }: Props) {
  const { say } = useText();
  const [isPersonal, setIsPersonal] = useState(false);
  const [pin, setPin] = useState('');
  const [isSaved, setIsSaved] = useState(false);
  const isReady = !isBusy && (!isPersonal || isPinShaped(pin));
  const submit = async (): Promise<void> => {
    if (!isReady) return;
    const asked = save(isPersonal ? pin : null);
    setPin('');
    const answer = await asked;
    if (answer.ok && answer.value === 'saved') setIsSaved(true);
  };
  if (isSaved)
    return (
      <Dialog title={say('exporting.title')} back={say('common.close')} onBack={onBack}>
        <Note kind="done" isAlert>
          {say('exporting.saved')}
        </Note>
      </Dialog>
    );
  return (
    <Dialog
      title={say('exporting.title')}
      back={say('common.back')}
      onBack={onBack}
      focus="field"
      isBusy={isBusy}
      actions={[
        {
          id: 'save',
          keys: ['Ctrl+Enter'],
          label: say('exporting.save'),
          run: () => void submit(),
          isMain: true,
          isDisabled: !isReady,
        },
      ]}
    >
      <p>
        {what} {say('exporting.text')}
      </p>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Checkbox name="isPersonal" isSelected={isPersonal} onChange={setIsPersonal} autoFocus>
          {personal}
        </Checkbox>
        {isPersonal && (
          <PinField
            label={say('dialogs.manager-pin')}
            name="managerPin"
            value={pin}
            onChange={setPin}
            hint={say('dialogs.manager-pin-text')}
          />
        )}
      </form>
      {isPersonal ? <Note kind="attention">{say('exporting.warn')}</Note> : <p>{say('exporting.plain')}</p>}
      <FailureNote failure={failure} />
    </Dialog>
  );
}
