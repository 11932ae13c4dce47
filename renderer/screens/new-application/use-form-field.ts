import { useState } from 'react';
import { useController } from 'react-hook-form';
import { checkForm, mayStayEmpty } from '../../../shared/domain/application-form.ts';
import type { FieldIssue } from '../../../shared/domain/check.ts';
import { formValues, keyOf } from './form-keys.ts';
import { useFormTools } from './form-tools.ts';
import { issuesOf } from './resolver.ts';
import { spellingOf } from './spelling.ts';

export interface FormFieldState {
  readonly name: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly onBlur: () => void;
  /** Nothing while somebody types; what was found once the field is left. */
  readonly issues: readonly FieldIssue[];
  readonly isRequired: boolean;
  /** Was filled from a document: its spelling wants a look. */
  readonly isToCompare: boolean;
}

/** What is checked by another field, and so once more when that one has been left. */
const dependents: Readonly<Record<string, string>> = {
  'credit_application.amount': 'credit_application.down_payment_amount',
};

/** One field: its value, when it is checked (on leaving, never while typing), and what was found. */
export function useFormField(name: string): FormFieldState {
  const { form, rules, toCompare, refused, isReused, onChange, onLeave } = useFormTools();
  const key = keyOf(name);
  const { field, fieldState, formState } = useController({ control: form.control, name: key });
  const { submitCount } = formState;
  /** The count of checks of the whole form when this field was last typed into; null once it was left. */
  const [typedAt, setTypedAt] = useState<number | null>(null);
  const value: string = field.value ?? '';

  const hints = (): readonly FieldIssue[] => {
    if (value === '') return [];
    const { issues } = checkForm(formValues(form.getValues()), rules);
    const found = (issues[name] ?? []).filter(({ level }) => level === 'hint');
    return isReused(name, value) ? [...found, { level: 'hint', code: 'contact.reused' }] : found;
  };

  // Only told, and no reason not to send: it may be right all the same.
  const refusals: readonly FieldIssue[] = refused.has(name) ? [{ level: 'block', code: 'bank.refused' }] : [];

  return {
    name,
    value,
    onChange: (typed) => {
      setTypedAt(submitCount);
      field.onChange(typed);
      onChange(name);
    },
    onBlur: () => {
      setTypedAt(null);
      respell();
      field.onBlur();
      const dependent = dependents[name];
      if (dependent !== undefined && form.getValues(keyOf(dependent))) void form.trigger(keyOf(dependent));
      const base = name.startsWith('again.') ? keyOf(name.slice('again.'.length)) : null;
      if (base !== null) void form.trigger(base);
      onLeave();
    },
    issues: typedAt === submitCount ? [] : [...(issuesOf(fieldState.error) ?? hints()), ...refusals],
    isRequired: !mayStayEmpty(name, rules.product),
    isToCompare: toCompare.has(name),
  };

  function respell(): void {
    const typed = form.getValues(key);
    if (!typed) return;
    const country = form.getValues(keyOf('customer_addresses.0.country')) ?? rules.market;
    const spelled = spellingOf(name, typed, rules, country);
    if (spelled !== typed) form.setValue(key, spelled, { shouldDirty: true });
  }
}
