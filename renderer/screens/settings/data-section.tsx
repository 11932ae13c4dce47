import { useState } from 'react';
import type { CallReply } from '../../../shared/bridge/contract.ts';
import { useCall } from '../../bridge/use-call.ts';
import { PinDialog } from '../../dialogs/pin-dialog.tsx';
import { Button } from '../../parts/button.tsx';
import { DefinitionList } from '../../parts/definition-list.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { Note } from '../../parts/note.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useUnsaved } from '../../shell/unsaved.ts';
import { useText } from '../../text/use-text.ts';
import { SaveBar } from './save-bar.tsx';
import type { SectionProps } from './settings-screen.tsx';
import css from './settings-screen.module.css';
import { useSaving } from './use-saving.ts';

const daysOf = (text: string): number | null => {
  const days = /^\d{1,3}$/u.test(text.trim()) ? Number(text) : 0;
  return days >= 1 && days <= 180 ? days : null;
};

/** How long customers' data stay here, and what a customer may ask for: that they go. */
export function DataSection({ settings, isManager, onChanged }: SectionProps) {
  const { say } = useText();
  const format = useFormat();
  const [typed, setTyped] = useUnsaved('data', 'keepDays', String(settings.keepDays));
  const saving = useSaving('settings.retention', 'data', onChanged);
  const keepDays = daysOf(typed);
  const save = (): void => {
    if (keepDays !== null) void saving.save({ keepDays });
  };
  const { oldestChangeAt } = settings;
  return (
    <div className={css.stack}>
      <p className={css.soft}>{say('data.text')}</p>
      <TextField
        label={say('data.keep-days')}
        name="keepDays"
        kind="digits"
        width="short"
        value={typed}
        onChange={setTyped}
        isReadOnly={!isManager}
        hint={say('data.keep-days-hint')}
        problem={keepDays === null ? say('data.keep-days-shape') : undefined}
      />
      <div className={css.facts}>
        <DefinitionList
          items={[
            {
              term: say('data.oldest'),
              value: oldestChangeAt === null ? say('data.none') : format.moment(oldestChangeAt),
            },
          ]}
        />
      </div>
      {isManager && (
        <SaveBar label={say('common.save')} onSave={save} {...saving} isDisabled={keepDays === null} />
      )}
      {isManager && <Erasure />}
    </div>
  );
}

type Found = CallReply<'personal-data.find'>;
type Erased = CallReply<'personal-data.erase'>;

/** By the personal code: first how much there is, then a manager's PIN, then it is gone. */
function Erasure() {
  const { say } = useText();
  const [identityCode, setIdentityCode] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const [erased, setErased] = useState<Erased | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const find = useCall('personal-data.find');
  const erase = useCall('personal-data.erase');
  const code = identityCode.trim();
  const look = async (): Promise<void> => {
    if (code.length < 6) return;
    setErased(null);
    const answer = await find.run({ identityCode: code });
    setFound(answer.ok ? answer.value : null);
  };
  const run = async (managerPin: string): Promise<void> => {
    const answer = await erase.run({ identityCode: code, managerPin });
    if (!answer.ok) return;
    setIsAsking(false);
    setFound(null);
    setErased(answer.value);
    setIdentityCode('');
  };
  return (
    <form
      className={css.part}
      onSubmit={(event) => {
        event.preventDefault();
        void look();
      }}
    >
      <h3>{say('data.erase-title')}</h3>
      <p className={css.soft}>{say('data.erase-text')}</p>
      <div className={css.ask}>
        <TextField
          label={say('data.code')}
          name="identityCode"
          width="code"
          value={identityCode}
          onChange={(text) => {
            setIdentityCode(text);
            setFound(null);
          }}
          maxLength={30}
        />
        <Button type="submit" icon="search" isBusy={find.busy} isDisabled={code.length < 6}>
          {say('data.look')}
        </Button>
      </div>
      <FailureNote failure={find.failure} />
      {found && (
        <>
          <p role="status">{say('data.found', { count: found.erasable })}</p>
          <Kept numbers={found.kept} />
          {found.erasable > 0 && (
            <div>
              <Button icon="trash" look="danger" onPress={() => setIsAsking(true)}>
                {say('data.erase')}
              </Button>
            </div>
          )}
        </>
      )}
      {erased && (
        <Note kind="done" isAlert>
          {say('data.erased', { count: erased.erased })}
        </Note>
      )}
      {erased && <Kept numbers={erased.kept} />}
      {isAsking && found && (
        <PinDialog
          title={say('data.erase-q')}
          yes={say('data.erase')}
          onPin={(pin) => void run(pin)}
          onBack={() => setIsAsking(false)}
          isBusy={erase.busy}
          isDanger
          failure={erase.failure}
        >
          <p>{say('data.found', { count: found.erasable })}</p>
          <p>{say('data.erase-for-good')}</p>
        </PinDialog>
      )}
    </form>
  );
}

/** What is still under way, with its numbers, so that it can be ended first. */
function Kept({ numbers }: { readonly numbers: readonly string[] }) {
  const { say } = useText();
  if (numbers.length === 0) return null;
  return <p>{say('data.kept', { numbers: numbers.join(', ') })}</p>;
}
