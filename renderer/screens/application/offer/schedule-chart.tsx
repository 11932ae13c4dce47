import { useState, type KeyboardEvent } from 'react';
import type { OfferView } from '../../../../shared/bridge/views.ts';
import { euros } from '../../../../shared/domain/money.ts';
import { useFormat } from '../../../text/use-format.ts';
import { useText } from '../../../text/use-text.ts';
import { classes } from '../../../parts/classes.ts';
import css from './schedule-chart.module.css';
import { useWidth } from './use-width.ts';

type Payments = NonNullable<OfferView['payments']>;

interface Props {
  readonly payments: Payments;
  readonly isLow: boolean;
}

const margin = { start: 64, end: 72, top: 12, bottom: 24 } as const;

/** A bar per payment and a line for what is paid so far, each on its own scale from zero. Arrows walk the bars. */
export function ScheduleChart({ payments, isLow }: Props) {
  const { say } = useText();
  const { money, amount, date } = useFormat();
  const [frame, width] = useWidth<HTMLDivElement>(560);
  const [chosen, setChosen] = useState(0);
  const height = isLow ? 92 : 200;
  const drawing = drawingOf(payments, width, height);
  const { left, right, bottom, top, step } = drawing;
  const payment = payments[chosen] ?? payments[0];
  const [first, last] = [payments[0], payments.at(-1)];
  if (!payment || !first || !last) return null;

  const label = ({ number, date: day, amount: sum, paid }: Payments[number]): string =>
    say('offer.bar-label', { n: number, date: date(day), amount: money(sum), paid: money(paid) });
  const onKeyDown = (event: KeyboardEvent): void => {
    const places: Readonly<Record<string, number>> = {
      ArrowRight: chosen + 1,
      ArrowUp: chosen + 1,
      ArrowLeft: chosen - 1,
      ArrowDown: chosen - 1,
      Home: 0,
      End: payments.length - 1,
    };
    const place = places[event.key];
    if (place === undefined) return;
    event.preventDefault();
    setChosen(Math.min(Math.max(place, 0), payments.length - 1));
  };

  return (
    <div className={css.chart} ref={frame}>
      <svg
        className={css.drawing}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="slider"
        tabIndex={0}
        aria-label={say('offer.schedule')}
        aria-valuemin={1}
        aria-valuemax={payments.length}
        aria-valuenow={chosen + 1}
        aria-valuetext={label(payment)}
        onKeyDown={onKeyDown}
      >
        <path className={css.axis} d={`M${left} ${bottom}H${right}`} />
        {drawing.bars.map(({ x, y, w }, index) => (
          <rect
            key={index}
            className={classes(css.bar, index === chosen && css.chosen)}
            x={x}
            y={y}
            width={w}
            height={bottom - y}
          />
        ))}
        <path className={css.line} d={drawing.line} />
        {drawing.points[chosen] && (
          <circle className={css.point} cx={drawing.points[chosen].x} cy={drawing.points[chosen].y} r={4} />
        )}
        {payments.map((each, index) => (
          <rect
            key={each.number}
            className={css.catch}
            x={left + index * step}
            y={top}
            width={step}
            height={bottom - top}
            onPointerEnter={() => setChosen(index)}
          />
        ))}
        <text className={css.text} x={left - 8} y={drawing.highest + 4} textAnchor="end">
          {amount(drawing.largest)}
        </text>
        <text className={css.text} x={left - 8} y={bottom + 4} textAnchor="end">
          0
        </text>
        <text className={css.text} x={right + 8} y={top + 4}>
          {amount(last.paid)}
        </text>
        <text className={css.text} x={right + 8} y={bottom + 4}>
          0
        </text>
        <text className={css.text} x={left} y={height - 4}>
          {date(first.date)}
        </text>
        <text className={css.text} x={right} y={height - 4} textAnchor="end">
          {date(last.date)}
        </text>
      </svg>
      <ul className={css.legend}>
        <li>
          <svg className={css.sample} viewBox="0 0 16 12" aria-hidden="true">
            <rect className={css.bar} x="3" width="10" height="12" />
          </svg>
          {say('offer.per-payment')}
        </li>
        <li>
          <svg className={css.sample} viewBox="0 0 16 12" aria-hidden="true">
            <path className={css.line} d="M0 10 16 2" />
          </svg>
          {say('offer.paid-so-far')}
        </li>
        <li className={css.reading}>{label(payment)}</li>
      </ul>
    </div>
  );
}

function drawingOf(payments: Payments, width: number, height: number) {
  const left = margin.start;
  const right = Math.max(width - margin.end, left + 1);
  const top = margin.top;
  const bottom = height - margin.bottom;
  const step = (right - left) / payments.length;
  const largest = payments.reduce((a, { amount }) => (amount.cents > a.cents ? amount : a), euros(0));
  const total = payments.at(-1)?.paid.cents ?? 0;
  // Bars fill three fifths of the height, so that the line does not lie on them from the start.
  const barHeight = (cents: number): number => ((bottom - top) * 0.6 * cents) / Math.max(largest.cents, 1);
  const gap = Math.min(step * 0.3, 8);
  const points = payments.map(({ paid }, index) => ({
    x: left + (index + 0.5) * step,
    y: bottom - ((bottom - top) * paid.cents) / Math.max(total, 1),
  }));
  return {
    left,
    right,
    top,
    bottom,
    step,
    largest,
    highest: bottom - barHeight(largest.cents),
    points,
    bars: payments.map(({ amount }, index) => ({
      x: left + index * step + gap / 2,
      y: bottom - barHeight(amount.cents),
      w: Math.max(step - gap, 1),
    })),
    line: points
      .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
      .join(''),
  };
}
