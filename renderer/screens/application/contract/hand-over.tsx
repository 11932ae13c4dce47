import { useState } from 'react';
import type { ApplicationView, ContractView } from '../../../../shared/bridge/views.ts';
import { useCall } from '../../../bridge/use-call.ts';
import { useTill } from '../../../bridge/use-till.ts';
import { ConfirmDialog } from '../../../dialogs/confirm-dialog.tsx';
import { useActions } from '../../../keys/use-actions.ts';
import { Button } from '../../../parts/button.tsx';
import { Note } from '../../../parts/note.tsx';
import { useFormat } from '../../../text/use-format.ts';
import { useText } from '../../../text/use-text.ts';

interface Props {
  readonly application: ApplicationView;
  readonly contract: ContractView;
}

/** The goods leave: who gave them and when is kept, so it is asked once. */
export function HandOver({ application, contract }: Props) {
  const { say } = useText();
  const format = useFormat();
  const { session } = useTill();
  const { busy, failure, run, forget } = useCall('contract.hand-over');
  const [isAsked, setIsAsked] = useState(false);
  const ask = (): void => setIsAsked(true);
  const close = (): void => {
    setIsAsked(false);
    forget();
  };
  const handOver = async (): Promise<void> => {
    const answer = await run({ applicationId: application.id });
    if (answer.ok) close();
  };
  useActions(
    'part',
    application.can.handOver
      ? [
          {
            id: 'hand-over',
            keys: ['Ctrl+Enter'],
            label: say('contract.hand-over'),
            run: ask,
            isMain: true,
          },
        ]
      : [],
  );
  const { handedOver } = contract;
  if (handedOver) {
    const given = say('contract.handed-over', { time: format.moment(handedOver.at), name: handedOver.by });
    // What happened to the contract afterwards stands in the strip.
    return contract.goods === 'yes' ? (
      <Note kind="done" title={given}>
        {say('contract.handed-over-text')}
      </Note>
    ) : (
      <Note>{given}</Note>
    );
  }
  return (
    <>
      {application.can.handOver && (
        <div>
          <Button size="large" icon="goods" chord="Ctrl+Enter" onPress={ask}>
            {say('contract.hand-over')}
          </Button>
        </div>
      )}
      {isAsked && (
        <ConfirmDialog
          question={say('contract.hand-over-q')}
          yes={say('contract.hand-over')}
          onYes={() => void handOver()}
          onBack={close}
          back={say('common.back')}
          isBusy={busy}
          failure={failure}
        >
          <p>{say('contract.hand-over-text', { name: session?.name ?? '' })}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
