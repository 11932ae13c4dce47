import type { EnglishWords } from '../words.ts';

/** The work in numbers, and the end of the day. */
export const reports = {
  title: 'Reports',
  span: 'Period',
  'span-today': 'Today',
  'span-yesterday': 'Yesterday',
  'span-this-week': 'This week',
  'span-last-week': 'Last week',
  'span-this-month': 'This month',
  'span-last-month': 'Last month',
  numbers: 'In numbers',
  what: 'What',
  total: 'All applications',
  none: 'No application was begun in this time.',
  people: 'By salesperson',
  products: 'By product',
  'by-day': 'By day',
  'by-week': 'By week',
  'by-month': 'By month',
  week: 'Week {{week}}',
  since: 'from {{date}}',
  'not-kept': 'What began before {{date}} is not kept here any more. These numbers are without it.',
  'not-whole':
    'Not all applications could be counted: there are too many, or they are older than figures are kept. The numbers are too low.',
  'col-sent': 'Sent',
  'col-inProgress': 'In progress',
  'col-decided': 'Decided',
  'col-offers': 'Offers',
  'col-noOffer': 'No offer',
  'col-contracts': 'Contracts',
  'col-active': 'Active',
  'col-cancelled': 'Cancelled',
  'col-unsent': 'Not sent',
  'col-sentAmount': 'Asked for',
  'col-contractAmount': 'In contracts',
  'col-toDecision': 'Median to decision',
  'col-toContract': 'Median to contract',
  open: 'Before the till is left',
  'open-nothing': 'Nothing is open.',
  'open-uncertain': {
    one: 'application that may or may not have arrived',
    other: 'applications that may or may not have arrived',
  },
  'open-needsPerson': {
    one: 'waits for a person in the outbox',
    other: 'wait for a person in the outbox',
  },
  'open-waiting': {
    one: 'waits to be sent',
    other: 'wait to be sent',
  },
  'open-unseen': {
    one: 'answer that nobody has looked at',
    other: 'answers that nobody has looked at',
  },
  'open-offered': {
    one: 'offer that is not accepted',
    other: 'offers that are not accepted',
  },
  'open-unsigned': {
    one: 'contract that is not signed',
    other: 'contracts that are not signed',
  },
  'open-toApprove': {
    one: 'signed contract that waits for the shop’s agreement',
    other: 'signed contracts that wait for the shop’s agreement',
  },
  'open-notActive': {
    one: 'contract that waits for a payment or the bank',
    other: 'contracts that wait for a payment or the bank',
  },
  'open-notHandedOver': {
    one: 'active contract whose goods are still here',
    other: 'active contracts whose goods are still here',
  },
  'open-proof': {
    one: 'account statement that the bank waits for',
    other: 'account statements that the bank waits for',
  },
  'open-undecided': {
    one: 'application that the bank has not decided',
    other: 'applications that the bank has not decided',
  },
  'open-drafts': {
    one: 'half-typed form, erased at closing',
    other: 'half-typed forms, erased at closing',
  },
  close: 'Close the day',
  'close-q': 'Close the day?',
  'close-text': {
    one: '{{count}} thing is still open.',
    other: '{{count}} things are still open.',
  },
  'close-drafts': {
    one: '{{count}} half-typed form is erased for good.',
    other: '{{count}} half-typed forms are erased for good.',
  },
  'close-safe':
    'It is noted who closed the day and what was open. Then the till is locked; what waits is still sent by itself.',
} as const satisfies EnglishWords;
