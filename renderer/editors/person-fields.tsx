import { isPinShaped, isPinTrivial, roles, type Role } from '../../shared/domain/person.ts';
import { PinField } from '../parts/pin-field.tsx';
import { RadioGroup } from '../parts/radio-group.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useText, type Text } from '../text/use-text.ts';
import css from './person-fields.module.css';

export interface PersonDraft {
  readonly name: string;
  readonly role: Role;
  readonly pin: string;
  readonly again: string;
}

export const emptyPerson: PersonDraft = { name: '', role: 'salesperson', pin: '', again: '' };

/** The person, or null while something is missing or the two PINs differ. */
export const personOf = ({ name, role, pin, again }: PersonDraft) =>
  name.trim() !== '' && isGoodPin(pin) && pin === again ? { name: name.trim(), role, pin } : null;

/** Somebody began to type a person. */
export const isBegun = ({ name, pin, again }: PersonDraft): boolean => `${name}${pin}${again}`.trim() !== '';

const isGoodPin = (pin: string): boolean => isPinShaped(pin) && !isPinTrivial(pin);

/** What is wrong with a PIN and its repetition, in words. */
export function pinProblems({ pin, again }: Pick<PersonDraft, 'pin' | 'again'>, { say }: Text) {
  return {
    pin: isGoodPin(pin) ? undefined : say('failures.session.pin-trivial'),
    again: pin === again ? undefined : say('setup.pins-differ'),
  };
}

interface Props {
  readonly person: PersonDraft;
  readonly onChange: (person: PersonDraft) => void;
  /** Problems are said only after somebody tried to go on. */
  readonly isTried: boolean;
  /** Enter in one of the fields. */
  readonly onEnter: () => void;
}

/** Name, role and a PIN typed twice. */
export function PersonFields({ person, onChange, isTried, onEnter }: Props) {
  const text = useText();
  const { say } = text;
  const problems = pinProblems(person, text);
  return (
    <div
      className={css.fields}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.ctrlKey) return;
        event.preventDefault();
        onEnter();
      }}
    >
      <TextField
        label={say('setup.person-name')}
        name="name"
        value={person.name}
        onChange={(name) => onChange({ ...person, name })}
        width="medium"
        maxLength={200}
        problem={isTried && person.name.trim() === '' ? say('issues.required') : undefined}
      />
      <RadioGroup
        label={say('setup.person-role')}
        name="role"
        look="chips"
        value={person.role}
        onChange={(role) => onChange({ ...person, role })}
        options={roles.map((role) => ({ value: role, label: say(`common.role-${role}`) }))}
      />
      <PinField
        label={say('setup.person-pin')}
        name="pin"
        value={person.pin}
        onChange={(pin) => onChange({ ...person, pin })}
        problem={isTried ? problems.pin : undefined}
      />
      <PinField
        label={say('setup.person-pin-again')}
        name="again"
        value={person.again}
        onChange={(again) => onChange({ ...person, again })}
        problem={isTried ? problems.again : undefined}
      />
    </div>
  );
}
