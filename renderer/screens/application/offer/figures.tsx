import type { OfferView } from '../../../../shared/bridge/views.ts';
import { useTill } from '../../../bridge/use-till.ts';
import { DefinitionList } from '../../../parts/definition-list.tsx';
import { useFormat } from '../../../text/use-format.ts';
import { useText } from '../../../text/use-text.ts';
import css from './figures.module.css';
import { offerDetails } from './offer-details.ts';

interface Props {
  readonly offer: OfferView['offer'];
}

/** The bank's figures as the bank gave them. The monthly one is never large without rate, term, amount and total. */
export function Figures({ offer }: Props) {
  const { say } = useText();
  const format = useFormat();
  const { money } = format;
  const market = useTill().profile?.market ?? 'EE';
  return (
    <section className={css.figures} aria-label={say('states.step-offered')}>
      {offer.apr !== null && (
        <p className={css.monthly}>
          <span className={css.label}>{say('offer.monthly')}</span>
          <span className={css.line}>
            <strong className={css.large}>{money(offer.monthly)}</strong>{' '}
            <span className={css.times}>× {offer.period}</span>
          </span>
        </p>
      )}
      <p className={css.total}>
        <span>{say('offer.total')}</span> <strong>{money(offer.total)}</strong>
      </p>
      <DefinitionList items={offerDetails(offer, market, { say, format })} columns={2} isDense />
    </section>
  );
}
