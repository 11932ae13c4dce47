import type { ReactNode } from 'react';
import type { FieldWidth } from '../../parts/field-width.ts';
import { TextField, type TextFieldProps } from '../../parts/text-field.tsx';
import { useText } from '../../text/use-text.ts';
import { chordFor } from './field-keys.ts';
import { useFormField } from './use-form-field.ts';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly width?: FieldWidth;
  readonly kind?: TextFieldProps['kind'];
  readonly hint?: ReactNode;
  /** It has just appeared because it is needed now. */
  readonly autoFocus?: boolean;
}

/** What the bridge takes of one field. */
const longest = 1_000;

/** A field of typed text. */
export function FormText({ name, label, width = 'full', kind = 'text', hint, autoFocus = false }: Props) {
  const { say } = useText();
  const { isToCompare, ...field } = useFormField(name);
  return (
    <TextField
      {...field}
      label={field.isRequired ? label : `${label} (${say('form.optional')})`}
      chord={chordFor(field.name)}
      width={width}
      kind={kind}
      maxLength={longest}
      autoFocus={autoFocus}
      hint={isToCompare ? say('form.compare') : hint}
    />
  );
}
