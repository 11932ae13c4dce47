import type { EnglishWords } from '../words.ts';

/** What the tills of a shop have in common, in a file from one to the next. */
export const pack = {
  title: 'Settings pack',
  text: 'What the tills of this shop have in common, in a file for the next till: shop, products, presets, documents, consents, return address and rules. No key, no PIN and nobody’s name is in it.',
  words: 'settings pack, import, export, file',
  save: 'Save a settings pack',
  choose: 'Take a settings pack',
  'take-q': 'Take these settings?',
  'take-text': 'This is what changes. The key, the people and what is this till’s own stay.',
  take: 'Take them',
  taken: 'The settings of the pack hold from now on.',
  same: 'The pack says what is set here already. There is nothing to take.',
  setting: 'Setting',
  now: 'Now',
  then: 'With the pack',
  none: 'none',
  yes: 'yes',
  no: 'no',
  'set-up': 'Use a settings pack',
  'set-up-text':
    'With a settings pack of another till only the till, the key and the people are left to type.',
  'set-up-q': 'Set up with this pack?',
  'set-up-next': 'The till, the key and the people come next. All of this can still be changed in the steps.',
  'set-up-take': 'Go on with it',
  'not-taken': 'This pack cannot be taken. Nothing was changed.',
  'not-saved': 'The pack was not saved: it would not be whole.',
  'problem-unreadable': 'The file could not be read. Copy it to this computer and choose it again.',
  'problem-too-large': 'The file is too large for a settings pack.',
  'problem-not-a-pack': 'The file is not a settings pack of Counter.',
  'problem-version': 'Another version of Counter wrote it. Bring both tills to the same version.',
  'problem-missing': 'The entry {{entry}} is missing.',
  'problem-unknown': 'A settings pack has no entry {{entry}}.',
  'problem-too-long': 'The entry {{entry}} is too long.',
  'problem-shape': 'The entry {{entry}} does not have the right form.',
  'problem-uuid':
    'The entry {{entry}} is no shop number: five groups, 8-4-4-4-12 characters, digits and a to f.',
  'problem-https': 'The entry {{entry}} is not an address that starts with https://.',
  'problem-empty': 'The entry {{entry}} is empty. In Live every consent has its text in every language.',
  'problem-sample':
    'The entry {{entry}} is a sample. In Live a consent has the agreed texts, and a version of its own.',
  'problem-address': 'The entry {{entry}} is not an address of the bank that this Counter may use.',
  'problem-other-shop':
    'The pack is of another shop or environment: the entry {{entry}} differs. Connect that shop in set-up.',
} as const satisfies EnglishWords;
