import type { ReportView } from '../../../shared/bridge/views.ts';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import css from './reports-screen.module.css';

interface Props {
  readonly days: ReportView['days'];
}

const drawing = { height: 120, step: 28, bar: 18, base: 100 } as const;

/** Sent and, within it, contracts: a bar for each day. The table beside it says the same in figures. */
export function DayBars({ days }: Props) {
  const { say } = useText();
  const { count, date } = useFormat();
  const most = Math.max(1, ...days.map(({ sent }) => sent));
  const heightOf = (n: number): number => (n / most) * (drawing.base - 12);
  const width = days.length * drawing.step;
  return (
    <section aria-labelledby="by-day">
      <h2 id="by-day">{say('reports.days')}</h2>
      <div className={css.byDay}>
        <figure className={css.chart} aria-hidden="true">
          <svg viewBox={`0 0 ${width} ${drawing.height}`} width={width} height={drawing.height}>
            <path className={css.axis} d={`M0 ${drawing.base}H${width}`} />
            {days.map(({ day, sent, contracts }, index) => {
              const x = index * drawing.step + (drawing.step - drawing.bar) / 2;
              return (
                <g key={day}>
                  <rect
                    className={css.sent}
                    x={x}
                    y={drawing.base - heightOf(sent)}
                    width={drawing.bar}
                    height={heightOf(sent)}
                  />
                  <rect
                    className={css.contracts}
                    x={x}
                    y={drawing.base - heightOf(contracts)}
                    width={drawing.bar}
                    height={heightOf(contracts)}
                  />
                  <text className={css.tick} x={x + drawing.bar / 2} y={drawing.height - 4}>
                    {Number(day.slice(-2))}
                  </text>
                </g>
              );
            })}
          </svg>
          <figcaption className={css.legend}>
            <span className={css.keySent}>{say('reports.col-sent')}</span>
            <span className={css.keyContracts}>{say('reports.col-contracts')}</span>
          </figcaption>
        </figure>
        <div className={css.scroll} tabIndex={0} role="group" aria-labelledby="by-day">
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{say('reports.day')}</th>
                <th scope="col">{say('reports.col-sent')}</th>
                <th scope="col">{say('reports.col-contracts')}</th>
              </tr>
            </thead>
            <tbody>
              {days.toReversed().map(({ day, sent, contracts }) => (
                <tr key={day}>
                  <th scope="row">{date(day)}</th>
                  <td>{count(sent)}</td>
                  <td>{count(contracts)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </section>
  );
}
