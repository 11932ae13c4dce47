import type { EnglishWords } from '../words.ts';

/** An authority for certificates that the shop’s own network needs. */
export const authority = {
  title: 'The network’s own certificate',
  text: 'Only for a network that looks into safe connections. Its authority is believed besides those of the computer; every connection is checked as before.',
  none: 'None: only the authorities of the computer are believed.',
  subject: 'Issued to',
  issuer: 'Issued by',
  'valid-to': 'Valid until',
  choose: 'Choose a certificate',
  'take-q': 'Believe this certificate?',
  'take-text':
    'Whoever owns it can read what this till sends to the bank. Compare the SHA\u2011256 with what the people who run your network tell you.',
  take: 'Believe it',
  remove: 'Remove the certificate',
  'remove-q': 'Remove this certificate?',
  'remove-text': 'The till then reaches the bank only where no network looks into the connection.',
  taken: 'The certificate is believed from now on.',
  removed: 'The certificate is removed.',
  'problem-unreadable': 'The file could not be read. Copy it to this computer and choose it again.',
  'problem-too-large':
    'The file is too large for a certificate. Choose the file that holds the certificate alone.',
  'problem-not-a-certificate': 'The file holds no certificate. Choose a file in PEM, CRT or CER form.',
  'problem-several':
    'The file holds several certificates. Choose one that holds only the network’s authority.',
  'problem-not-an-authority':
    'This certificate is not of an authority. Ask the people who run your network for theirs.',
  'problem-expired':
    'This certificate is no longer valid. Ask the people who run your network for a new one.',
  'problem-not-yet-valid': 'This certificate is not valid yet. Check the computer’s clock.',
} as const satisfies EnglishWords;
