import type { ReportSpan } from '../../../shared/domain/report.ts';
import { useCall } from '../../bridge/use-call.ts';
import { ExportDialog } from '../../dialogs/export-dialog.tsx';
import { useText } from '../../text/use-text.ts';

interface Props {
  readonly span: ReportSpan;
  readonly onBack: () => void;
}

/** The numbers that are on the screen. */
export function ReportExport({ span, onBack }: Props) {
  const { say } = useText();
  const { busy, failure, run } = useCall('export.report');
  return (
    <ExportDialog
      what={say('exporting.report')}
      personal={say('exporting.personal-report')}
      save={(managerPin) => run({ span, managerPin })}
      onBack={onBack}
      isBusy={busy}
      failure={failure}
    />
  );
}
