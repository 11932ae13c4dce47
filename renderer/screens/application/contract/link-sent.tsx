import { useState } from 'react';
import type { ApplicationView, ContractView } from '../../../../shared/bridge/views.ts';
import { ActionButton } from '../../../parts/action-button.tsx';
import { FailureNote } from '../../../parts/failure-note.tsx';
import { useFormat } from '../../../text/use-format.ts';
import { useText } from '../../../text/use-text.ts';
import css from './signing.module.css';
import { useSigning } from './use-signing.ts';

interface Props {
  readonly application: ApplicationView;
  readonly signing: NonNullable<ContractView['signing']>;
  readonly onOther: () => void;
}

/** The bank sent a link by itself; the customer signs wherever they are. */
export function LinkSent({ application, signing, onOther }: Props) {
  const { say } = useText();
  const format = useFormat();
  const { start, failure, isBusy } = useSigning(application);
  const [firstSentAt] = useState(signing.startedAt);
  const time = format.time(signing.startedAt);
  return (
    <>
      <p className={css.lead}>
        {signing.method === 'link-by-sms'
          ? say('contract.sent-sms', { time })
          : say('contract.sent-email', { time })}
      </p>
      {signing.startedAt !== firstSentAt && <p role="status">{say('contract.link-sent-again')}</p>}
      <p>{say('contract.sent-next')}</p>
      <FailureNote failure={failure} />
      <div className={css.keys}>
        <ActionButton id="sign-again" onPress={() => start(signing.method)} isDisabled={isBusy} icon="mail">
          {say('contract.send-again')}
        </ActionButton>
        <ActionButton id="sign-other" onPress={onOther} isDisabled={isBusy}>
          {say('contract.other-way')}
        </ActionButton>
      </div>
    </>
  );
}
