import type { EnglishWords } from '../words.ts';

/** The words of the field, one plain sentence each. Where a screen has the word, it is taken from there. */
export const glossary = {
  filter: 'Find a word',
  list: 'Words and what they mean',

  application: 'Credit application',
  'application-is': 'What the customer asks the bank for: purchase, amount, period and personal data.',
  approval:
    'The shop’s yes to a signed contract, where the product asks for one; only then it becomes active.',
  apr: 'All that the credit costs in a year, as a share of what is borrowed; called KKM in Estonia and GPL in Latvia.',
  consent: 'Consent',
  'consent-is':
    'What the customer allows or does not allow, in the words on the screen; never ticked beforehand.',
  contract: 'What arises when an offer is accepted, and what the customer signs.',
  cost: 'What the customer pays over and above the amount of credit: interest and fees.',
  activated: 'Of a contract: it is in force, and the goods may be handed over.',
  demo: 'The bank’s test environment: nothing in it is real.',
  'down-payment': 'The part that the customer pays before the contract can become active.',
  entry: 'Entry',
  'entry-is': 'One thing in the outbox that goes to the bank, such as an application.',
  expired: 'Of an entry: the time that the customer agreed to is over, and nothing was sent.',
  'hire-purchase': 'Hire purchase',
  'hire-purchase-is':
    'The customer takes the goods at once and pays for them in months, with interest and fees.',
  'income-proof': 'Income proof',
  'income-proof-is': 'What shows the bank where the customer’s income comes from: an account statement.',
  interest: 'What the bank takes in a year for the money itself, without fees.',
  line: 'Line',
  'line-is': 'Whether this till reaches the bank; a network alone is not enough.',
  monthly: 'What the customer pays each month.',
  'needs-you':
    'It does not go on by itself: a person corrects it, sends it later or decides again, as the entry says.',
  obligations: 'What the customer already pays each month for other credits.',
  offer: 'Offer',
  'offer-is': 'What the bank proposes: amount, period, payments and cost, valid until a day.',
  outbox: 'What has to go to the bank and has not yet; it is kept on this computer and goes by itself.',
  'own-reference': 'The shop’s own number for the purchase, such as that of the invoice.',
  passphrase: 'Opens the keys of the shop at each start, where the computer has no safe place for them.',
  'payment-day': 'The day of the month on which a payment is due.',
  portal: 'The bank’s partner portal',
  'portal-is': 'The bank’s web page for shops, where a manager sees whether an application arrived.',
  'recovery-code': 'The code on paper that opens the shop’s data when nothing else does.',
  salesperson: 'Salesperson reference',
  'salesperson-is': 'The name by which the bank and the reports know who sold.',
  schedule: 'All payments with their days, from the first to the last.',
  secci: 'Standard information sheet (SECCI)',
  'secci-is':
    'The sheet that is the same for all lenders, given to the customer before the offer is accepted.',
  signed: 'Of a contract: the customer has signed, but the goods stay until it is active.',
  split: 'Split into parts',
  'split-is': 'The price is paid in a few equal parts.',
  statement: 'Account statement',
  'statement-is':
    'What came into a bank account and left it, read by the bank over a link or sent as a file.',
  total: 'All payments together: amount of credit, interest and fees.',
  training: 'A made-up bank for practice: nothing leaves this computer.',
  uncertain: 'Of an entry: the answer was lost, and the bank may have it; a manager settles it.',
} as const satisfies EnglishWords;
