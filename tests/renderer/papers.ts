import type {
  DayContent,
  LinkContent,
  OfferContent,
  PaperView,
  SlipContent,
} from '../../shared/bridge/papers.ts';
import { minutes } from '../../shared/domain/dates.ts';
import { anOffer } from './offers.ts';
import { aReport, noon } from './pictures.ts';

/** A paper about the offer of the guide, on its way to a customer. */
export const anOfferPaper = (
  over: Partial<PaperView> = {},
  content: Partial<OfferContent> = {},
): PaperView => ({
  number: 'K7-0001',
  copy: 0,
  madeAt: noon,
  now: noon,
  size: 'a4',
  content: {
    kind: 'offer',
    language: 'et',
    mode: 'live',
    market: 'EE',
    shopName: 'Tartu pood',
    tillName: 'kassa 2',
    customer: 'Mari Tamm',
    salespersonReference: 'Anna Kask',
    bankNumber: '8839201',
    contractNumber: null,
    productName: 'Järelmaks',
    offer: anOffer().offer,
    ...content,
  },
  ...over,
});

/** A slip of an application that needs more time. */
export const aSlip = (over: Partial<PaperView> = {}, content: Partial<SlipContent> = {}): PaperView => ({
  number: 'K7-0001',
  copy: 0,
  madeAt: noon,
  now: noon,
  size: 'roll',
  content: {
    kind: 'slip',
    language: 'et',
    mode: 'live',
    market: 'EE',
    shopName: 'Tartu pood',
    tillName: 'kassa 2',
    localNumber: 'K7-0001',
    salespersonReference: 'Anna Kask',
    ...content,
  },
  ...over,
});

/** The link to the customer's bank, to be taken home. */
export const aLinkPaper = (over: Partial<PaperView> = {}, content: Partial<LinkContent> = {}): PaperView => ({
  number: 'K7-0001',
  copy: 0,
  madeAt: noon,
  now: noon,
  size: 'roll',
  content: {
    kind: 'link',
    language: 'et',
    mode: 'live',
    market: 'EE',
    shopName: 'Tartu pood',
    tillName: 'kassa 2',
    localNumber: 'K7-0001',
    salespersonReference: 'Anna Kask',
    bankName: 'Meripank',
    link: 'https://ais.inbank.ee/r/8f1c2d3e4f5a6b7c8d9e0f1a2b3c4d5e',
    host: 'ais.inbank.ee',
    linkMadeAt: noon - minutes(1),
    ...content,
  },
  ...over,
});

/** The sheet of a day with its numbers. */
export const aDaySheet = (over: Partial<PaperView> = {}, content: Partial<DayContent> = {}): PaperView => {
  const { all, people, products, open, isWhole, to } = aReport();
  return {
    number: 'K7-D0012',
    copy: 0,
    madeAt: noon,
    now: noon,
    size: 'a4',
    content: {
      kind: 'day',
      language: 'en',
      mode: 'live',
      market: 'EE',
      shopName: 'Tartu pood',
      tillName: 'kassa 2',
      ...{ from: to, to, isWhole, all, people, products, open },
      seal: `4711 ${'0123456789abcdef'.repeat(4)}`,
      ...content,
    },
    ...over,
  };
};
