import type { ApplicationView, ContractView } from '../../../../shared/bridge/views.ts';
import { useCall } from '../../../bridge/use-call.ts';
import { useTill } from '../../../bridge/use-till.ts';
import { useActions } from '../../../keys/use-actions.ts';
import { FailureNote } from '../../../parts/failure-note.tsx';
import { Note } from '../../../parts/note.tsx';
import { useFormat } from '../../../text/use-format.ts';
import { useText } from '../../../text/use-text.ts';
import { isUnderWay } from '../entry-progress.tsx';
import { PaymentLink } from './payment-link.tsx';
import css from './signing.module.css';

interface Props {
  readonly application: ApplicationView;
  readonly contract: ContractView;
}

/** Signed, and the bank waits for the customer's down payment: a link for each try, and what to do meanwhile. */
export function DownPayment({ application, contract }: Props) {
  const { say } = useText();
  const { money } = useFormat();
  const { line } = useTill();
  const { busy, failure, run } = useCall('contract.payment-link');
  const { payment, downPayment } = contract;
  const link = payment?.link ?? null;
  const isDown = line.state === 'down';
  const isBusy = busy || isUnderWay(application.entry) || !application.can.pay;
  const start = (): void => void run({ applicationId: application.id });
  useActions('part', [
    {
      id: 'pay',
      keys: ['Ctrl+Enter'],
      label: say(payment ? 'contract.pay-again' : 'contract.pay-start'),
      run: start,
      // With a link on the screen the customer is next, not the shop.
      isMain: link === null,
      isQuiet: link !== null,
      isDisabled: isBusy || isDown,
    },
  ]);
  return (
    <section className={css.panel} aria-labelledby="down-payment">
      <h3 id="down-payment">{say('contract.pay')}</h3>
      <p>
        {downPayment && (
          <strong className={css.lead}>{say('contract.pay-amount', { amount: money(downPayment) })} </strong>
        )}
        {say('contract.pay-text')}
      </p>
      {payment && link === null && <Note kind="attention">{say('contract.pay-link-missing')}</Note>}
      {payment && link !== null && (
        <PaymentLink
          applicationId={application.id}
          link={link}
          payment={payment}
          onAgain={start}
          isDisabled={isBusy || isDown}
        />
      )}
      {isDown && link === null && <p>{say('application.offline')}</p>}
      <FailureNote failure={failure} />
    </section>
  );
}
