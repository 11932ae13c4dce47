import type { OfferView } from '../../../../shared/bridge/views.ts';
import { useFormat } from '../../../text/use-format.ts';
import { useText } from '../../../text/use-text.ts';
import css from './cost-bar.module.css';

interface Props {
  readonly offer: OfferView['offer'];
}

const length = 1_000;
const thickness = 16;

/** amount + interest + fees = total, as a sum in figures with a bar of the same parts above it. */
export function CostBar({ offer }: Props) {
  const { say } = useText();
  const { money } = useFormat();
  const parts = [
    { id: 'amount', label: say('offer.amount'), value: offer.netCredit },
    { id: 'interest', label: say('offer.interest-sum'), value: offer.interest },
    { id: 'contract', label: say('offer.contract-fee'), value: offer.contractFee },
    { id: 'administration', label: say('offer.administration-fee'), value: offer.administrationFee },
    { id: 'insurance', label: say('offer.insurance-fee'), value: offer.insuranceFee },
  ].filter(({ value }) => value.cents > 0);
  const all = Math.max(offer.total.cents, 1);
  const widthOf = (cents: number): number => (cents / all) * length;
  const segments = parts.map((part, index) => ({
    id: part.id,
    x: parts.slice(0, index).reduce((sum, { value }) => sum + widthOf(value.cents), 0),
    width: Math.max(widthOf(part.value.cents) - 2, 2),
  }));
  return (
    <figure className={css.cost} aria-label={say('offer.cost-bar')}>
      <svg
        className={css.bar}
        viewBox={`0 0 ${length} ${thickness}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {segments.map(({ id, x, width }) => (
          <rect key={id} className={css[id]} x={x} width={width} height={thickness} />
        ))}
      </svg>
      <ul className={css.sum}>
        {parts.map(({ id, label, value }, index) => (
          <li key={id} className={css.part}>
            <span className={css.label}>
              <svg className={css.swatch} viewBox="0 0 10 10" aria-hidden="true">
                <rect className={css[id]} width="10" height="10" />
              </svg>
              {label}
            </span>
            <span className={css.value}>
              {index > 0 && '+ '}
              {money(value)}
            </span>
          </li>
        ))}
        <li className={css.part}>
          <span className={css.label}>{say('offer.total')}</span>
          <strong className={css.value}>= {money(offer.total)}</strong>
        </li>
      </ul>
    </figure>
  );
}
