import { statementLimits } from '../../../../shared/domain/account-statement.ts';
import { ActionButton } from '../../../parts/action-button.tsx';
import { FailureNote } from '../../../parts/failure-note.tsx';
import { Note } from '../../../parts/note.tsx';
import { useFormat } from '../../../text/use-format.ts';
import { useText } from '../../../text/use-text.ts';
import type { Adding } from './use-adding.ts';
import css from './statements.module.css';

/** Files that were not taken, each with its name and the reason in words. */
export function NotAddedNote({ adding }: { readonly adding: Adding }) {
  const { say } = useText();
  const format = useFormat();
  const { notAdded, failure, forget } = adding;
  const limits = {
    size: format.bytes(statementLimits.fileBytes),
    limit: statementLimits.files,
    pixels: format.count(statementLimits.pixels / 1_000_000),
  };
  return (
    <>
      <FailureNote failure={failure} />
      {notAdded.length > 0 && (
        <Note
          kind="attention"
          title={say('statements.not-added')}
          isAlert
          actions={
            <ActionButton id="note-close" onPress={forget}>
              {say('common.close')}
            </ActionButton>
          }
        >
          <ul className={css.notAdded}>
            {notAdded.map(({ name, problem }, index) => (
              <li key={`${index} ${name}`}>
                <strong>{name}</strong> – {say(`statements.problem-${problem}`, limits)}
              </li>
            ))}
          </ul>
        </Note>
      )}
    </>
  );
}
