import { markets, type Market } from '../../../shared/domain/market.ts';
import { RadioGroup } from '../../parts/radio-group.tsx';
import { useText } from '../../text/use-text.ts';

interface Props {
  readonly label: string;
  readonly value: Market;
  readonly onChange: (market: Market) => void;
}

export function MarketChoice({ label, value, onChange }: Props) {
  const { say } = useText();
  return (
    <RadioGroup
      label={label}
      name="market"
      look="chips"
      value={value}
      onChange={onChange}
      options={markets.map((market) => ({ value: market, label: say(`common.country-${market}`) }))}
      isBare
    />
  );
}
