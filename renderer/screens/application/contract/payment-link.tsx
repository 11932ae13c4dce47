import { useRef, useState } from 'react';
import type { ContractView } from '../../../../shared/bridge/views.ts';
import { useCall } from '../../../bridge/use-call.ts';
import { useActions } from '../../../keys/use-actions.ts';
import { Button } from '../../../parts/button.tsx';
import { FailureNote } from '../../../parts/failure-note.tsx';
import { QrCode } from '../../../parts/qr-code.tsx';
import { useFormat } from '../../../text/use-format.ts';
import { useText } from '../../../text/use-text.ts';
import { Answers } from './answers.tsx';
import css from './signing.module.css';
import { useInSight } from './use-in-sight.ts';

interface Props {
  readonly applicationId: string;
  readonly link: string;
  readonly payment: NonNullable<ContractView['payment']>;
  readonly onAgain: () => void;
  readonly isDisabled: boolean;
}

const answers = ['pay-paid', 'pay-failed', 'pay-unsure'] as const;

/** The page for one try to pay. What becomes of it is heard from the bank alone, whatever the customer says. */
export function PaymentLink({ applicationId, link, payment, onAgain, isDisabled }: Props) {
  const { say } = useText();
  const format = useFormat();
  const code = useRef<HTMLDivElement>(null);
  const copy = useCall('contract.copy-payment-link');
  const [copied, setCopied] = useState<string | null>(null);
  const copyLink = async (): Promise<void> => {
    const answer = await copy.run({ applicationId });
    setCopied(answer.ok ? link : null);
  };
  useInSight(code, link);
  useActions('part', [
    {
      id: 'copy',
      keys: ['Ctrl+L'],
      label: say('contract.copy-link'),
      run: () => void copyLink(),
      isQuiet: true,
    },
  ]);
  return (
    <>
      <div className={css.hosted} ref={code}>
        <QrCode text={link} label={say('contract.pay-qr-label')} />
        <div className={css.words}>
          <ol className={css.steps}>
            <li>{say('contract.qr-step-1')}</li>
            <li>{say('contract.pay-step')}</li>
            <li>{say('contract.qr-step-3')}</li>
          </ol>
          <p role="status">
            {say('contract.pay-try', { n: payment.tries, time: format.time(payment.startedAt) })}{' '}
            {say('contract.pay-again-why')}
          </p>
          <div className={css.keys}>
            <Button onPress={() => void copyLink()} icon="copy" chord="Ctrl+L">
              {say('contract.copy-link')}
            </Button>
            <Button onPress={onAgain} icon="refresh" chord="Ctrl+Enter" isDisabled={isDisabled}>
              {say('contract.pay-again')}
            </Button>
          </div>
          {copied === link && <p role="status">{say('contract.copied')}</p>}
          <FailureNote failure={copy.failure} />
        </div>
      </div>
      <div>
        <h4 className={css.question}>{say('contract.pay-says')}</h4>
        <Answers of={answers} />
        <p className={css.quiet}>{say('contract.pay-blind')}</p>
      </div>
    </>
  );
}
