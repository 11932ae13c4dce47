import type { OfferContent, PaperView } from '../../shared/bridge/papers.ts';
import type { PaperSize } from '../../shared/domain/paper.ts';
import { offerDetails } from '../screens/application/offer/offer-details.ts';
import { formatFor } from '../text/format.ts';
import { useText } from '../text/use-text.ts';
import css from './offer-summary.module.css';
import { Pairs } from './pairs.tsx';
import { Sheet } from './sheet.tsx';

interface Props {
  readonly view: PaperView;
  readonly content: OfferContent;
  readonly size: PaperSize;
}

/**
 * The bank's figures for the customer to take home, in the customer's language. It is the customer's own paper, so the
 * whole name stands on it, to tell it from another's; no personal code, no contact.
 */
export function OfferSummary({ view, content, size }: Props) {
  const { language, market, offer } = content;
  const { say } = useText(language);
  const format = formatFor(language, market);
  const isContract = content.contractNumber !== null;
  const some = (term: string, value: string | null) => (value === null ? [] : [{ term, value }]);
  return (
    <Sheet
      view={view}
      size={size}
      title={say(isContract ? 'papers.offer-contract' : 'papers.offer')}
      note={say('papers.offer-note')}
    >
      <Pairs
        items={[
          { term: say('papers.customer'), value: content.customer },
          { term: say('papers.product'), value: content.productName },
          ...some(say('papers.bank-number'), content.bankNumber),
          ...some(say('papers.contract-number'), content.contractNumber),
          { term: say('papers.salesperson'), value: content.salespersonReference },
        ]}
      />
      {offer.apr !== null && (
        <p className={css.monthly}>
          {say('offer.monthly')}{' '}
          <strong>
            {format.money(offer.monthly)} × {offer.period}
          </strong>
        </p>
      )}
      <Pairs
        items={[
          { term: say('offer.total'), value: format.money(offer.total), isNumber: true, isStrong: true },
          {
            term: say('papers.period'),
            value: say('common.months', { count: offer.period }),
            isNumber: true,
          },
          ...offerDetails(offer, market, { say, format }),
        ]}
      />
    </Sheet>
  );
}
