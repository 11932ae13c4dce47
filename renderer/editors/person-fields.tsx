import { isPinShaped, isPinTrivial, mayHaveShortPin, roles, type Role } from '../../shared/domain/person.ts';
import { PinField } from '../parts/pin-field.tsx';
import { RadioGroup } from '../parts/radio-group.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useText, type Text } from '../text/use-text.ts';
import { BadgeField } from './badge-field.tsx';
import css from './person-fields.module.css';

export interface PersonDraft {
  readonly name: string;
  readonly role: Role;
  readonly pin: string;
  readonly again: string;
  /** What was scanned; null without a badge. */
  readonly badge: string | null;
}

export const emptyPerson: PersonDraft = { name: '', role: 'salesperson', pin: '', again: '', badge: null };

/** The person, or null while something is missing or the two PINs differ. */
export const personOf = ({ name, role, pin, again, badge }: PersonDraft) =>
  name.trim() !== '' && isGoodPin(pin, mayHaveShortPin(role, badge !== null)) && pin === again
    ? { name: name.trim(), role, pin, badge }
    : null;

/** Somebody began to type a person. */
export const isBegun = ({ name, pin, again, badge }: PersonDraft): boolean =>
  `${name}${pin}${again}${badge ?? ''}`.trim() !== '';

const isGoodPin = (pin: string, mayBeShort: boolean): boolean =>
  isPinShaped(pin, mayBeShort) && !isPinTrivial(pin);

/** What is wrong with a PIN and its repetition, in words. */
export function pinProblems(
  { pin, again, mayBeShort }: Pick<PersonDraft, 'pin' | 'again'> & { readonly mayBeShort: boolean },
  { say }: Text,
) {
  const code = isPinShaped(pin) || !isPinShaped(pin, true) || mayBeShort ? 'pin-trivial' : 'pin-short';
  return {
    pin: isGoodPin(pin, mayBeShort) ? undefined : say(`failures.session.${code}`),
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

/** Name, role, a PIN typed twice and perhaps a badge. */
export function PersonFields({ person, onChange, isTried, onEnter }: Props) {
  const text = useText();
  const { say } = text;
  const mayBeShort = mayHaveShortPin(person.role, person.badge !== null);
  const problems = pinProblems({ ...person, mayBeShort }, text);
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
      <div className={css.pin}>
        <PinField
          label={say('setup.person-pin')}
          name="pin"
          value={person.pin}
          onChange={(pin) => onChange({ ...person, pin })}
          problem={isTried ? problems.pin : undefined}
        />
      </div>
      <div className={css.pin}>
        <PinField
          label={say('setup.person-pin-again')}
          name="again"
          value={person.again}
          onChange={(again) => onChange({ ...person, again })}
          problem={isTried ? problems.again : undefined}
        />
      </div>
      <BadgeField
        since={null}
        change={person.badge ?? 'none'}
        onChange={(badge) => onChange({ ...person, badge: badge === 'none' ? null : badge })}
        hint={person.role === 'manager' ? undefined : say('badge.short-pin')}
      />
    </div>
  );
}
