import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { checkAmount } from '../../../shared/domain/money.ts';
import { MoneyField } from '../../parts/money-field.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import { chordFor } from './field-keys.ts';
import { useFormField } from './use-form-field.ts';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
}

/** An amount: formatted while it is read, as it was typed while it is changed. */
export function FormMoney({ name, label, hint }: Props) {
  const format = useFormat();
  const { say } = useText();
  const { value, onChange, onBlur, issues, isRequired } = useFormField(name);
  const [isOpen, setIsOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    // Other words came into the field with the focus: all of them selected, as after Tab.
    if (isOpen) input.current?.select();
  }, [isOpen]);
  const amount = checkAmount(value).value;
  return (
    <MoneyField
      name={name}
      chord={chordFor(name)}
      label={isRequired ? label : `${label} (${say('form.optional')})`}
      isRequired={isRequired}
      value={isOpen || !amount ? value : format.amount(amount)}
      onChange={onChange}
      onFocus={() => setIsOpen(true)}
      onBlur={() => {
        setIsOpen(false);
        onBlur();
      }}
      issues={issues}
      hint={hint}
      maxLength={40}
      inputRef={input}
    />
  );
}
