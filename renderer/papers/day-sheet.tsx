import type { DayContent, PaperView } from '../../shared/bridge/papers.ts';
import type { ReportNumbers } from '../../shared/bridge/views.ts';
import type { PaperSize } from '../../shared/domain/paper.ts';
import { reportCounts } from '../../shared/domain/report.ts';
import { classes } from '../parts/classes.ts';
import { formatFor } from '../text/format.ts';
import { useText } from '../text/use-text.ts';
import css from './day-sheet.module.css';
import { Pairs } from './pairs.tsx';
import { Sheet } from './sheet.tsx';

interface Props {
  readonly view: PaperView;
  readonly content: DayContent;
  readonly size: PaperSize;
}

/**
 * The day on paper: its numbers, what was open when it was left, and the head of the audit. Of other days the numbers
 * and the head. Nothing of a customer.
 */
export function DaySheet({ view, content, size }: Props) {
  const { kind, language, market, from, to, isWhole, all, people, products, open, seal } = content;
  const { say } = useText(language);
  const { date, money, count, duration } = formatFor(language, market);
  const [line = '', hex = ''] = seal.split(' ');
  const whatIsOpen =
    open &&
    (Object.keys(open) as (keyof typeof open)[])
      .filter((what) => open[what] > 0)
      .map((what) => ({
        term: say(`reports.open-${what}`, { count: open[what] }),
        value: count(open[what]),
      }));
  const days = from === to ? date(to) : `${date(from)} – ${date(to)}`;
  const groups = [
    { title: say('reports.people'), rows: people },
    { title: say('reports.products'), rows: products },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <Sheet view={view} size={size} title={`${say(`papers.${kind}`)} ${days}`} note={say('papers.day-note')}>
      {!isWhole && <p>{say('reports.not-whole')}</p>}
      <Pairs
        items={[
          ...reportCounts.map((each) => ({ term: say(`reports.col-${each}`), value: count(all[each]) })),
          { term: say('reports.col-sentAmount'), value: money(all.sentAmount), isStrong: true },
          { term: say('reports.col-contractAmount'), value: money(all.contractAmount), isStrong: true },
          ...medians(all).map(({ what, ms }) => ({ term: say(`reports.col-${what}`), value: duration(ms) })),
        ]}
      />
      {groups.map(({ title, rows }) => (
        <Group key={title} title={title} rows={rows} content={content} size={size} />
      ))}
      {whatIsOpen && (
        <>
          <h2 className={css.title}>{say('reports.open')}</h2>
          {whatIsOpen.length === 0 ? <p>{say('reports.open-nothing')}</p> : <Pairs items={whatIsOpen} />}
        </>
      )}
      <h2 className={css.title}>{say('papers.seal')}</h2>
      <p className={css.seal}>
        {line} · {hex.replace(/.{8}(?=.)/gu, '$& ')}
      </p>
    </Sheet>
  );
}

const medians = ({ medianToDecisionMs, medianToContractMs }: ReportNumbers) =>
  (
    [
      { what: 'toDecision', ms: medianToDecisionMs },
      { what: 'toContract', ms: medianToContractMs },
    ] as const
  ).flatMap(({ what, ms }) => (ms === null ? [] : [{ what, ms }]));

interface GroupProps {
  readonly title: string;
  readonly rows: readonly (ReportNumbers & { readonly name: string })[];
  readonly content: DayContent;
  readonly size: PaperSize;
}

/** What was sent and what came of it, by name. */
function Group({ title, rows, content, size }: GroupProps) {
  const { language, market } = content;
  const { say } = useText(language);
  const { amount, count } = formatFor(language, market);
  return (
    <table className={classes(css.group, size === 'roll' && css.narrow)}>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{say('reports.col-sent')}</th>
          <th scope="col">{say('reports.col-contracts')}</th>
          <th scope="col">€</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, sent, contracts, contractAmount }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{count(sent)}</td>
            <td>{count(contracts)}</td>
            <td>{amount(contractAmount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
