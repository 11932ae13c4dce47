import { useState } from 'react';
import type { ApplicationView, EntryView } from '../../../../shared/bridge/views.ts';
import { useCall } from '../../../bridge/use-call.ts';
import { useTill } from '../../../bridge/use-till.ts';
import { ConfirmDialog } from '../../../dialogs/confirm-dialog.tsx';
import { useActions } from '../../../keys/use-actions.ts';
import { ActionButton } from '../../../parts/action-button.tsx';
import { FailureNote } from '../../../parts/failure-note.tsx';
import { Note } from '../../../parts/note.tsx';
import { useFormat } from '../../../text/use-format.ts';
import { useText } from '../../../text/use-text.ts';
import { useTrainingPortal } from '../../use-training-portal.ts';
import { isUnderWay } from '../entry-progress.tsx';
import { Answers } from './answers.tsx';
import css from './signing.module.css';

interface Props {
  readonly application: ApplicationView;
}

/** Signed, and the shop says whether the contract becomes active. Its no is cancelling the contract. */
export function ShopAgreement({ application }: Props) {
  const { say } = useText();
  const format = useFormat();
  const { line } = useTill();
  const { busy, failure, run, forget } = useCall('contract.approve');
  const portal = useTrainingPortal();
  const [isAsked, setIsAsked] = useState(false);
  const { entry, can } = application;
  const given = givenAgreement(entry);
  const isDown = line.state === 'down';
  const isDisabled = busy || isUnderWay(entry) || !can.approve || isDown;
  const ask = (): void => setIsAsked(true);
  const close = (): void => {
    setIsAsked(false);
    forget();
  };
  const give = async (): Promise<void> => {
    const answer = await run({ applicationId: application.id });
    if (answer.ok) close();
  };
  useActions(
    'part',
    given
      ? []
      : [
          ...portal.actions,
          {
            id: 'give',
            keys: ['Ctrl+Enter'],
            label: say('contract.approval-yes'),
            run: ask,
            isMain: true,
            isDisabled,
          },
        ],
  );
  return (
    <section className={css.panel} aria-labelledby="agreement">
      <h3 id="agreement">{say('contract.approval')}</h3>
      {given ? (
        <Note
          kind="done"
          actions={
            <ActionButton id="approve-again" onPress={ask} isDisabled={isDisabled}>
              {say('contract.approval-again')}
            </ActionButton>
          }
        >
          {say('contract.approval-given', { time: format.time(given.createdAt) })}
        </Note>
      ) : (
        <>
          <p>{say('contract.approval-text')}</p>
          <Answers of={['approval-if-yes', 'approval-if-no']} />
          {portal.isThere && <p>{say('practice.portal-approve')}</p>}
          <FailureNote failure={portal.failure} />
        </>
      )}
      {isDown && !given && <p>{say('application.offline')}</p>}
      {isAsked && (
        <ConfirmDialog
          question={say('contract.approval-q')}
          yes={say('contract.approval-yes')}
          onYes={() => void give()}
          onBack={close}
          back={say('common.back')}
          isBusy={busy}
          isDisabled={isDisabled}
          failure={failure}
        >
          <p>{say('contract.approval-q-text')}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}

/** The bank took it, and is read until it says so itself. */
export const givenAgreement = (entry: EntryView | null): EntryView | null =>
  entry?.kind === 'approve-contract' && entry.state === 'done' ? entry : null;
