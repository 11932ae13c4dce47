import { useState } from 'react';
import type { SettingsView } from '../../../shared/bridge/views.ts';
import { mayHaveShortPin, roles } from '../../../shared/domain/person.ts';
import { BadgeField } from '../../editors/badge-field.tsx';
import { pinProblems } from '../../editors/person-fields.tsx';
import { UnsavedWord } from '../../editors/unsaved-word.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { PinField } from '../../parts/pin-field.tsx';
import { RadioGroup } from '../../parts/radio-group.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useUnsaved } from '../../shell/unsaved.ts';
import { useText } from '../../text/use-text.ts';
import css from './settings-screen.module.css';
import { useSaving } from './use-saving.ts';

interface Props {
  /** Null for somebody new. */
  readonly person: SettingsView['people'][number] | null;
  readonly onChanged: (settings: SettingsView) => void;
  readonly onClose: () => void;
}

/** Somebody new, or a change to somebody; an empty PIN keeps the one there is, and a scanned badge is forgotten here. */
export function PersonDialog({ person, onChanged, onClose }: Props) {
  const text = useText();
  const { say } = text;
  const group = `people/${person?.id ?? 'new'}`;
  const [name, setName] = useUnsaved(group, 'name', person?.name ?? '');
  const [role, setRole] = useUnsaved(group, 'role', person?.role ?? 'salesperson');
  const [isActive, setIsActive] = useUnsaved(group, 'isActive', person?.isActive ?? true);
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [badge, setBadge] = useState(person ? 'keep' : 'none');
  const [isTried, setIsTried] = useState(false);
  const add = useSaving('people.add', group, onChanged);
  const change = useSaving('people.change', group, onChanged);
  const keepsPin = person !== null && pin === '' && again === '';
  const hasBadge = badge === 'keep' ? typeof person?.badgeSince === 'number' : badge !== 'none';
  const problems = keepsPin
    ? { pin: undefined, again: undefined }
    : pinProblems({ pin, again, mayBeShort: mayHaveShortPin(role, hasBadge) }, text);
  const busy = add.busy || change.busy;

  const submit = async (): Promise<void> => {
    setIsTried(true);
    if (busy || name.trim() === '' || Object.values(problems).some(Boolean)) return;
    const isDone = person
      ? await change.save({
          personId: person.id,
          name: name.trim(),
          role,
          isActive,
          pin: keepsPin ? null : pin,
          badge,
        })
      : await add.save({ name: name.trim(), role, pin, badge: badge === 'none' ? null : badge });
    if (isDone) onClose();
  };
  return (
    <Dialog
      title={person ? say('settings.person-change', { name: person.name }) : say('settings.person-new')}
      back={say('common.cancel')}
      onBack={onClose}
      focus="field"
      isBusy={busy}
      actions={[
        {
          id: 'save',
          keys: ['Ctrl+Enter'],
          label: say('common.save'),
          run: () => void submit(),
          isMain: true,
        },
      ]}
    >
      <TextField
        label={say('settings.person-name')}
        name="name"
        value={name}
        onChange={setName}
        width="medium"
        maxLength={200}
        problem={isTried && name.trim() === '' ? say('issues.required') : undefined}
        autoFocus
      />
      <RadioGroup
        label={say('settings.person-role')}
        name="role"
        look="chips"
        value={role}
        onChange={setRole}
        options={roles.map((each) => ({ value: each, label: say(`common.role-${each}`) }))}
        isBare
      />
      <div className={css.fields}>
        <PinField
          label={say(person ? 'settings.person-pin-new' : 'settings.person-pin')}
          name="pin"
          value={pin}
          onChange={setPin}
          hint={person ? say('settings.person-pin-keep') : undefined}
          problem={isTried ? problems.pin : undefined}
        />
        <PinField
          label={say('settings.person-pin-again')}
          name="again"
          value={again}
          onChange={setAgain}
          problem={isTried ? problems.again : undefined}
        />
      </div>
      <BadgeField
        since={person?.badgeSince ?? null}
        change={badge}
        onChange={setBadge}
        hint={role === 'manager' ? undefined : say('badge.short-pin')}
      />
      {person && (
        <Checkbox name="isActive" isSelected={isActive} onChange={setIsActive}>
          {say('settings.person-is-active')}
        </Checkbox>
      )}
      <UnsavedWord group={group} />
      <FailureNote failure={add.failure ?? change.failure} />
    </Dialog>
  );
}
