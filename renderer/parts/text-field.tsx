import type { Ref } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { ariaOf, type Chord } from '../keys/chord.ts';
import { usePress } from '../keys/key-map.ts';
import { classes } from './classes.ts';
import { FieldLabel } from './field-label.tsx';
import { FieldNote, isInvalid, type FieldNoteProps } from './field-note.tsx';
import type { FieldWidth } from './field-width.ts';
import css from './field.module.css';

export interface TextFieldProps extends FieldNoteProps {
  readonly label: string;
  /** The bank's field path where it has one, so that people's tools and tests find the field. */
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly onFocus?: () => void;
  readonly width?: FieldWidth;
  /** `secret` hides what is typed and is never filled in by anything. */
  readonly kind?: 'text' | 'secret' | 'email' | 'tel' | 'decimal' | 'digits' | 'url';
  /** Stands behind the value, e.g. `€`. */
  readonly suffix?: string;
  readonly align?: 'start' | 'end';
  /** Told to those who hear the page; what is missing is told when the field is checked. */
  readonly isRequired?: boolean;
  readonly isReadOnly?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** The key that leads here. */
  readonly chord?: Chord | undefined;
}

const inputModes = {
  text: 'text',
  secret: 'text',
  email: 'email',
  tel: 'tel',
  decimal: 'decimal',
  digits: 'numeric',
  url: 'url',
} as const;

/** One line of typed text with its label above and its note below. */
export function TextField({
  label,
  name,
  value,
  onChange,
  onBlur,
  onFocus,
  width = 'full',
  kind = 'text',
  suffix,
  align = 'start',
  isRequired = false,
  isReadOnly = false,
  isDisabled = false,
  autoFocus = false,
  maxLength,
  inputRef,
  chord,
  ...note
}: TextFieldProps) {
  const press = usePress();
  return (
    <AriaTextField
      className={classes(css.field, css[`w-${width}`])}
      name={name}
      value={value}
      onChange={onChange}
      {...(onBlur ? { onBlur } : {})}
      {...(onFocus ? { onFocus } : {})}
      {...(maxLength === undefined ? {} : { maxLength })}
      type={kind === 'secret' ? 'password' : 'text'}
      inputMode={inputModes[kind]}
      isInvalid={isInvalid(note)}
      validationBehavior="aria"
      isRequired={isRequired}
      isReadOnly={isReadOnly}
      isDisabled={isDisabled}
      autoFocus={autoFocus}
      autoComplete="off"
      autoCorrect="off"
      spellCheck="false"
    >
      <FieldLabel chord={chord}>
        <Label className={classes(css.label)}>{label}</Label>
      </FieldLabel>
      <span className={css.box}>
        <Input
          aria-keyshortcuts={chord && ariaOf(press(chord))}
          className={classes(css.input, align === 'end' && css.end)}
          {...(inputRef ? { ref: inputRef } : {})}
        />
        {suffix !== undefined && <span className={css.suffix}>{suffix}</span>}
      </span>
      <FieldNote {...note} />
    </AriaTextField>
  );
}
