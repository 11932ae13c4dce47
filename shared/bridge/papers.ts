import { z } from 'zod';
import { paperSizes } from '../domain/paper.ts';
import { reportSpans } from '../domain/report.ts';
import { BankText, Id, Instant, IsoDate, Language, Market, Mode, Text } from './shapes.ts';
import { OfferFigures, ReportView } from './views.ts';

/**
 * What Counter prints. Content comes from main and stands on the paper as it was looked at; the page names only what
 * it is about.
 */
export const PaperRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('offer'), applicationId: Id }),
  z.strictObject({ kind: z.literal('slip'), applicationId: Id }),
  z.strictObject({ kind: z.literal('link'), applicationId: Id }),
  z.strictObject({ kind: z.literal('day'), language: Language, span: z.enum(reportSpans) }),
]);
export type PaperRequest = z.infer<typeof PaperRequest>;

const common = { language: Language, mode: Mode, market: Market, shopName: Text(200), tillName: Text(60) };

/** What a customer brings back: nothing of it tells a stranger who, how much or with what outcome. */
const SlipContent = z.strictObject({
  kind: z.literal('slip'),
  ...common,
  localNumber: Text(40),
  salespersonReference: Text(200),
});
export type SlipContent = z.infer<typeof SlipContent>;

/** The way to the customer's own bank, to be gone at home. Nothing of the customer, and no figure. */
const LinkContent = z.strictObject({
  kind: z.literal('link'),
  ...common,
  localNumber: Text(40),
  salespersonReference: Text(200),
  bankName: BankText,
  /** Checked, as on the screen. */
  link: Text(2_048),
  host: Text(300),
  /** When the bank gave the link. */
  linkMadeAt: Instant,
});
export type LinkContent = z.infer<typeof LinkContent>;

const OfferContent = z.strictObject({
  kind: z.literal('offer'),
  ...common,
  customer: Text(410),
  salespersonReference: Text(200),
  bankNumber: BankText.nullable(),
  contractNumber: BankText.nullable(),
  productName: BankText,
  offer: OfferFigures,
});
export type OfferContent = z.infer<typeof OfferContent>;

/** The end of a day, or the numbers of other days: nothing of a customer. */
const DayContent = z.strictObject({
  kind: z.enum(['day', 'report']),
  ...common,
  from: IsoDate,
  to: IsoDate,
  isWhole: z.boolean(),
  all: ReportView.shape.all,
  people: ReportView.shape.people,
  products: ReportView.shape.products,
  /** What is still open when a day ends; null where the numbers are of other days. */
  open: ReportView.shape.open.nullable(),
  /** The last line of the audit when the original was made: its number, and its seal in hex. */
  seal: Text(100),
});
export type DayContent = z.infer<typeof DayContent>;

const PaperContent = z.discriminatedUnion('kind', [OfferContent, SlipContent, LinkContent, DayContent]);
export type PaperContent = z.infer<typeof PaperContent>;

const PaperSize = z.enum(paperSizes);

export const PaperView = z.strictObject({
  /** Ours, to be found again by. */
  number: Text(60),
  /** How often the same was printed before: 0 is the original. */
  copy: z.number().int().nonnegative(),
  /** When the original was made. */
  madeAt: Instant,
  now: Instant,
  /** What this till printed on last. */
  size: PaperSize,
  content: PaperContent,
});
export type PaperView = z.infer<typeof PaperView>;

/** A roll is cut where its content ends. */
export const Sheet = z.discriminatedUnion('size', [
  z.strictObject({ size: z.literal('a4') }),
  z.strictObject({ size: z.literal('roll'), heightMm: z.number().int().min(20).max(3_000) }),
]);
export type Sheet = z.infer<typeof Sheet>;
