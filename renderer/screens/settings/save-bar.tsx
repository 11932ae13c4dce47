import type { Failure } from '../../../shared/result.ts';
import { UnsavedWord } from '../../editors/unsaved-word.tsx';
import { useActions } from '../../keys/use-actions.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { StatusWord } from '../../parts/status-word.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useIsUnsaved } from '../../shell/unsaved.ts';
import { useText } from '../../text/use-text.ts';

interface Props {
  readonly label: string;
  readonly group: string;
  readonly onSave: () => void;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly savedAt: number | null;
  readonly isDisabled?: boolean;
}

/** Saving is the main action of a section; what came of it is said here. */
export function SaveBar({ label, group, onSave, busy, failure, savedAt, isDisabled = false }: Props) {
  const { say } = useText();
  const format = useFormat();
  const isUnsaved = useIsUnsaved(group);
  useActions('part', [
    {
      id: 'save',
      keys: ['Ctrl+Enter', 'Ctrl+S'],
      label,
      run: onSave,
      isMain: true,
      isDisabled: isDisabled || busy,
    },
  ]);
  return (
    <div>
      <div role="status">
        <FailureNote failure={failure} />
        {savedAt !== null && !isUnsaved && (
          <StatusWord icon="check">{say('common.saved', { time: format.time(savedAt) })}</StatusWord>
        )}
      </div>
      <UnsavedWord group={group} />
    </div>
  );
}
