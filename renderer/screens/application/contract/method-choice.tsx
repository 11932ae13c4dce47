import { useState } from 'react';
import type { ApplicationView, ContractView } from '../../../../shared/bridge/views.ts';
import { isReported, type SigningMethod } from '../../../../shared/domain/product.ts';
import { useActions } from '../../../keys/use-actions.ts';
import { Checkbox } from '../../../parts/checkbox.tsx';
import { FailureNote } from '../../../parts/failure-note.tsx';
import { RadioGroup } from '../../../parts/radio-group.tsx';
import { useText } from '../../../text/use-text.ts';
import { useSigning } from './use-signing.ts';

interface Props {
  readonly application: ApplicationView;
  readonly contract: ContractView;
  /** Back to the way that was started; null where there is none. */
  readonly onBack: (() => void) | null;
}

/** Ways that the product allows, the first one chosen. What is only reported is attested first. */
export function MethodChoice({ application, contract, onBack }: Props) {
  const { say } = useText();
  const { methods } = contract;
  const [method, setMethod] = useState<SigningMethod | ''>(methods[0] ?? '');
  const [isAttested, setIsAttested] = useState(false);
  const { start, failure, isBusy, isDown } = useSigning(application);
  const isReport = method !== '' && isReported(method);
  const isReady = method !== '' && (!isReport || isAttested) && !isBusy && !isDown;
  const label = say(isReport ? 'contract.report' : 'contract.start');
  const run = (): void => {
    if (method !== '' && isReady) start(method, isAttested);
  };
  useActions('part', [
    { id: 'start', keys: ['Ctrl+Enter'], label, run, isMain: true, isDisabled: !isReady },
    ...(onBack ? [{ id: 'stay', keys: ['Escape'] as const, label: say('common.back'), run: onBack }] : []),
  ]);
  return (
    <>
      <RadioGroup
        label={say('contract.how-to-sign')}
        name="method"
        value={method}
        onChange={(chosen) => {
          setMethod(chosen);
          setIsAttested(false);
        }}
        options={methods.map((each) => ({
          value: each,
          label: say(`contract.method-${each}`),
          text: say(`contract.method-${each}-text`),
        }))}
        isDisabled={isBusy}
        isBare
      />
      {isReport && (
        <Checkbox name="attest" isSelected={isAttested} onChange={setIsAttested} isDisabled={isBusy}>
          {say(`contract.attest-${method}`)}
        </Checkbox>
      )}
      {isDown && <p>{say('application.offline')}</p>}
      <FailureNote failure={failure} />
    </>
  );
}
