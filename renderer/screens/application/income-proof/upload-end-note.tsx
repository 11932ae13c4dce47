import type { EntryView } from '../../../../shared/bridge/views.ts';
import { Note } from '../../../parts/note.tsx';
import { useText } from '../../../text/use-text.ts';
import { endOfUpload } from './uploads.ts';

/** The last upload did not end well: what is known of it. What was to be sent is still in the list. */
export function UploadEndNote({ entry }: { readonly entry: EntryView | null }) {
  const { say } = useText();
  const end = endOfUpload(entry);
  if (!entry || end === null) return null;
  return (
    <Note kind={end === 'stopped' ? 'info' : 'attention'} title={say(`statements.end-${end}`)} isAlert>
      {say(`statements.end-${end}-next`)}
      {end === 'not-taken' && entry.codes.length > 0 && (
        <>
          <p>{say('application.bank-codes')}</p>
          <ul>
            {entry.codes.map((code) => (
              <li key={code}>– {code}</li>
            ))}
          </ul>
        </>
      )}
    </Note>
  );
}
