import type { EnglishWords } from '../words.ts';

/** The lock screen. */
export const lock = {
  title: 'Enter PIN',
  pin: 'PIN',
  'pin-hint': '6 to 8 digits, then Enter; or scan your badge',
  unlock: 'Unlock',
  'training-pin': 'The PIN in Training is {{pin}}.',
  'training-pin-text': 'Everything you do here stays on this computer.',
  wait: 'Too many wrong PINs. You can try again in {{time}}.',
  'wait-text': 'Nothing is lost meanwhile: what was sent keeps being watched.',
  left: {
    one: 'This PIN is not known. One more try, then the till waits.',
    other: 'This PIN is not known. {{count}} more tries, then the till waits.',
  },
  'at-work': 'Behind the lock',
  'count-waiting': { one: '{{count}} waits to be sent', other: '{{count}} wait to be sent' },
  'count-needs': { one: '{{count}} needs a person', other: '{{count}} need a person' },
  'count-none': 'Nothing is waiting in the outbox.',
  shops: 'Shops on this computer',
  'connect-shop': 'Connect a shop',
  language: 'Language',
  'into-training': 'Go into Training?',
  'into-training-yes': 'Go into Training',
  'into-training-text':
    'A manager lets in, so that nobody serves a customer there by mistake. What is on its way to the bank waits and goes on when this shop is opened again; a way back is the lock ({{F9}}).',
} as const satisfies EnglishWords;
