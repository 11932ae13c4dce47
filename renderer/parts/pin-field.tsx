import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { pinLengths } from '../../shared/domain/person.ts';
import { classes } from './classes.ts';
import { FieldNote, isInvalid, type FieldNoteProps } from './field-note.tsx';
import field from './field.module.css';
import css from './pin-field.module.css';

interface Props extends FieldNoteProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  /** Digits only, at most eight; anything else that is typed or pasted is left out. */
  readonly onChange: (pin: string) => void;
  readonly autoFocus?: boolean;
  readonly isDisabled?: boolean;
  readonly size?: 'usual' | 'large';
}

/** A PIN: hidden, never offered by anything, paste allowed. */
export function PinField({
  label,
  name,
  value,
  onChange,
  autoFocus = false,
  isDisabled = false,
  size = 'usual',
  ...note
}: Props) {
  return (
    <AriaTextField
      className={classes(field.field, css[size])}
      name={name}
      value={value}
      onChange={(typed) => onChange(typed.replace(/\D/gu, '').slice(0, pinLengths.longest))}
      type="password"
      inputMode="numeric"
      autoComplete="off"
      autoFocus={autoFocus}
      isDisabled={isDisabled}
      isInvalid={isInvalid(note)}
      validationBehavior="aria"
    >
      <Label className={classes(field.label)}>{label}</Label>
      <span className={field.box}>
        <Input className={classes(field.input, css.input)} />
      </span>
      <FieldNote {...note} />
    </AriaTextField>
  );
}
