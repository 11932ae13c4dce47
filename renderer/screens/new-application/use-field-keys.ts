import type { RefObject } from 'react';
import type { FormRules } from '../../../shared/domain/application-form.ts';
import { useTill } from '../../bridge/use-till.ts';
import type { Action } from '../../keys/action.ts';
import { useText } from '../../text/use-text.ts';
import { chordFor, fieldKeysOf } from './field-keys.ts';
import { labelOf } from './field-labels.ts';
import { focusNextOf } from './stops.ts';

/** A key for each field that the form has now. */
export function useFieldKeys(rules: FormRules, element: RefObject<HTMLElement | null>): readonly Action[] {
  const { say } = useText();
  const products = useTill(({ form }) => form?.products.length ?? 0);
  return fieldKeysOf(rules, products).map(({ name, chord }) => ({
    id: `field-${chord}`,
    keys: [chord],
    label: say('form.to-field', { field: labelOf(name, say) }),
    run: () => focusNextOf(element.current, (field) => chordFor(field) === chord),
    isQuiet: true,
    isField: true,
  }));
}
