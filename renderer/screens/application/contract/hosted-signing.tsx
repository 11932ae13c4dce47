import { useRef, useState } from 'react';
import type { ApplicationView, ContractView } from '../../../../shared/bridge/views.ts';
import { useCall } from '../../../bridge/use-call.ts';
import { useActions } from '../../../keys/use-actions.ts';
import { ActionButton } from '../../../parts/action-button.tsx';
import { Button } from '../../../parts/button.tsx';
import { FailureNote } from '../../../parts/failure-note.tsx';
import { Note } from '../../../parts/note.tsx';
import { QrCode } from '../../../parts/qr-code.tsx';
import { useText } from '../../../text/use-text.ts';
import css from './signing.module.css';
import { useInSight } from './use-in-sight.ts';
import { useSigning } from './use-signing.ts';

interface Props {
  readonly application: ApplicationView;
  readonly signing: NonNullable<ContractView['signing']>;
  readonly onOther: () => void;
}

/** The bank's own signing page, on the customer's phone: a code to scan, or the link to send. */
export function HostedSigning({ application, signing, onOther }: Props) {
  const { say } = useText();
  const code = useRef<HTMLDivElement>(null);
  const [isCopied, setIsCopied] = useState(false);
  const copy = useCall('contract.copy-link');
  const { start, failure, isBusy } = useSigning(application);
  const copyLink = async (): Promise<void> => {
    const answer = await copy.run({ applicationId: application.id });
    setIsCopied(answer.ok);
  };
  useInSight(code, signing.link);
  useActions(
    'part',
    signing.link === null
      ? []
      : [
          {
            id: 'copy',
            keys: ['Ctrl+L'],
            label: say('contract.copy-link'),
            run: () => void copyLink(),
            isQuiet: true,
          },
        ],
  );
  const other = (
    <ActionButton id="sign-other" onPress={onOther} isDisabled={isBusy}>
      {say('contract.other-way')}
    </ActionButton>
  );
  if (signing.link === null) {
    return (
      <>
        <Note kind="attention">{say('contract.link-missing')}</Note>
        <FailureNote failure={failure} />
        <div className={css.keys}>
          <ActionButton id="sign-start" onPress={() => start('hosted')} isDisabled={isBusy} icon="sign">
            {say('contract.start')}
          </ActionButton>
          {other}
        </div>
      </>
    );
  }
  return (
    <div className={css.hosted} ref={code}>
      <QrCode text={signing.link} label={say('contract.qr-label')} />
      <div className={css.words}>
        <p className={css.lead}>{say('contract.qr')}</p>
        <ol className={css.steps}>
          <li>{say('contract.qr-step-1')}</li>
          <li>{say('contract.qr-step-2')}</li>
          <li>{say('contract.qr-step-3')}</li>
        </ol>
        <div className={css.keys}>
          <Button onPress={() => void copyLink()} icon="copy" chord="Ctrl+L">
            {say('contract.copy-link')}
          </Button>
          {other}
        </div>
        {isCopied && <p role="status">{say('contract.copied')}</p>}
        <FailureNote failure={copy.failure ?? failure} />
      </div>
    </div>
  );
}
