import { createContext, useContext } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { KnownCustomerView } from '../../../shared/bridge/views.ts';
import type { FormRules } from '../../../shared/domain/application-form.ts';
import type { TypedValues } from './form-keys.ts';

/** What every field of the form needs. */
export interface FormTools {
  readonly form: UseFormReturn<TypedValues, FormRules>;
  readonly rules: FormRules;
  /** Fields filled from a document whose spelling a person has to compare. */
  readonly toCompare: ReadonlySet<string>;
  /** Fields that the bank did not take as they stand. */
  readonly refused: ReadonlySet<string>;
  /** Whether another customer used this very value. */
  readonly isReused: (field: string, value: string) => boolean;
  readonly draftId: string;
  /** An earlier application of the customer whose code stands here. */
  readonly last: KnownCustomerView['last'];
  /** Fills in what was taken over of it, and says of which day it is. */
  readonly takeOver: (values: Readonly<Record<string, string>>, date: string) => void;
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
