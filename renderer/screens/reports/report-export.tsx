import { useCall } from '../../bridge/use-call.ts';
import type { ReportDays } from '../../bridge/use-report.ts';
import { ExportDialog } from '../../dialogs/export-dialog.tsx';
import { useText } from '../../text/use-text.ts';

interface Props {
  readonly days: ReportDays;
  readonly onBack: () => void;
}

/** The numbers that are on the screen. */
export function ReportExport({ days, onBack }: Props) {
  const { say } = useText();
  const { busy, failure, run } = useCall('export.report');
  return (
    <ExportDialog
      what={say('exporting.report')}
      personal={say('exporting.personal-report')}
      save={(managerPin) => run({ days, managerPin })}
      onBack={onBack}
      isBusy={busy}
      failure={failure}
    />
  );
}
