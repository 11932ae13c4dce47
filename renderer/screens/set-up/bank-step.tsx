import { marketRules } from '../../../shared/domain/market.ts';
import { useTill } from '../../bridge/use-till.ts';
import { RadioGroup } from '../../parts/radio-group.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useText } from '../../text/use-text.ts';
import { MarketChoice } from './market-choice.tsx';
import css from './step.module.css';
import type { StepProps } from './wizard.tsx';

export function BankStep({ draft, change, problem }: StepProps) {
  const { say } = useText();
  const { allowsFreeAddress } = useTill();
  const { market, mode, address } = draft;
  return (
    <div className={css.stack}>
      <p className={css.text}>{say('setup.bank-text')}</p>
      <MarketChoice
        label={say('setup.country')}
        value={market}
        onChange={(next) => change({ market: next })}
      />
      <RadioGroup
        label={say('setup.environment')}
        name="mode"
        value={mode}
        onChange={(next) => change({ mode: next })}
        options={[
          { value: 'demo', label: say('common.mode-demo'), text: say('setup.demo-text') },
          { value: 'live', label: say('common.mode-live'), text: say('setup.live-text') },
        ]}
        hint={hostOf(marketRules[market].addresses[mode])}
      />
      {allowsFreeAddress && (
        <TextField
          label={say('setup.address')}
          name="address"
          value={address}
          onChange={(next) => change({ address: next })}
          kind="url"
          width="long"
          hint={say('setup.address-hint')}
          problem={problem('address')}
        />
      )}
    </div>
  );
}

const hostOf = (address: string): string => new URL(address).host;
