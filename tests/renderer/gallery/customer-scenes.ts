import type { DisplayView } from '../../../shared/bridge/display.ts';
import type { CustomerBridge } from '../../../shared/bridge/page.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { euros } from '../../../shared/domain/money.ts';
import { anOffer, changedOffer } from '../offers.ts';
import { aConsent } from '../pictures.ts';
import type { Shows } from './scene.ts';

/** What the customer's window shows. Names become file names. */
export const customerScenes: Readonly<Record<string, (language: Language) => DisplayView>> = {
  'customer-idle': (language) => ({ kind: 'idle', ...shop(language) }),
  'customer-consent': (language) => ({
    kind: 'consent',
    ...shop(language),
    text: Array.from({ length: 6 }, () => aConsent().texts[language]).join('\n\n'),
  }),
  'customer-waiting': (language) => ({ kind: 'waiting', ...shop(language), mode: 'training' }),
  'customer-offer': (language) => ({ kind: 'offer', ...shop(language), offer: anOffer().offer, changes: [] }),
  'customer-offer-no-apr': (language) => ({
    kind: 'offer',
    ...shop(language),
    offer: anOffer({ apr: null }).offer,
    changes: [],
  }),
  'customer-offer-full': (language) => ({
    kind: 'offer',
    ...shop(language),
    mode: 'training',
    offer: anOffer({
      amount: euros(1_234_560),
      monthly: euros(127_880),
      firstPayment: euros(127_880),
      lastPayment: euros(127_880),
      total: euros(1_534_560),
      costOfCredit: euros(300_000),
      interest: euros(291_100),
      administrationFee: euros(1_200),
      insuranceFee: euros(6_600),
      downPayment: euros(30_000),
    }).offer,
    changes: [],
  }),
  'customer-offer-changed': (language) => ({
    kind: 'offer',
    ...shop(language),
    mode: 'demo',
    offer: changedOffer().offer,
    changes: changedOffer().changes,
  }),
  'customer-link': (language) => ({
    kind: 'link',
    ...shop(language),
    of: 'retrieval',
    link: 'https://income.inbank.ee/start/7f1c0a52-8f0e-4c8e-9a4e-2f6f5a6b7c8d?lang=et',
    host: 'income.inbank.ee',
    bankName: 'Swedbank',
  }),
  'customer-link-payment': (language) => ({
    kind: 'link',
    ...shop(language),
    of: 'payment',
    link: 'https://pay.inbank.ee/7f1c0a52-8f0e-4c8e-9a4e-2f6f5a6b7c8d',
    host: 'pay.inbank.ee',
    bankName: null,
  }),
  'customer-thanks': (language) => ({ kind: 'thanks', ...shop(language) }),
};

const shop = (language: Language) =>
  ({ language, mode: 'live', market: 'EE', shopName: 'Tartu pood' }) as const;

/** The large words of each picture. */
export const customerShows =
  (picture: DisplayView): Shows =>
  ({ say }) => {
    switch (picture.kind) {
      case 'idle':
        return [picture.shopName];
      case 'consent':
      case 'waiting':
      case 'thanks':
        return [say(`customer.${picture.kind}`)];
      case 'offer':
        return picture.offer.apr === null
          ? [say('offer.total'), say('offer.apr-elsewhere')]
          : [say('offer.monthly'), say('offer.total')];
      case 'link':
        return [say(`customer.link-${picture.of}`)];
    }
  };

/** Stands where the preload puts the bridge. */
export function showCustomer(picture: DisplayView): void {
  const bridge: CustomerBridge = {
    listen(listener) {
      listener(picture);
      return () => undefined;
    },
  };
  Object.defineProperty(window, 'display', { value: bridge, configurable: true });
}
