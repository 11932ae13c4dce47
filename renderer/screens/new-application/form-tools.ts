import { createContext, useContext } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { FormRules } from '../../../shared/domain/application-form.ts';
import type { TypedValues } from './form-keys.ts';

/** What every field of the form needs. */
export interface FormTools {
  readonly form: UseFormReturn<TypedValues, FormRules>;
  readonly rules: FormRules;
  /** Fields filled from a document whose spelling a person has to compare. */
  readonly toCompare: ReadonlySet<string>;
  /** A person looked at, or changed, a field. */
  readonly onChange: (field: string) => void;
  /** A field was left: a good moment to save. */
  readonly onLeave: () => void;
}

export const FormToolsContext = createContext<FormTools | null>(null);

export function useFormTools(): FormTools {
  const tools = useContext(FormToolsContext);
  if (!tools) throw new Error('a field outside its form');
  return tools;
}
