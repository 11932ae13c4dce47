import { useState } from 'react';
import type { ApplicationView, ContractView } from '../../../../shared/bridge/views.ts';
import { useCall } from '../../../bridge/use-call.ts';
import { useActions } from '../../../keys/use-actions.ts';
import { FailureNote } from '../../../parts/failure-note.tsx';
import { PrintKey } from '../../../papers/print-key.tsx';
import { useText } from '../../../text/use-text.ts';
import { CancelDialog } from '../cancel-dialog.tsx';
import { CheckedAgo } from '../checked-ago.tsx';
import { EntryProgress } from '../entry-progress.tsx';
import css from './contract-step.module.css';
import { ContractPath } from './contract-path.tsx';
import { DownPayment } from './down-payment.tsx';
import { GoodsStrip, mayLeave } from './goods-strip.tsx';
import { HandOver } from './hand-over.tsx';
import { givenAgreement, ShopAgreement } from './shop-agreement.tsx';
import { SigningPanel } from './signing-panel.tsx';
import { useCopy } from '../use-new-draft.ts';

interface Props {
  readonly application: ApplicationView;
  readonly contract: ContractView;
}

/** From signing to handing over. The strip on top says in words whether the goods may leave. */
export function ContractStep({ application, contract }: Props) {
  const { say } = useText();
  const { id: applicationId, can, entry } = application;
  const [isCancelling, setIsCancelling] = useState(false);
  const printout = useCall('contract.printout');
  const [host, setHost] = useState<string | null>(null);
  const copy = useCopy(applicationId);
  const isOver = contract.goods === 'ended';
  const isAsked = contract.status === 'signed' && contract.waitsFor === 'shop-approval';
  const cancelWords = say(isAsked ? 'contract.approval-no' : 'contract.cancel');

  const show = async (): Promise<void> => {
    const answer = await printout.run({ applicationId });
    setHost(answer.ok ? answer.value.host : null);
  };
  useActions('part', [
    ...(can.printout
      ? [
          {
            id: 'printout',
            keys: ['Ctrl+O'] as const,
            label: say('contract.printout'),
            run: () => void show(),
          },
        ]
      : []),
    ...(can.cancelContract
      ? [
          {
            id: 'cancel',
            keys: ['Ctrl+B'] as const,
            label: cancelWords,
            run: () => setIsCancelling(true),
          },
        ]
      : []),
    ...(isOver && can.copy
      ? [{ id: 'copy', keys: ['Ctrl+D'] as const, label: say('application.copy'), run: copy.open }]
      : []),
  ]);

  return (
    <div className={css.contract}>
      <GoodsStrip application={application} contract={contract} />
      <EntryProgress entry={entry} />
      <FailureNote failure={printout.failure ?? copy.failure} />
      <div className={css.columns}>
        <div className={css.side}>
          <h2 className={css.title} tabIndex={-1} data-focus-start="">
            {contract.number === null
              ? say('states.step-contract')
              : say('contract.number', { number: contract.number })}
          </h2>
          <ContractPath contract={contract} />
          <p role="status">{useNextWords(contract, givenAgreement(entry) !== null)}</p>
          {/* The green strip says it itself. */}
          {!mayLeave(contract) && <CheckedAgo application={application} />}
          {host !== null && <p role="status">{say('contract.opened', { host })}</p>}
        </div>
        <div className={css.side}>
          {contract.status === 'unsigned' && <SigningPanel application={application} contract={contract} />}
          {contract.status === 'signed' && contract.waitsFor === 'down-payment' && (
            <DownPayment application={application} contract={contract} />
          )}
          {isAsked && <ShopAgreement application={application} />}
          {(contract.goods === 'yes' || contract.handedOver) && (
            <HandOver application={application} contract={contract} />
          )}
        </div>
      </div>
      <PrintKey of={{ kind: 'offer', applicationId }} label={say('papers.print-offer')} />
      {isCancelling && (
        <CancelDialog
          call="contract.cancel"
          applicationId={applicationId}
          question={say('contract.cancel-q')}
          yes={cancelWords}
          onClose={() => setIsCancelling(false)}
        >
          {isAsked && <p>{say('contract.approval-no-text')}</p>}
        </CancelDialog>
      )}
    </div>
  );
}

/** Whose turn it is, in a sentence. */
function useNextWords({ status, waitsFor, signing, handedOver }: ContractView, isAgreed: boolean): string {
  const { say } = useText();
  if (status === 'cancelled') return say('contract.cancelled');
  if (status === 'terminated') return say(handedOver ? 'contract.ended-given' : 'contract.ended');
  // The customer has signed, as far as is known here.
  if (status === 'unsigned' && signing?.isConfirmed) return say('contract.waits-bank');
  if (waitsFor === 'shop-approval' && isAgreed) return say('contract.waits-bank');
  return say(`contract.waits-${waitsFor}`);
}
