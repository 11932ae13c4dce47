import { RadioGroup } from '../../parts/radio-group.tsx';
import { SelectField, type Choice } from '../../parts/select-field.tsx';
import type { FieldWidth } from '../../parts/field-width.ts';
import { chordFor } from './field-keys.ts';
import { moveFrom } from './stops.ts';
import { useFormField } from './use-form-field.ts';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly width?: FieldWidth;
  readonly emptyLabel?: string;
  /** A digit answers it and leads on; which one is which stands under it as long as nothing is chosen. */
  readonly areNumbered?: boolean;
  /** Other fields are checked by this one. */
  readonly onChosen?: () => void;
}

/** One of a list, closed. */
export function FormSelect({
  name,
  label,
  choices,
  width = 'full',
  emptyLabel,
  areNumbered = false,
  onChosen,
}: Props) {
  const field = useFormField(name);
  const numbered = {
    onDigit: (value: string, control: HTMLSelectElement): void => {
      field.onChange(value);
      if (control.form) moveFrom(control.form, control, 1);
    },
    hint:
      field.value === ''
        ? choices.map((choice, index) => `${index + 1} ${choice.label}`).join(' · ')
        : undefined,
  };
  return (
    <SelectField
      name={name}
      chord={chordFor(name)}
      label={label}
      // What is not offered any more is not shown as the first that is: it is asked for again.
      value={choices.some(({ value }) => value === field.value) ? field.value : ''}
      onChange={(value) => {
        field.onChange(value);
        onChosen?.();
      }}
      onBlur={field.onBlur}
      onTakenBack={() => field.onChange('')}
      issues={field.issues}
      choices={choices}
      width={width}
      isRequired={field.isRequired}
      {...(emptyLabel === undefined ? {} : { emptyLabel })}
      {...(areNumbered ? numbered : {})}
    />
  );
}

/** One of a few short words, all in sight. */
export function FormChips({ name, label, choices }: Props) {
  const field = useFormField(name);
  return (
    <RadioGroup
      name={name}
      chord={chordFor(name)}
      label={label}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      issues={field.issues}
      options={choices}
      look="chips"
    />
  );
}
