import { RadioGroup } from '../../parts/radio-group.tsx';
import { SelectField, type Choice } from '../../parts/select-field.tsx';
import type { FieldWidth } from '../../parts/field-width.ts';
import { chordFor } from './field-keys.ts';
import { useFormField } from './use-form-field.ts';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly width?: FieldWidth;
  readonly emptyLabel?: string;
  /** Other fields are checked by this one. */
  readonly onChosen?: () => void;
}

/** One of a list, closed. */
export function FormSelect({ name, label, choices, width = 'full', emptyLabel, onChosen }: Props) {
  const field = useFormField(name);
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
      issues={field.issues}
      choices={choices}
      width={width}
      isRequired={field.isRequired}
      {...(emptyLabel === undefined ? {} : { emptyLabel })}
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
