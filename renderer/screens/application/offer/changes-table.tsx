import type { OfferView } from '../../../../shared/bridge/views.ts';
import { euros } from '../../../../shared/domain/money.ts';
import { useTill } from '../../../bridge/use-till.ts';
import { useFormat } from '../../../text/use-format.ts';
import { useText } from '../../../text/use-text.ts';
import css from './changes-table.module.css';

type Change = OfferView['changes'][number];

/** Asked and offered beside each other; only what differs, and by how much in words. */
export function ChangesTable({ changes }: { readonly changes: readonly Change[] }) {
  const { say } = useText();
  const valueOf = useValues();
  const differenceOf = useDifferences();
  return (
    <table className={css.table}>
      <caption className={css.caption}>{say('offer.changes')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{say('offer.asked')}</th>
          <th scope="col">{say('offer.offered')}</th>
          <th scope="col">{say('offer.difference')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.field}>
            <th scope="row">
              <span aria-hidden="true">≠ </span>
              {say(`offer.change-${change.field}`)}
            </th>
            <td>{valueOf(change.field, change.asked)}</td>
            <td className={css.offered}>{valueOf(change.field, change.offered)}</td>
            <td>{differenceOf(change)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Amounts come in cents, periods in months, days as a number, products by their code. */
function useValues(): (field: Change['field'], value: string) => string {
  const { say } = useText();
  const { money } = useFormat();
  const products = useTill().form?.products ?? [];
  return (field, value) => {
    switch (field) {
      case 'amount':
      case 'down-payment':
        return money(euros(Number(value)));
      case 'period':
        return say('common.months', { count: Number(value) });
      case 'payment-day':
        return value;
      case 'product':
        return products.find(({ code }) => code === value)?.name ?? value;
    }
  };
}

function useDifferences(): (change: Change) => string {
  const { say } = useText();
  const { money } = useFormat();
  return ({ field, asked, offered }) => {
    const by = Number(offered) - Number(asked);
    switch (field) {
      case 'amount':
      case 'down-payment':
        return say(by < 0 ? 'offer.amount-less' : 'offer.amount-more', {
          amount: money(euros(Math.abs(by))),
        });
      case 'period':
        return say(by < 0 ? 'offer.period-shorter' : 'offer.period-longer', { count: Math.abs(by) });
      case 'payment-day':
        return say('offer.other-day');
      case 'product':
        return say('offer.other-product');
    }
  };
}
