import type { EnglishWords } from '../words.ts';

/** First start, and connecting a shop. */
export const setUp = {
  welcome: 'Welcome to Counter',
  'welcome-text':
    'Credit applications at the counter, from the first question to the signed contract. Start by trying it out, or connect your shop.',
  'training-title': 'Start in Training',
  'training-text': 'A made-up bank on this computer. No account, no network, no real application.',
  'training-start': 'Training',
  'training-key': 'One key: {{keys}}',
  'training-market': 'Practise with the rules of',
  'connect-title': 'Connect a shop',
  'connect-text':
    'For a manager, about five minutes. You need the shop’s number (UUID) and the API key from the bank.',
  'connect-start': 'Connect a shop',
  leave: 'Back to the till',

  steps: 'Steps',
  'step-of': 'Step {{n}} of {{all}}',
  'step-bank': 'Bank',
  'step-shop': 'Shop and key',
  'step-products': 'Products',
  'step-consents': 'Consents',
  'step-return': 'Return address',
  'step-people': 'People',
  'step-devices': 'Devices',
  'step-finish': 'Finish',

  'bank-text': 'Which bank, and which of its two environments?',
  country: 'Country',
  environment: 'Environment',
  'demo-text': 'The bank’s test environment. Nothing in it is real.',
  'live-text': 'Real customers, real contracts.',
  address: 'Other address',
  'address-hint': 'Only for development. Empty takes the bank’s own address.',

  'shop-text': 'As they are to appear on the screen and in reports, and as the bank knows them.',
  'shop-name': 'Shop name',
  'till-name': 'Till name',
  'shop-uuid': 'Shop number (UUID)',
  'uuid-shape': 'Five groups: 8-4-4-4-12 characters, digits and a to f.',
  'api-key': 'API key',
  'api-key-hint': 'It goes into this computer’s key store and is never shown again.',
  'api-key-held': 'The key is typed and held for this set-up. Type it again only to replace it.',
  'key-shape': 'At least 8 characters, without spaces.',
  test: 'Test connection',
  'test-again': 'Test again',
  'test-needed':
    'Test the connection first. It asks the bank for an application that does not exist and changes nothing.',
  'test-later': 'You can go on and test again later in Settings.',
  took: '{{host}}, {{ms}} ms',
  'shop-compare': 'Compare the shop number with the contract: a wrong one can look the same.',

  'products-text':
    'The codes of the products that this shop may offer, from the contract with the bank. Limits are read from the bank.',
  'product-code': 'Product code {{n}}',
  'product-add': 'Another product',
  'products-needed': 'At least one code is needed.',
  'products-read': 'Read from the bank',
  'products-untold':
    'The bank did not tell about every code. Compare them with the contract. You can go on: Counter reads them again by itself.',

  'consents-text':
    'What the customer is asked before sending, in the words that the shop and the bank agreed on. It is never ticked beforehand.',
  'consent-type': 'Type (the bank’s word)',
  'consent-version': 'Version',
  'consent-required': 'The bank needs this consent',
  'consent-text-in': 'Text in {{language}}',
  'consent-add': 'Another consent',
  'consent-remove': 'Remove this consent',
  'consent-sample': 'Put in sample texts',
  'consent-sample-note': 'Sample texts are for Demo only. Replace them before Live.',
  'consent-empty-live': 'In Live every language needs its text.',
  'consent-sample-live': 'A sample. In Live the agreed words go here.',
  'consent-twice': 'Two consents have the same type. The customer would have one answer to both.',
  'consent-type-shape': 'Capital letters, digits and _, starting with a letter.',
  'consent-none': 'No consents: the customer will not be asked for any.',

  'return-text':
    'After signing on the bank’s page, the customer’s browser is led to this address. Usually the shop’s web page.',
  'return-url': 'Return address',
  'return-shape': 'Write an address that starts with https://.',

  'people-text':
    'Names as they are to stand in reports; they go to the bank as the salesperson’s reference. At least one manager.',
  'person-name': 'Name',
  'person-role': 'Role',
  'person-pin': 'PIN, 6 to 8 digits',
  'person-pin-again': 'PIN again',
  'person-add': 'Add to the list',
  'manager-needed': 'Add at least one manager.',
  'pins-differ': 'The two PINs are different.',
  'person-unfinished': 'This person is not complete yet.',
  'pin-kept': 'PIN set',

  'devices-text':
    'What is at this till, tried before the first customer comes. Nothing of it is needed to go on, and Settings has it again.',

  'finish-text': 'Everything is ready. Counter keeps this on this computer and opens the lock screen.',
  finish: 'Open the shop',
  'sum-bank': 'Bank',
  'sum-connection': 'Connection',
  'sum-products': 'Products',
  'sum-consents': 'Consents',
  'sum-people': 'People',
  'passphrase-text':
    'This computer has no safe place for keys. A passphrase protects them instead and is asked at each start. Without it the shop’s data cannot be opened again.',
  passphrase: 'Passphrase, at least 12 characters',
  'passphrase-again': 'Passphrase again',
  'passphrases-differ': 'The two passphrases are different, or shorter than 12 characters.',
} as const satisfies EnglishWords;
