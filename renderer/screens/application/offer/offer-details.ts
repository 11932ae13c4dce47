import type { OfferView } from '../../../../shared/bridge/views.ts';
import type { Market } from '../../../../shared/domain/market.ts';
import type { Definition } from '../../../parts/definition-list.tsx';
import type { Format } from '../../../text/format.ts';
import type { Say } from '../../../text/use-text.ts';

/**
 * The bank's figures besides the large ones, as the screen and the paper have them. The monthly one is large only with
 * its yearly rate beside it; where the bank gives none, it is one among them.
 */
export function offerDetails(
  offer: OfferView['offer'],
  market: Market,
  { say, format: { money, rate, date } }: { readonly say: Say; readonly format: Format },
): readonly Definition[] {
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
    ...(offer.apr === null ? [plain(say('offer.monthly'), `${money(offer.monthly)} × ${offer.period}`)] : []),
    {
      term: say(`offer.apr-${market}`),
      value: offer.apr === null ? say('offer.apr-elsewhere') : rate(offer.apr),
      isNumber: offer.apr !== null,
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
