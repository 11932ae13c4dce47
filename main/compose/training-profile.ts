import { usualDocument } from '../../shared/domain/application-request.ts';
import type { ConsentDefinition } from '../../shared/domain/consent.ts';
import { marketRules, type Market } from '../../shared/domain/market.ts';
import { relayOff } from '../adapters/settings/shop-settings.ts';
import type { ShopProduct, ShopSettings } from '../core/ports.ts';

/** Training asks for no account: its shop, its person and its PIN are always the same. */
export const trainingPin = '270815';

/** Stands as a person wherever a name does: who sent, who handed over. */
const trainees: Readonly<Record<Market, string>> = { EE: 'Praktikant Laura', LV: 'Praktikante Laura' };

export const trainingPerson = (market: Market) =>
  ({ name: trainees[market], role: 'manager', pin: trainingPin, badge: null }) as const;

const shopNames: Readonly<Record<Market, string>> = { EE: 'Tallinn', LV: 'Rīga' };

export const trainingProfileId = (market: Market): string => `training-${market.toLowerCase()}`;

/** Every flow can be practised: signing, equal parts, down payment, the shop's agreement, and both together. */
const productCodes = [
  'hire_purchase',
  'split_3',
  'hire_purchase_down_payment',
  'hire_purchase_approval',
  'hire_purchase_both',
];
const unread = (code: string): ShopProduct => ({ code, terms: null, readAt: null, problem: null });

export function trainingShop(market: Market, shopUuid: string): ShopSettings {
  return {
    market,
    mode: 'training',
    shopName: shopNames[market],
    tillName: '1',
    tillTag: 'T',
    shopUuid,
    address: null,
    returnUrl: 'https://shop.example/back',
    products: productCodes.map(unread),
    presets: [],
    documentTypes: [usualDocument],
    codeHasHyphen: true,
    consents: [sampleConsent(market)],
    lockAfterMinutes: 3,
    keepDays: 30,
    opensLinksHere: false,
    hasCustomerDisplay: false,
    hasNotices: true,
    relay: relayOff,
  };
}

/** A wording to practise with; a real shop gets its texts from the bank. */
function sampleConsent(market: Market): ConsentDefinition {
  return {
    type: marketRules[market].consentType,
    isRequired: true,
    version: 'sample-1',
    texts: samples[market],
  };
}

const samples: Readonly<Record<Market, ConsentDefinition['texts']>> = {
  EE: {
    et: 'NÄIDIS. Luban pangal küsida Maksu- ja Tolliametist andmeid minu sissetulekute kohta, et hinnata minu maksevõimet. Nõusolek kehtib selle taotluse läbivaatamise ajal ja ma võin selle igal ajal tagasi võtta.',
    lv: 'PARAUGS. Atļauju bankai pieprasīt Igaunijas Nodokļu un muitas pārvaldei ziņas par maniem ienākumiem, lai novērtētu manu maksātspēju. Piekrišana ir spēkā šī pieteikuma izskatīšanas laikā, un es varu to jebkurā brīdī atsaukt.',
    ru: 'ОБРАЗЕЦ. Разрешаю банку запросить в Налогово-таможенном департаменте сведения о моих доходах, чтобы оценить мою платёжеспособность. Согласие действует на время рассмотрения этой заявки, и я могу отозвать его в любой момент.',
    en: 'SAMPLE. I allow the bank to ask the Tax and Customs Board about my income in order to assess whether I can repay. The consent holds while this application is being handled, and I may withdraw it at any time.',
  },
  LV: {
    et: 'NÄIDIS. Nõustun, et pank töötleb minu isikuandmeid ja küsib krediidiregistritest andmeid minu kohustuste kohta, et seda taotlust hinnata. Võin nõusoleku igal ajal tagasi võtta.',
    lv: 'PARAUGS. Piekrītu, ka banka apstrādā manus personas datus un pieprasa kredītreģistros ziņas par manām saistībām, lai izvērtētu šo pieteikumu. Piekrišanu varu jebkurā brīdī atsaukt.',
    ru: 'ОБРАЗЕЦ. Согласен на то, чтобы банк обрабатывал мои персональные данные и запрашивал в кредитных регистрах сведения о моих обязательствах для рассмотрения этой заявки. Могу отозвать согласие в любой момент.',
    en: 'SAMPLE. I agree that the bank processes my personal data and asks credit registers about my obligations in order to assess this application. I may withdraw the consent at any time.',
  },
};
