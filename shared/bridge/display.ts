import { z } from 'zod';
import { changeFields } from '../domain/offer.ts';
import { BankText, Language, Market, Mode, Text } from './shapes.ts';
import { OfferFigures } from './views.ts';

/**
 * What the customer sees on the second window: only what staff pushed, in the customer's language. There is no
 * picture for an answer without an offer.
 */
const displayedLinks = ['retrieval', 'signing', 'payment'] as const;

const change = z.strictObject({
  field: z.enum(changeFields),
  asked: BankText,
  offered: BankText,
});
const common = { language: Language, mode: Mode, market: Market, shopName: Text(200) };

export const DisplayView = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('idle'), ...common }),
  z.strictObject({ kind: z.literal('consent'), ...common, text: Text(20_000) }),
  z.strictObject({ kind: z.literal('waiting'), ...common }),
  z.strictObject({
    kind: z.literal('offer'),
    ...common,
    offer: OfferFigures,
    changes: z.array(change),
  }),
  z.strictObject({
    kind: z.literal('link'),
    ...common,
    of: z.enum(displayedLinks),
    link: Text(2_048),
    host: Text(300),
    bankName: BankText.nullable(),
  }),
  z.strictObject({ kind: z.literal('thanks'), ...common }),
]);
export type DisplayView = z.infer<typeof DisplayView>;

/** What staff ask to be shown. Content comes from main: the page names only what it is about. */
export const DisplayRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('consent'), type: Text(100), language: Language }),
  z.strictObject({ kind: z.literal('waiting'), applicationId: Text(36) }),
  z.strictObject({ kind: z.literal('offer'), applicationId: Text(36) }),
  z.strictObject({ kind: z.literal('link'), applicationId: Text(36), of: z.enum(displayedLinks) }),
  z.strictObject({ kind: z.literal('thanks'), applicationId: Text(36) }),
]);
export type DisplayRequest = z.infer<typeof DisplayRequest>;

/** The one channel to the customer's window; nothing comes back from it. */
export const channelOfDisplay = 'news:display';
