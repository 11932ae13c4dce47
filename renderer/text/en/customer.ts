import type { EnglishWords } from '../words.ts';

/** What the customer reads on the second window. */
export const customer = {
  'not-real-training': 'Training. No bank, no contract, no money.',
  'not-real-demo': 'Demo. Nothing here is a real contract.',
  consent: 'Please read and tell us whether you agree',
  'consent-more': 'You are free to say no.',
  waiting: 'The bank is looking at your application',
  'waiting-more': 'This usually takes less than half a minute.',
  thanks: 'Thank you!',
  'thanks-more': 'Your application has been dealt with. You will get your documents from the bank.',
  'link-retrieval': 'Show the bank your income',
  'link-signing': 'Sign your contract',
  'link-payment': 'Make the down payment',
  'scan-payment': 'Scan with your phone and pay on the bank’s page. Never tell your PIN codes to anyone.',
  bank: 'Bank',
  opens: 'Opens',
  code: 'Code for your phone',
} as const satisfies EnglishWords;
