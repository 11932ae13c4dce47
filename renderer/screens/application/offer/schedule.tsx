import { useState } from 'react';
import type { OfferView } from '../../../../shared/bridge/views.ts';
import { useActions } from '../../../keys/use-actions.ts';
import { Button } from '../../../parts/button.tsx';
import { Note } from '../../../parts/note.tsx';
import { useText } from '../../../text/use-text.ts';
import { CostBar } from './cost-bar.tsx';
import css from './schedule.module.css';
import { ScheduleChart } from './schedule-chart.tsx';
import { ScheduleTable } from './schedule-table.tsx';

interface Props {
  readonly offer: OfferView;
  /** Something else stands above it. */
  readonly isLow: boolean;
}

/** The payments as a chart with its table twin, and what the total consists of. Only what the bank's figures give. */
export function Schedule({ offer, isLow }: Props) {
  const { say } = useText();
  const [isTable, setIsTable] = useState(false);
  const { payments, sumsAgree, aprAgrees } = offer;
  const turn = say(isTable ? 'offer.show-chart' : 'offer.show-table');
  const toggle = (): void => setIsTable((shown) => !shown);
  useActions('part', payments ? [{ id: 'turn', keys: ['T'], label: turn, run: toggle, isQuiet: true }] : []);
  return (
    <section className={css.schedule} aria-label={say('offer.schedule')}>
      {payments && (
        <>
          <div className={css.head}>
            <h3>
              {say('offer.schedule')}, {say('offer.payments', { count: payments.length })}
            </h3>
            <Button look="quiet" chord="T" onPress={toggle}>
              {turn}
            </Button>
          </div>
          {isTable ? (
            <ScheduleTable payments={payments} />
          ) : (
            <ScheduleChart payments={payments} isLow={isLow} />
          )}
        </>
      )}
      {sumsAgree && <CostBar offer={offer.offer} />}
      {!sumsAgree && <Note>{say(payments ? 'offer.costs-differ' : 'offer.figures-only')}</Note>}
      {offer.offer.apr === null && <Note kind="attention">{say('offer.no-apr')}</Note>}
      {aprAgrees === false && <p className={css.quiet}>{say('offer.apr-differs')}</p>}
    </section>
  );
}
