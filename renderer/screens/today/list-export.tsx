import { useCall } from '../../bridge/use-call.ts';
import { ExportDialog } from '../../dialogs/export-dialog.tsx';
import { useText } from '../../text/use-text.ts';

interface Props {
  /** What is searched for; empty for the list of today. */
  readonly words: string;
  readonly onBack: () => void;
}

/** The list as it is on the screen, whole. */
export function ListExport({ words, onBack }: Props) {
  const { say } = useText();
  const { busy, failure, run } = useCall('export.list');
  return (
    <ExportDialog
      what={words === '' ? say('exporting.list-all') : say('exporting.list-found', { words })}
      personal={say('exporting.personal')}
      save={(managerPin) => run({ words, managerPin })}
      onBack={onBack}
      isBusy={busy}
      failure={failure}
    />
  );
}
