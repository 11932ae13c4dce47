import { useRef, useState } from 'react';
import type { ApplicationView, ContractView } from '../../../../shared/bridge/views.ts';
import { longestSmsCode, smsCodeShape } from '../../../../shared/domain/sms-code.ts';
import { useCall } from '../../../bridge/use-call.ts';
import { useActions } from '../../../keys/use-actions.ts';
import { ActionButton } from '../../../parts/action-button.tsx';
import { Button } from '../../../parts/button.tsx';
import { FailureNote } from '../../../parts/failure-note.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useFormat } from '../../../text/use-format.ts';
import { useText } from '../../../text/use-text.ts';
import css from './signing.module.css';
import { useInSight } from './use-in-sight.ts';
import { useSigning } from './use-signing.ts';

interface Props {
  readonly application: ApplicationView;
  readonly signing: NonNullable<ContractView['signing']>;
  readonly onOther: () => void;
}

/** After so many wrong codes another try with the same message is of no use. */
const oftenWrong = 3;

/** The customer reads the code out; a wrong one is told and typed again, a new one can be asked for. */
export function SmsCode({ application, signing, onOther }: Props) {
  const { say } = useText();
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState('');
  /** How many wrong codes there were when this one was begun: typing takes the words about the last one away. */
  const [typedAfter, setTypedAfter] = useState(0);
  const confirm = useCall('contract.confirm-code');
  const { start, failure, isBusy } = useSigning(application);
  const isReady = smsCodeShape.test(code) && application.can.confirmCode && !confirm.busy;
  const run = async (): Promise<void> => {
    if (!isReady) return;
    const answer = await confirm.run({ applicationId: application.id, code });
    if (answer.ok) setCode('');
  };
  useActions('part', [
    {
      id: 'confirm',
      keys: ['Ctrl+Enter'],
      label: say('contract.confirm'),
      run: () => void run(),
      isMain: true,
      isDisabled: !isReady,
    },
  ]);
  useInSight(input, signing.startedAt);
  const [firstSentAt] = useState(signing.startedAt);
  const { wrongCodes } = signing;
  const isWrong = wrongCodes > typedAfter && code === '';
  return (
    <form
      className={css.words}
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <p>{say('contract.code-sent', { time: format.time(signing.startedAt) })}</p>
      {signing.startedAt !== firstSentAt && <p role="status">{say('contract.code-sent-again')}</p>}
      <TextField
        label={say('contract.code')}
        name="code"
        value={code}
        onChange={(typed) => {
          setCode(typed.replace(/\D/gu, '').slice(0, longestSmsCode));
          setTypedAfter(wrongCodes);
        }}
        width="number"
        kind="digits"
        hint={say('contract.code-hint')}
        problem={isWrong ? say(wordsFor(wrongCodes)) : undefined}
        autoFocus
        inputRef={input}
      />
      <FailureNote failure={confirm.failure ?? failure} />
      <div className={css.keys}>
        <Button type="submit" isDisabled={!isReady} isBusy={confirm.busy}>
          {say('contract.confirm')}
        </Button>
        <ActionButton id="sign-again" onPress={() => start('sms-code')} isDisabled={isBusy} icon="phone">
          {say('contract.code-again')}
        </ActionButton>
        <ActionButton id="sign-other" onPress={onOther} isDisabled={isBusy}>
          {say('contract.other-way')}
        </ActionButton>
      </div>
    </form>
  );
}

function wordsFor(wrongCodes: number) {
  if (wrongCodes >= oftenWrong) return 'contract.wrong-code-often';
  return wrongCodes > 1 ? 'contract.wrong-code-again' : 'contract.wrong-code';
}
