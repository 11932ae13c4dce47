import { useState } from 'react';
import type { ApplicationView, ContractView } from '../../../../shared/bridge/views.ts';
import { ActionButton } from '../../../parts/action-button.tsx';
import { Note } from '../../../parts/note.tsx';
import { useFormat } from '../../../text/use-format.ts';
import { useText } from '../../../text/use-text.ts';
import { HostedSigning } from './hosted-signing.tsx';
import { LinkSent } from './link-sent.tsx';
import { MethodChoice } from './method-choice.tsx';
import { SmsCode } from './sms-code.tsx';
import css from './signing.module.css';

interface Props {
  readonly application: ApplicationView;
  readonly contract: ContractView;
}

/** How the customer signs: the choice first, then what the chosen way needs. */
export function SigningPanel({ application, contract }: Props) {
  const { say } = useText();
  const [isChoosing, setIsChoosing] = useState(false);
  const { signing } = contract;
  // A signing that was started anew takes the place of the choice.
  const [started, setStarted] = useState(signing?.startedAt ?? null);
  if (started !== (signing?.startedAt ?? null)) {
    setStarted(signing?.startedAt ?? null);
    setIsChoosing(false);
  }
  return (
    <section className={css.panel} aria-labelledby="signing">
      <h3 id="signing">{say('contract.sign')}</h3>
      {signing && !isChoosing ? (
        <Started application={application} signing={signing} onOther={() => setIsChoosing(true)} />
      ) : (
        <MethodChoice
          application={application}
          contract={contract}
          onBack={signing ? () => setIsChoosing(false) : null}
        />
      )}
    </section>
  );
}

interface StartedProps {
  readonly application: ApplicationView;
  readonly signing: NonNullable<ContractView['signing']>;
  readonly onOther: () => void;
}

function Started({ application, signing, onOther }: StartedProps) {
  const { say } = useText();
  const format = useFormat();
  const time = format.time(signing.startedAt);
  switch (signing.method) {
    case 'sms-code':
      return signing.isConfirmed ? (
        <Told words={say('contract.code-taken')} onOther={onOther} isDisabled={!application.can.sign} />
      ) : (
        <SmsCode application={application} signing={signing} onOther={onOther} />
      );
    case 'hosted':
      return <HostedSigning application={application} signing={signing} onOther={onOther} />;
    case 'link-by-sms':
    case 'link-by-email':
      return <LinkSent application={application} signing={signing} onOther={onOther} />;
    case 'digital':
    case 'paper':
      return (
        <Told
          words={say('contract.reported', { time })}
          onOther={onOther}
          isDisabled={!application.can.sign}
        />
      );
  }
}

interface ToldProps {
  readonly words: string;
  readonly onOther: () => void;
  readonly isDisabled: boolean;
}

/** The bank has the signature and completes it; where it does not, another way stays open. */
function Told({ words, onOther, isDisabled }: ToldProps) {
  const { say } = useText();
  return (
    <>
      <Note kind="done">{words}</Note>
      <div className={css.keys}>
        <ActionButton id="sign-other" onPress={onOther} isDisabled={isDisabled}>
          {say('contract.other-way')}
        </ActionButton>
      </div>
    </>
  );
}
