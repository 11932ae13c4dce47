import type { EnglishWords } from '../words.ts';

/** Questions that stand over a screen. */
export const dialogs = {
  'manager-pin': 'Manager’s PIN',
  'manager-pin-text': 'A manager types the PIN here. It is kept in the audit who allowed it.',
  'pin-again': 'Your PIN again',
  'own-pin': 'Your PIN',
  'pin-go-on': 'Go on',
  'twin-title': 'Is this a new purchase?',
  'twin-text':
    'Application {{number}} of the last seven days has the same customer, amount and product. If this is the same purchase, open that one.',
  'twin-open': 'Open {{number}}',
  'twin-new': 'It is a new purchase: send it',
} as const satisfies EnglishWords;
