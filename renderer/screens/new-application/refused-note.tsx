import type { DraftView } from '../../../shared/bridge/views.ts';
import { Note } from '../../parts/note.tsx';
import { useText } from '../../text/use-text.ts';
import { NamedCodes } from './named-codes.tsx';

/** What the bank named, also where no field can be marked with it. */
export function RefusedNote({ named }: { readonly named: DraftView['refused'] }) {
  const { say } = useText();
  if (named.length === 0) return null;
  return (
    <Note kind="attention" title={say('application.bank-codes')}>
      <NamedCodes named={named} />
    </Note>
  );
}
