import type { EnglishWords } from '../words.ts';

/** The income proof: how the bank gets the statement, and the look into the account. */
export const income = {
  how: 'How does the bank get the statement?',
  'way-link': 'Look into the account by phone',
  'way-files': 'Statements as files',
  offline: 'No connection. Files can be put in the outbox; a link needs a connection.',
  'offline-files': 'No connection. Files can be put in the outbox.',
  'second-round': 'The bank has come back to this application. Now only files are of use.',
  'upload-first': 'Statements are on their way to the bank. A link can be asked for when that has ended.',

  'banks-q': 'At which bank does the customer’s income arrive?',
  banks: 'The customer’s bank',
  filter: 'Find a bank',
  'banks-none': 'The bank lists no banks now. Statements can be sent as files.',
  'banks-later': 'The list of banks is read as soon as there is a connection.',
  'on-phone': 'The customer logs in on their own phone. Nothing about the account is seen or typed here.',
  ask: 'Get the link',
  'ask-again': 'Get a new link',
  replaces: 'A new link takes the place of the one before, which then leads nowhere.',

  'link-for': '{{bank}}, link made at {{time}}',
  'leads-to': 'leads to {{host}}',
  'qr-label': 'Code that leads to the customer’s bank',
  qr: 'Scan with your phone and log in to your own bank. Never tell your PIN codes to anyone.',
  'qr-step-2': 'The customer chooses the account and lets the bank read it.',
  'not-known': 'Whether the customer has got that far cannot be seen from here.',
  'print-link': 'Print the link',
  'new-link': 'New link or another bank',
  'not-renewed': 'No new link came. The one below may lead nowhere now.',
  'link-missing':
    'The link that came is not one that may be shown here. Ask for a new one, or take statements as files.',
  'open-here': 'Open on this till',
  'open-q': 'Open the customer’s bank on this till?',
  'open-host': 'This computer’s browser goes to {{host}}.',
  'open-text':
    'The customer logs in there. Look away while they do, and close the browser together afterwards.',
  'open-yes': 'Open',
  'opened-here': 'Handed to this computer’s browser: {{host}}',
} as const satisfies EnglishWords;
