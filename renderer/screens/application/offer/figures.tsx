import type { OfferView } from '../../../../shared/bridge/views.ts';
import { useTill } from '../../../bridge/use-till.ts';
import { DefinitionList, type Definition } from '../../../parts/definition-list.tsx';
import { useFormat } from '../../../text/use-format.ts';
import { useText } from '../../../text/use-text.ts';
import css from './figures.module.css';

interface Props {
  readonly offer: OfferView['offer'];
}

/** The bank's figures as the bank gave them. The monthly one never stands without rate, term, amount and total. */
export function Figures({ offer }: Props) {
  const { say } = useText();
  const { money } = useFormat();
  return (
    <section className={css.figures} aria-label={say('states.step-offered')}>
      <p className={css.monthly}>
        <span className={css.label}>{say('offer.monthly')}</span>
        <span className={css.line}>
          <strong className={css.large}>{money(offer.monthly)}</strong>{' '}
          <span className={css.times}>× {offer.period}</span>
        </span>
      </p>
      <p className={css.total}>
        <span>{say('offer.total')}</span> <strong>{money(offer.total)}</strong>
      </p>
      <DefinitionList items={useDetails(offer)} columns={2} isDense />
    </section>
  );
}

function useDetails(offer: OfferView['offer']): readonly Definition[] {
  const { say } = useText();
  const { money, rate, date } = useFormat();
  const market = useTill().profile?.market ?? 'EE';
  const unknown = '–';
  const fee = (term: string, value: OfferView['offer']['monthly'], isAlways = false): Definition[] =>
    isAlways || value.cents !== 0 ? [{ term, value: money(value), isNumber: true }] : [];
  const payment = (term: string, day: string | null, value: OfferView['offer']['monthly']): Definition => ({
    term,
    value: day === null ? money(value) : `${date(day)} · ${money(value)}`,
    isNumber: true,
  });
  const plain = (term: string, value: string): Definition => ({ term, value, isNumber: true });
  return [
    plain(say('offer.amount'), money(offer.amount)),
    {
      term: say(`offer.apr-${market}`),
      value: offer.apr === null ? unknown : rate(offer.apr),
      isNumber: true,
      isStrong: true,
    },
    plain(say('offer.interest'), offer.interestRate === null ? unknown : rate(offer.interestRate)),
    plain(say('offer.cost'), money(offer.costOfCredit)),
    ...fee(say('offer.contract-fee'), offer.contractFee, true),
    ...fee(say('offer.administration-fee'), offer.administrationFee, true),
    ...fee(say('offer.insurance-fee'), offer.insuranceFee),
    ...fee(say('offer.down-payment'), offer.downPayment),
    payment(say('offer.first-payment'), offer.firstDate, offer.firstPayment),
    payment(say('offer.last-payment'), offer.lastDate, offer.lastPayment),
    ...(offer.paymentDay === null ? [] : [plain(say('offer.payment-day'), String(offer.paymentDay))]),
    ...(offer.validUntil === null ? [] : [plain(say('offer.valid-until-term'), date(offer.validUntil))]),
  ];
}
