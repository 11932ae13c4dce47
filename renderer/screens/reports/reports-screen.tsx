import { useState } from 'react';
import { reportSpans, type ReportSpan } from '../../../shared/domain/report.ts';
import { useTill } from '../../bridge/use-till.ts';
import { openPaper } from '../../papers/open-paper.ts';
import { PrintKey } from '../../papers/print-key.tsx';
import { useCall } from '../../bridge/use-call.ts';
import { useLineNote } from '../../bridge/use-line-note.ts';
import { useReport } from '../../bridge/use-report.ts';
import { useActions } from '../../keys/use-actions.ts';
import { ConfirmDialog } from '../../dialogs/confirm-dialog.tsx';
import { Note } from '../../parts/note.tsx';
import { Panel } from '../../parts/panel.tsx';
import { RadioGroup } from '../../parts/radio-group.tsx';
import { goBack } from '../../shell/routes.ts';
import { Screen } from '../../shell/screen.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import { Numbers } from './numbers.tsx';
import { ReportExport } from './report-export.tsx';
import { openThings, StillOpen } from './still-open.tsx';
import css from './reports-screen.module.css';

/** What was sent and what became of it, what is still open, and the end of the day. */
export function ReportsScreen() {
  const { say } = useText();
  const { date } = useFormat();
  const { language } = useTill();
  const [span, setSpan] = useState<ReportSpan>('today');
  const [isExporting, setIsExporting] = useState(false);
  const [isClosing, setIsClosing] = useState(false);
  const { report, failure, again } = useReport(span);
  const asOf = useLineNote();
  const close = useCall('day.close');
  const sheetOf = (days: ReportSpan) => ({ kind: 'day', language, span: days }) as const;
  const printFirst = (): void => {
    setIsClosing(false);
    openPaper(sheetOf('today'), () => setIsClosing(true));
  };
  const printing = { id: 'print', keys: ['Ctrl+P'], label: say('papers.print-day') } as const;
  useActions('part', [
    { id: 'again', keys: ['F5'], label: say('frame.refresh'), run: again },
    {
      id: 'export',
      keys: ['Ctrl+E'],
      label: say('exporting.action'),
      run: () => setIsExporting(true),
      isDisabled: report === null,
    },
    {
      id: 'close',
      keys: ['Ctrl+Enter'],
      label: say('reports.close'),
      run: () => setIsClosing(true),
      isMain: true,
      isDisabled: report === null,
    },
  ]);
  return (
    <Screen
      title={say('reports.title')}
      actions={[{ id: 'back', keys: ['Escape'], label: say('common.back'), run: goBack }]}
      beside={
        <RadioGroup
          label={say('reports.span')}
          name="span"
          value={span}
          onChange={setSpan}
          options={reportSpans.map((value) => ({ value, label: say(`reports.span-${value}`) }))}
          look="chips"
          isLabelHidden
          isBare
        />
      }
    >
      <Panel isLoading={!report} failure={failure} onAgain={again} asOf={asOf}>
        {report && (
          <div className={css.report}>
            <p className={css.soft}>
              {report.from === report.to ? date(report.to) : `${date(report.from)} – ${date(report.to)}`}
            </p>
            {report.from < report.keptFrom && (
              <Note kind="info">{say('reports.not-kept', { date: date(report.keptFrom) })}</Note>
            )}
            {!report.isWhole && <Note kind="attention">{say('reports.not-whole')}</Note>}
            <StillOpen open={report.open} />
            <Numbers report={report} />
          </div>
        )}
      </Panel>
      {isExporting && <ReportExport span={span} onBack={() => setIsExporting(false)} />}
      <PrintKey
        of={sheetOf(span)}
        label={say(span === 'today' ? 'papers.print-day' : 'papers.print-report')}
      />
      {isClosing && report && (
        <ConfirmDialog
          question={say('reports.close-q')}
          yes={say('reports.close')}
          onYes={() => void close.run({ asOf: report.now })}
          onBack={() => setIsClosing(false)}
          first={[{ ...printing, run: printFirst }]}
          isBusy={close.busy}
          failure={close.failure}
        >
          <p>
            {say('reports.close-text', {
              count: openThings(report.open).reduce((all, { count }) => all + count, 0),
            })}
          </p>
          {report.open.drafts > 0 && (
            <Note kind="attention">{say('reports.close-drafts', { count: report.open.drafts })}</Note>
          )}
          <p>{say('reports.close-safe')}</p>
        </ConfirmDialog>
      )}
    </Screen>
  );
}
