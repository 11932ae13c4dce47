import type { OfferView } from '../../../../shared/bridge/views.ts';
import { useFormat } from '../../../text/use-format.ts';
import { useText } from '../../../text/use-text.ts';
import css from './schedule-table.module.css';

interface Props {
  readonly payments: NonNullable<OfferView['payments']>;
}

/** The chart's twin: every payment in figures. */
export function ScheduleTable({ payments }: Props) {
  const { say } = useText();
  const { amount, date } = useFormat();
  return (
    <div className={css.frame} tabIndex={0} role="group" aria-label={say('offer.show-table')}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{say('offer.col-number')}</th>
            <th scope="col">{say('offer.col-date')}</th>
            <th scope="col">{say('offer.col-amount')}</th>
            <th scope="col">{say('offer.col-paid')}</th>
          </tr>
        </thead>
        <tbody>
          {payments.map((payment) => (
            <tr key={payment.number}>
              <td>{payment.number}</td>
              <td>{date(payment.date)}</td>
              <td>{amount(payment.amount)}</td>
              <td>{amount(payment.paid)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
