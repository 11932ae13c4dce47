import type { EnglishWords } from '../words.ts';

/**
 * The ten things that go wrong at a counter: what it means, what is safe, what to do. Where a screen has a word
 * for it, that word is the title.
 */
export const symptoms = {
  'line-means': 'This till does not reach the bank.',
  'line-safe':
    'What is in the outbox is on this computer’s disk. It goes by itself when the line is back, once.',
  'line-do':
    'Work on. “Send to bank” has become “Put in outbox”, if the customer agrees that it goes later. An offer cannot be accepted without a line.',

  slow: 'The bank’s answer takes long',
  'slow-means': 'The bank has the application and is still deciding.',
  'slow-safe': 'Counter goes on asking by itself, also after a restart.',
  'slow-do':
    'Do not send it again. {{F2}} serves the next customer; the tile at the top tells when the answer is here. Give this customer the number.',

  uncertain: 'An entry is “Uncertain”',
  'uncertain-means': 'The line broke while it was being sent. The bank may have it.',
  'uncertain-safe': 'Counter does not send it a second time.',
  'uncertain-do':
    'Do not type it again. A manager opens it in the outbox, looks in the bank’s portal and presses “Settle”.',

  'needs-you': 'An entry is “Needs you” or “Expired”',
  'needs-you-means':
    '“Needs you”: the bank could not take it, or decide again. “Expired”: the time the customer agreed to is over.',
  'needs-you-safe': 'What was typed is kept; nothing goes by itself.',
  'needs-you-do':
    'Open it in the outbox. “Needs you”: press “Correct”, compare with the document, send again. “Expired”: ask the customer again, then “Send later today”.',

  'stopped-means': 'Key, shop number, clock or certificate: the reason stands in the outbox.',
  'stopped-safe': 'Nothing is lost, and nothing is sent twice.',
  'stopped-do':
    'A manager sees to the reason (key and shop number: Settings, “Shop and key”) and presses “Start again” in the outbox. If it only rests, the bank asked for a pause and it goes on by itself.',

  'sms-code': 'The code by SMS does not come',
  'sms-code-means': 'Often the number is a landline or somebody else’s, or an older message is being read.',
  'sms-code-safe': 'Nothing is signed, and the goods stay in the shop.',
  'sms-code-do':
    'Compare the phone number with the customer. Press “Send a new code”: only the newest one counts. Otherwise take “Another way to sign”.',

  statement: 'The account statement does not get to the bank',
  'statement-means': 'The link does not open, or a file was not taken; the reason is beside it.',
  'statement-safe': 'Files stay on this till until the bank has them.',
  'statement-do':
    'Link: press “New link or another bank”. File: PDF, JPEG or PNG, without a password, sharp enough to read. Where no link works, files do.',

  'clock-means': 'This computer’s clock is minutes away from the bank’s.',
  'clock-safe': 'Nothing is lost. But times and deadlines on the screen follow the wrong clock.',
  'clock-do':
    'Set date and time of this computer, then press “Ask the bank now”. If the outbox stands still, a manager starts it again.',

  keyring: 'The till asks for a passphrase or the recovery code',
  'keyring-means': 'This computer’s key store is locked, gone or somebody else’s.',
  'keyring-safe': 'Nothing was deleted. What the bank has, the bank still has.',
  'keyring-do':
    'Log in to this computer as always and try again. Otherwise a manager types the passphrase from the set-up, or the recovery code from the paper in the safe.',

  'no-offer': 'The customer asks why there is no offer',
  'no-offer-means': 'The bank gives no reasons, and Counter knows none.',
  'no-offer-safe': 'Nothing has been agreed.',
  'no-offer-do':
    'Do not guess. Say: “The bank does not tell us reasons. Shall we look at other ways to pay?” The bank’s own words are behind {{F4}}; questions go to the bank.',
} as const satisfies EnglishWords;
