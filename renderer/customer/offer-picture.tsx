import type { DisplayView } from '../../shared/bridge/display.ts';
import { euros, type Money } from '../../shared/domain/money.ts';
import { classes } from '../parts/classes.ts';
import { formatFor } from '../text/format.ts';
import { useText } from '../text/use-text.ts';
import css from './customer.module.css';

type Offer = Extract<DisplayView, { kind: 'offer' }>;

/** The bank's offer as the customer decides about it: every figure that staff see, large. */
export function OfferPicture({ picture }: { readonly picture: Offer }) {
  const { say } = useText();
  const { money } = formatFor(picture.language, picture.market);
  const { monthly, period, total, apr } = picture.offer;
  return (
    <div className={css.offer}>
      {apr === null ? (
        <h1 className={css.monthly}>
          <span>{say('offer.total')}</span>
          <strong>{money(total)}</strong>
        </h1>
      ) : (
        <h1 className={css.monthly}>
          <span>{say('offer.monthly')}</span>
          <span className={css.times}>
            <strong>{money(monthly)}</strong> {`× ${period}`}
          </span>
        </h1>
      )}
      {picture.changes.length > 0 && <Changes picture={picture} />}
      <dl className={css.figures}>
        {figuresOf(picture, say).map(({ term, value, isStrong }) => (
          <div key={term} className={classes(isStrong && css.strong)}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

interface Figure {
  readonly term: string;
  readonly value: string;
  readonly isStrong?: boolean;
}

/**
 * Two and two beside each other: what belongs together comes before what may be left out. Fees that are none
 * need no line; the total and the yearly rate always have one.
 */
function figuresOf(
  { language, market, offer }: Offer,
  say: ReturnType<typeof useText>['say'],
): readonly Figure[] {
  const { money, rate, date } = formatFor(language, market);
  const some = (term: string, value: Money): Figure[] =>
    value.cents === 0 ? [] : [{ term, value: money(value) }];
  const on = (term: string, day: string | null, value: Money): Figure => ({
    term,
    value: day === null ? money(value) : `${date(day)} · ${money(value)}`,
  });
  return [
    ...(offer.apr === null
      ? [
          { term: say('offer.monthly'), value: `${money(offer.monthly)} × ${offer.period}` },
          { term: say(`offer.apr-${market}`), value: say('offer.apr-elsewhere'), isStrong: true },
        ]
      : [
          { term: say('offer.total'), value: money(offer.total), isStrong: true },
          { term: say(`offer.apr-${market}`), value: rate(offer.apr), isStrong: true },
        ]),
    { term: say('offer.amount'), value: money(offer.amount) },
    { term: say('offer.cost'), value: money(offer.costOfCredit) },
    on(say('offer.first-payment'), offer.firstDate, offer.firstPayment),
    on(say('offer.last-payment'), offer.lastDate, offer.lastPayment),
    { term: say('offer.interest'), value: offer.interestRate === null ? '–' : rate(offer.interestRate) },
    ...(offer.paymentDay === null
      ? []
      : [{ term: say('offer.payment-day'), value: String(offer.paymentDay) }]),
    ...some(say('offer.contract-fee'), offer.contractFee),
    ...some(say('offer.administration-fee'), offer.administrationFee),
    ...some(say('offer.insurance-fee'), offer.insuranceFee),
    ...some(say('offer.down-payment'), offer.downPayment),
    ...(offer.validUntil === null
      ? []
      : [{ term: say('offer.valid-until-term'), value: date(offer.validUntil) }]),
  ];
}

/** What was asked for and what the bank offers, beside each other. */
function Changes({ picture: { language, market, changes } }: { readonly picture: Offer }) {
  const { say } = useText();
  const { money } = formatFor(language, market);
  const valueOf = ({ field }: Offer['changes'][number], value: string): string => {
    if (field === 'amount' || field === 'down-payment') return money(euros(Number(value)));
    return field === 'period' ? say('common.months', { count: Number(value) }) : value;
  };
  return (
    <table className={css.changes}>
      <caption>{say('offer.changes')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{say('offer.asked')}</th>
          <th scope="col">{say('offer.offered')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.field}>
            <th scope="row">≠ {say(`offer.change-${change.field}`)}</th>
            <td>{valueOf(change, change.asked)}</td>
            <td className={css.strong}>{valueOf(change, change.offered)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
