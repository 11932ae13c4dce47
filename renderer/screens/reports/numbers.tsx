import type { ReportNumbers, ReportView } from '../../../shared/bridge/views.ts';
import { reportCounts } from '../../../shared/domain/report.ts';
import { go } from '../../shell/routes.ts';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import { periodName } from './period-name.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import css from './reports-screen.module.css';
import { SentBar } from './sent-bar.tsx';

const columns = reportCounts.length + 6;

const wasBegun = ({ sent, unsent }: ReportNumbers): boolean => sent + unsent > 0;

interface Group {
  readonly heading: string | null;
  readonly rows: readonly (ReportNumbers & { readonly name: string })[];
}

/**
 * All, by salesperson, by product and by day, week or month: one table, so that the same figures stand under each
 * other, with a bar in each line.
 */
export function Numbers({ report }: { readonly report: ReportView }) {
  const { say } = useText();
  const format = useFormat();
  const periods = report.periods.map((period) => ({
    ...period,
    name: periodName(report, period.from, { say, format }),
  }));
  const groups: readonly Group[] = [
    { heading: null, rows: wasBegun(report.all) ? [{ name: say('reports.total'), ...report.all }] : [] },
    { heading: say('reports.people'), rows: report.people },
    { heading: say('reports.products'), rows: report.products },
    { heading: say(`reports.by-${report.unit}`), rows: periods.some(wasBegun) ? periods : [] },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <section aria-labelledby="numbers">
      <div className={css.head}>
        <h2 id="numbers">{say('reports.numbers')}</h2>
        {groups.length > 0 && (
          <p className={css.legend} aria-hidden="true">
            <span>{say('reports.col-sent')}</span>
            <span className={css.keyContracts}>{say('reports.col-contracts')}</span>
          </p>
        )}
      </div>
      {!wasBegun(report.all) && (
        <Empty
          icon="euro"
          action={
            <Button chord="F2" onPress={() => go({ screen: 'new', draftId: null })}>
              {say('today.empty-key')}
            </Button>
          }
        >
          {say('reports.none')}
        </Empty>
      )}
      {groups.length > 0 && <Table groups={groups} />}
    </section>
  );
}

function Table({ groups }: { readonly groups: readonly Group[] }) {
  const { say } = useText();
  const { count, amount, duration } = useFormat();
  const median = (ms: number | null): string => (ms === null ? '–' : duration(ms));
  return (
    <div className={css.scroll} tabIndex={0} role="group" aria-labelledby="numbers">
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{say('reports.what')}</th>
            <td aria-hidden="true" />
            {reportCounts.map((each) => (
              <th scope="col" key={each}>
                {say(`reports.col-${each}`)}
              </th>
            ))}
            <th scope="col">{say('reports.col-sentAmount')}, €</th>
            <th scope="col">{say('reports.col-contractAmount')}, €</th>
            <th scope="col">{say('reports.col-toDecision')}</th>
            <th scope="col">{say('reports.col-toContract')}</th>
          </tr>
        </thead>
        {groups.map(({ heading, rows }) => (
          <tbody key={heading}>
            {heading !== null && (
              <tr className={css.group}>
                <th scope="rowgroup" colSpan={columns}>
                  {heading}
                </th>
              </tr>
            )}
            {rows.map((row) => (
              <tr key={row.name}>
                <th scope="row">{row.name}</th>
                <td aria-hidden="true">
                  <SentBar {...row} most={Math.max(...rows.map(({ sent }) => sent))} />
                </td>
                {reportCounts.map((each) => (
                  <td key={each}>{count(row[each])}</td>
                ))}
                <td>{amount(row.sentAmount)}</td>
                <td>{amount(row.contractAmount)}</td>
                <td>{median(row.medianToDecisionMs)}</td>
                <td>{median(row.medianToContractMs)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
