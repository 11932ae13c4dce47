import type { TodayRow } from '../../../shared/bridge/views.ts';
import { useNow } from '../../bridge/use-elapsed.ts';
import { useTill } from '../../bridge/use-till.ts';
import { Button } from '../../parts/button.tsx';
import { DefinitionList, type Definition } from '../../parts/definition-list.tsx';
import { StatusWord } from '../../parts/status-word.tsx';
import type { Revealed } from '../../shell/use-revealed.ts';
import { stepIcons } from '../../text/state-icons.ts';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import css from './row-detail.module.css';
import { stateKey, type Row } from './today-rows.tsx';

interface Props {
  readonly each: Row;
  readonly revealed: Revealed;
  readonly onOpen: () => void;
}

/**
 * What the list has no room for, and what comes next, of the row that has the focus. No more of the customer than the
 * list shows, and an answer stays unseen until it is opened.
 */
export function RowDetail({ each, revealed, onOpen }: Props) {
  const { say } = useText();
  const format = useFormat();
  const now = useNow(10_000);
  const isManager = useTill().session?.role === 'manager';
  const moment = (at: number): string =>
    `${format.moment(at)} · ${say('common.ago', { age: format.duration(now - at) })}`;

  if (each.kind === 'draft') {
    const { customer, by, savedAt } = each.row;
    return (
      <div className={css.detail}>
        <h2>{customer === '' ? say('today.draft-nameless') : customer}</h2>
        <div className={css.state}>
          <StatusWord icon="pencil" isStrong>
            {say('today.draft-row')}
          </StatusWord>
          <p>{say('application.unsent')}</p>
        </div>
        <Facts
          items={[
            { term: say('papers.salesperson'), value: by },
            { term: say('today.detail-changed'), value: moment(savedAt) },
          ]}
        />
        <Button onPress={onOpen}>{say('today.detail-go-on')}</Button>
      </div>
    );
  }

  const { row } = each;
  const whole = revealed.get(row.applicationId);
  return (
    <div className={css.detail}>
      <h2>
        {whole?.name ?? row.customer}{' '}
        <span className={css.code}>{whole?.identityCode ?? row.identityCode}</span>
      </h2>
      <div className={css.state}>
        <StatusWord icon={stepIcons[row.step]} needsPerson={row.turn === 'ours'} isStrong>
          {say(stateKey(row))}
        </StatusWord>
        <p>{say(nextKey(row))}</p>
        {isManager && row.hasOddFigures && <p>{say('today.odd-figures')}</p>}
      </div>
      <Facts
        items={[
          { term: say('papers.number'), value: row.localNumber },
          ...(row.bankNumber === null ? [] : [{ term: say('papers.bank-number'), value: row.bankNumber }]),
          { term: say('papers.product'), value: row.productName },
          { term: say('outbox.detail-amount'), value: format.money(row.amount), isNumber: true },
          { term: say('papers.period'), value: say('common.months', { count: row.period }), isNumber: true },
          { term: say('papers.salesperson'), value: row.salespersonReference },
          { term: say('papers.made'), value: moment(row.createdAt) },
          { term: say('today.detail-changed'), value: moment(row.changedAt) },
        ]}
      />
      <Button onPress={onOpen}>{say('outbox.detail-open')}</Button>
    </div>
  );
}

const Facts = ({ items }: { readonly items: readonly Definition[] }) => (
  <div className={css.facts}>
    <DefinitionList items={items} />
  </div>
);

/** The sentence that tells what comes next. What the bank answered is told where it is opened. */
function nextKey({ step, turn, isSeen, ...row }: TodayRow) {
  switch (step) {
    case 'waiting-to-send':
      return turn === 'ours' ? 'outbox.text-stopped' : 'outbox.text-waiting';
    case 'sending':
      return 'outbox.text-sending';
    case 'uncertain':
      return 'application.uncertain';
    case 'needs-you':
      return 'application.needs-safe';
    case 'expired':
      return 'outbox.text-expired';
    case 'asking':
    case 'more-time':
      return 'application.next-customer';
    case 'income-proof':
      return turn === 'bank' ? 'application.next-customer' : 'application.income';
    case 'offered':
      return isSeen ? 'today.next-offered' : 'today.next-answer';
    case 'no-offer':
    case 'failed':
      return isSeen ? 'today.next-nothing' : 'today.next-answer';
    case 'bank-error':
      return isSeen ? 'application.bank-error' : 'today.next-answer';
    case 'contract':
      return nextOfContract(row, turn);
    case 'cancelled':
      return 'application.cancelled';
    case 'dropped':
      return 'application.dropped';
  }
}

function nextOfContract(
  { contractStatus, isHandedOver }: Pick<TodayRow, 'contractStatus' | 'isHandedOver'>,
  turn: TodayRow['turn'],
) {
  switch (contractStatus) {
    case 'unsigned':
      if (turn === 'ours') return 'contract.how-to-sign';
      return turn === 'customer' ? 'contract.waits-customer' : 'contract.waits-bank';
    case 'signed':
      if (turn === 'ours') return 'contract.waits-shop-approval';
      return turn === 'customer' ? 'contract.waits-down-payment' : 'contract.waits-bank';
    case 'activated':
      return isHandedOver ? 'contract.goods-given' : 'today.next-hand-over';
    case 'cancelled':
    case 'terminated':
      return isHandedOver ? 'contract.goods-ended-given' : 'contract.goods-ended';
    case 'not-understood':
    case null:
      return 'contract.waits-bank';
  }
}
