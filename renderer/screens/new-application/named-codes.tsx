import type { DraftView } from '../../../shared/bridge/views.ts';
import { useText } from '../../text/use-text.ts';
import { BankSentence } from '../application/bank-sentence.tsx';
import { labelOf } from './field-labels.ts';

/** What the bank named: the field by its label, else its own code. */
export function NamedCodes({ named }: { readonly named: DraftView['refused'] }) {
  const { say } = useText();
  return (
    <ul>
      {named.map(({ code, field }, index) => (
        <li key={index}>– {field === null ? <BankSentence>{code}</BankSentence> : labelOf(field, say)}</li>
      ))}
    </ul>
  );
}
