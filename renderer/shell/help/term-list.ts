import type { Market } from '../../../shared/domain/market.ts';
import type { PlainKey } from '../../text/use-text.ts';

/** A word of the field, and the sentence that says what it means. */
interface Term {
  readonly term: PlainKey;
  readonly meaning: PlainKey;
}

/** Words that no screen has in this form. */
const own = [
  'application',
  'consent',
  'entry',
  'hire-purchase',
  'income-proof',
  'line',
  'offer',
  'portal',
  'salesperson',
  'secci',
  'split',
  'statement',
] as const;

/** Words that a screen has, taken from there. */
const shown = [
  ['activated', 'states.contract-activated'],
  ['approval', 'contract.approval'],
  ['contract', 'states.step-contract'],
  ['cost', 'offer.cost'],
  ['demo', 'common.mode-demo'],
  ['down-payment', 'offer.down-payment'],
  ['expired', 'states.entry-expired'],
  ['interest', 'offer.interest'],
  ['monthly', 'offer.monthly'],
  ['needs-you', 'states.entry-needs-you'],
  ['obligations', 'form.obligations'],
  ['outbox', 'outbox.title'],
  ['own-reference', 'form.own-reference'],
  ['passphrase', 'trouble.passphrase'],
  ['payment-day', 'offer.payment-day'],
  ['recovery-code', 'recovery.code'],
  ['schedule', 'offer.schedule'],
  ['signed', 'states.contract-signed'],
  ['total', 'offer.total'],
  ['training', 'common.mode-training'],
  ['uncertain', 'states.entry-uncertain'],
] as const;

/** Every term of a market, in no order: that is the language's matter. */
export const termsIn = (market: Market): readonly Term[] => [
  { term: `offer.apr-${market}`, meaning: 'glossary.apr' },
  ...own.map((name) => ({ term: `glossary.${name}`, meaning: `glossary.${name}-is` }) as const),
  ...shown.map(([name, term]) => ({ term, meaning: `glossary.${name}` }) as const),
];
