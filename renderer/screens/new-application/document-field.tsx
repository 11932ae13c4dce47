import { useEffect } from 'react';
import { useWatch } from 'react-hook-form';
import { useText } from '../../text/use-text.ts';
import { FormSelect } from './form-choice.tsx';
import { keyOf } from './form-keys.ts';
import { useFormTools } from './form-tools.ts';
import { OnlyChoice } from './only-choice.tsx';

const name = 'customer_identification.document_type';

/** Which document the customer shows, of those that the shop takes. */
export function DocumentField() {
  const { say } = useText();
  const { form, rules } = useFormTools();
  const { documentTypes } = rules;
  const chosen = useWatch({ control: form.control, name: keyOf(name) });
  const isTaken = documentTypes.some((type) => type === chosen);
  useEffect(() => {
    // A draft of before a manager took it off the list: asked for again at once.
    if (!isTaken) void form.trigger(keyOf(name));
  }, [form, isTaken]);
  const label = say('form.document');
  const choices = documentTypes.map((value) => ({ value, label: say(`form.document-${value}`) }));
  const [only] = choices;
  return choices.length === 1 && only && isTaken ? (
    <OnlyChoice name={name} label={label} value={only.value} words={only.label} />
  ) : (
    <FormSelect name={name} label={label} choices={choices} />
  );
}
