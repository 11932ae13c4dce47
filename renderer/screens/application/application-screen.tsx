import { useRef } from 'react';
import type { ApplicationView } from '../../../shared/bridge/views.ts';
import { useApplication } from '../../bridge/use-application.ts';
import { useCall } from '../../bridge/use-call.ts';
import { useLineNote } from '../../bridge/use-line-note.ts';
import { useRefresh } from '../../bridge/use-refresh.ts';
import { useTill } from '../../bridge/use-till.ts';
import type { Action } from '../../keys/action.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { LiveMessage } from '../../parts/live-message.tsx';
import { Panel } from '../../parts/panel.tsx';
import { StatusWord } from '../../parts/status-word.tsx';
import { PrintKey } from '../../papers/print-key.tsx';
import { goBack } from '../../shell/routes.ts';
import { Screen } from '../../shell/screen.tsx';
import { stepIcons } from '../../text/state-icons.ts';
import { useText } from '../../text/use-text.ts';
import { QueueNote } from '../outbox/queue-note.tsx';
import { useCustomerWindow } from '../use-customer-window.ts';
import css from './application-screen.module.css';
import { CancelKey } from './cancel-key.tsx';
import { FactsLine } from './facts-line.tsx';
import { StepView } from './step-view.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { useSeen } from './use-seen.ts';
import { whatCustomerSees } from './what-customer-sees.ts';

interface Props {
  readonly applicationId: string;
}

/** One application from sending to handing over, whatever state it is in. */
export function ApplicationScreen({ applicationId }: Props) {
  const { say } = useText();
  const { queue } = useTill();
  const { picture, failure, again } = useApplication(applicationId);
  const asOf = useLineNote();
  const readAgain = useRefresh(again);
  const refresh = useCall('application.refresh');
  const content = useRef<HTMLDivElement>(null);
  const step = picture?.step ?? null;
  useSeen(picture);
  useKeptFocus(content, picture && stateOf(picture));
  useCustomerWindow(picture && whatCustomerSees(picture));

  const stateWord = ({ step: present, contract }: ApplicationView): string =>
    contract ? say(`states.contract-${contract.status}`) : say(`states.step-${present}`);
  const name = picture && `${picture.customer.firstName} ${picture.customer.lastName}`;
  const isAnswer = step !== null && !['waiting-to-send', 'sending', 'asking'].includes(step);
  // What cannot be done without a line says so itself there.
  const tellsItself =
    step !== null && ['offered', 'waiting-to-send', 'sending', 'income-proof'].includes(step);
  const isHalted = queue.stopped !== null && (picture?.entry?.state === 'waiting' || isAskingPaused(picture));
  const actions: readonly Action[] = [
    { id: 'back', keys: ['Escape'], label: say('common.back'), run: goBack },
    {
      id: 'refresh',
      keys: ['F5'],
      label: say(picture?.can.refresh ? 'application.ask-now' : 'frame.refresh'),
      run: () => {
        readAgain();
        if (picture?.can.refresh) void refresh.run({ applicationId });
      },
      // With an offer on the screen the figures matter, not asking again; the key stays.
      isQuiet: !picture?.can.refresh || step === 'offered',
    },
  ];
  return (
    <Screen
      title={name ?? say('application.title')}
      beside={
        picture && (
          <>
            <StatusWord icon={stepIcons[picture.step]}>{stateWord(picture)}</StatusWord>
            <FactsLine application={picture} />
          </>
        )
      }
      actions={actions}
      isPersonal
    >
      <Panel isLoading={!picture} failure={failure} onAgain={again} asOf={tellsItself ? null : asOf}>
        {picture && (
          <div className={css.application} ref={content}>
            {isHalted && <QueueNote queue={queue} />}
            <FailureNote failure={refresh.failure} />
            {isWithBank(picture) && (
              // Another answer of the bank is another question.
              <CancelKey key={picture.offer?.fingerprint ?? 'undecided'} application={picture} />
            )}
            {isBeforeOffer(picture) && (
              <PrintKey of={{ kind: 'slip', applicationId }} label={say('papers.print-slip')} />
            )}
            <StepView application={picture} />
            <LiveMessage>{isAnswer ? stateWord(picture) : ''}</LiveMessage>
          </div>
        )}
      </Panel>
    </Screen>
  );
}

const isAskingPaused = (picture: ApplicationView | null): boolean =>
  picture?.step === 'asking' && picture.asking?.isPaused === true;

/** It has reached the bank, and no contract has come of it; what has not left yet is taken back instead. */
const isWithBank = ({ step }: ApplicationView): boolean =>
  ['asking', 'more-time', 'income-proof', 'offered'].includes(step);

/** Nothing is there to take home yet but the number. */
const isBeforeOffer = ({ step }: ApplicationView): boolean =>
  ['waiting-to-send', 'uncertain', 'needs-you', 'expired', 'asking', 'more-time', 'income-proof'].includes(
    step,
  );

/** What is on the screen: another state, other figures, another way to sign or pay, or another thing waited for. */
const stateOf = ({ step, offer, contract }: ApplicationView): string =>
  [
    step,
    offer?.fingerprint,
    contract?.status,
    contract?.waitsFor,
    contract?.signing?.method,
    contract?.signing?.isConfirmed,
    contract?.payment?.startedAt,
    contract?.handedOver?.at,
  ].join(' ');
