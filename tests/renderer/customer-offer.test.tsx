import { expect, test } from 'vitest';
import { OfferPicture } from '../../renderer/customer/offer-picture.tsx';
import { texts } from './texts.ts';
import type { DisplayView } from '../../shared/bridge/display.ts';
import type { OfferView } from '../../shared/bridge/views.ts';
import { languages, type Language } from '../../shared/domain/language.ts';
import { anOffer } from './offers.ts';
import { showPart } from './show-part.tsx';

const picture = (
  language: Language,
  over: Partial<OfferView['offer']>,
): Extract<DisplayView, { kind: 'offer' }> => ({
  kind: 'offer',
  language,
  mode: 'live',
  market: 'EE',
  shopName: 'Tartu pood',
  offer: anOffer(over).offer,
  changes: [],
});

const figures = (): Record<string, string> =>
  Object.fromEntries(
    Array.from(document.querySelectorAll('dl > div'), (figure) => [
      figure.querySelector('dt')?.textContent ?? '',
      figure.querySelector('dd')?.textContent ?? '',
    ]),
  );

test.each(languages)(
  'the customer sees on which day of the month a payment is due (%s)',
  async (language) => {
    await showPart(<OfferPicture picture={picture(language, { paymentDay: 15 })} />, language);
    expect(figures()[texts[language].offer['payment-day']]).toBe('15');
  },
);

test('where the bank names no payment day there is no line for it', async () => {
  await showPart(<OfferPicture picture={picture('en', { paymentDay: null })} />);
  expect(Object.keys(figures())).toContain('Total to pay');
  expect(Object.keys(figures())).not.toContain('Payment day');
});

test('without a yearly rate the total is what is large, and the monthly payment is one figure among others', async () => {
  await showPart(<OfferPicture picture={picture('en', { apr: null })} />);
  expect(document.querySelector('h1')?.textContent).toBe('Total to pay€1,158.84');
  expect(figures()).toMatchObject({
    'Monthly payment': '€96.57 × 12',
    'Annual percentage rate': 'see the information sheet',
  });
});
