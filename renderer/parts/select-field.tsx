import { useId, type KeyboardEvent } from 'react';
import { ariaOf, type Chord } from '../keys/chord.ts';
import { usePress } from '../keys/key-map.ts';
import { classes } from './classes.ts';
import { FieldLabel } from './field-label.tsx';
import { FieldNote, isInvalid, type FieldNoteProps } from './field-note.tsx';
import type { FieldWidth } from './field-width.ts';
import css from './field.module.css';
import select from './select-field.module.css';

export interface Choice<V extends string = string> {
  readonly value: V;
  readonly label: string;
}

interface Props<V extends string> extends FieldNoteProps {
  readonly label: string;
  readonly name: string;
  readonly value: V | '';
  readonly onChange: (value: V) => void;
  readonly onBlur?: () => void;
  /** A digit chooses, which is said beside it: 1 is the first. */
  readonly onDigit?: (value: V, control: HTMLSelectElement) => void;
  /** Nothing is chosen any more: keys that chose were a scan, and are taken back. */
  readonly onTakenBack?: () => void;
  readonly choices: readonly Choice<V>[];
  /** Shown as an empty first choice as long as nothing is chosen. */
  readonly emptyLabel?: string;
  readonly width?: FieldWidth;
  /** Where the label is on the screen already. */
  readonly isLabelHidden?: boolean;
  /** Without the reserved line under it. */
  readonly isBare?: boolean;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  /** The key that leads here. */
  readonly chord?: Chord | undefined;
}

const hasModifier = ({ ctrlKey, altKey, metaKey }: KeyboardEvent): boolean => ctrlKey || altKey || metaKey;

/**
 * One of a list. It is the browser's own control, dressed: arrows and typing choose without opening it (Space
 * and Alt with an arrow open it), its name is the form's, and its list needs no positioning by script.
 */
export function SelectField<V extends string>({
  label,
  name,
  value,
  onChange,
  onBlur,
  onDigit,
  onTakenBack,
  choices,
  emptyLabel,
  width = 'full',
  isLabelHidden = false,
  isBare = false,
  isRequired = false,
  isDisabled = false,
  autoFocus = false,
  chord,
  ...note
}: Props<V>) {
  const id = useId();
  const press = usePress();
  const invalid = isInvalid(note);
  return (
    <div
      className={classes(css.field, css[`w-${width}`])}
      data-invalid={invalid || undefined}
      data-disabled={isDisabled || undefined}
    >
      {!isLabelHidden && (
        <FieldLabel chord={chord}>
          <label className={css.label} htmlFor={id}>
            {label}
          </label>
        </FieldLabel>
      )}
      <span className={css.box}>
        <select
          id={id}
          className={classes(css.input, select.select)}
          name={name}
          aria-label={isLabelHidden ? label : undefined}
          value={value}
          onChange={(event) => {
            const chosen = choices.find((choice) => choice.value === event.target.value);
            if (chosen) onChange(chosen.value);
            else onTakenBack?.();
          }}
          onKeyDown={(event) => {
            const digit = /^[1-9]$/u.test(event.key) ? choices[Number(event.key) - 1] : undefined;
            if (onDigit && digit && !hasModifier(event)) {
              event.preventDefault();
              onDigit(digit.value, event.currentTarget);
              return;
            }
            // A dressed select would open at an arrow; hands that know the classic one go on choosing.
            const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
            if (step === 0 || event.altKey || event.currentTarget.matches(':open')) return;
            event.preventDefault();
            const from = choices.findIndex((choice) => choice.value === value);
            const chosen = choices[from < 0 ? 0 : from + step];
            if (chosen) onChange(chosen.value);
          }}
          onBlur={onBlur}
          disabled={isDisabled}
          aria-required={isRequired || undefined}
          aria-invalid={invalid || undefined}
          aria-describedby={isBare ? undefined : `${id}-note`}
          autoFocus={autoFocus}
          aria-keyshortcuts={chord && ariaOf(press(chord))}
        >
          {value === '' && <option value="">{emptyLabel ?? ''}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      </span>
      {!isBare && <FieldNote {...note} id={`${id}-note`} />}
    </div>
  );
}
