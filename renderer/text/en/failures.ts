import type { FailureCode } from '../../../shared/failure.ts';

/** One sentence or three per failure: what happened, what is safe, what to do. */
export const failures = {
  'bridge.refused': 'Counter did not take this request. Nothing was sent. Lock and unlock the till.',
  'bridge.bad-input':
    'Something in this form has a shape that Counter does not know. Nothing was sent. Look at the fields once more.',
  'bridge.too-large': 'This is too much text at once. Nothing was sent. Shorten it.',
  'bridge.too-fast': 'That was asked too often. Wait a moment and try again.',
  'bridge.locked': 'The till is locked. Nothing is lost. Enter your PIN.',
  'bridge.not-allowed': 'Only a manager can do this. Call a manager.',
  unexpected:
    'Something went wrong in Counter itself. What was typed is kept. Try again; if it happens again, call support.',

  'session.wrong-pin': 'This PIN is not known. Type it again.',
  'session.wait': 'Too many wrong PINs. The till listens again in {{seconds}} s.',
  'session.pin-needed': 'This needs a manager’s PIN.',
  'session.pin-again': 'This needs your own PIN, typed within the last ten minutes. Type it now.',
  'session.pin-taken': 'Somebody else has this PIN. Choose another one.',
  'session.pin-trivial':
    'This PIN is too easy to guess. Use 6 to 8 digits, not all the same and not in a row.',
  'session.pin-short':
    'A PIN has 6 to 8 digits; 4 or 5 are only for a salesperson with a badge. Nothing was changed. Choose a longer PIN.',
  'session.unknown-badge': 'This badge is not known at this till. Enter your PIN.',
  'session.badge-taken':
    'Somebody has this badge already, perhaps one who left. Nothing was changed. Take it away there first.',
  'session.scan-badge': 'A PIN of 4 or 5 digits does not open the till. Scan your badge.',
  'session.last-manager': 'At least one manager must stay. Make another person manager first.',

  'draft.not-found': 'This draft is no longer here. It may have been sent already: look under Today.',
  'draft.too-many':
    'Twenty drafts are open; that is the most. None of them is lost. Finish or discard one under Today first.',

  'application.not-found': 'This application is not on this till.',
  'application.invalid': 'Some fields need another look. Nothing was sent, nothing is lost.',
  'application.wrong-step': 'The application has moved on meanwhile. Look at its new state.',
  'application.busy':
    'Something is still on its way to the bank for this application. Wait until it is done.',
  'application.twin': 'Application {{localNumber}} has the same customer, amount and product.',
  'application.offer-changed':
    'The bank’s offer has changed. Nothing was accepted. Look at the new figures together.',
  'application.offer-expired':
    'The offer is no longer valid. Nothing was accepted. Start a copy as a new application.',
  'application.ticks-missing': 'Some confirmations are still missing. Nothing was accepted.',
  'application.later-consent':
    'The time for sending has passed. Choose a later one and ask the customer again.',

  'outbox.not-found': 'This entry is no longer in the outbox.',
  'outbox.wrong-state': 'The entry has moved on meanwhile. Look at its new state.',
  'outbox.checks-missing':
    'The bank has certainly received this. It cannot be marked as not arrived; link it by its number.',
  'outbox.too-early':
    'Too early to be sure. This is possible in {{minutes}} min; look at the portal meanwhile.',
  'outbox.other-application':
    'The application with this number is a different one. Nothing was linked. Compare the number with the portal.',
  'outbox.stopped': 'The outbox stands still. Nothing is lost. A manager can start it again.',
  'outbox.being-corrected':
    'Somebody is correcting this application. Send or discard that draft first. Nothing was sent.',

  'line.down': 'No connection. Nothing has been sent yet.',
  'bank.no-answer': 'The bank does not answer. Nothing is lost. Wait a moment, then look again.',
  'bank.cut-answer':
    'The bank’s answer broke off. Nothing is repeated before somebody or Counter has looked.',
  'bank.not-understood':
    'The bank’s answer could not be read. Nothing is repeated before somebody has looked.',
  'bank.refused': 'The bank could not take this as it is. Correct the data and send again.',
  'bank.not-found': 'The bank does not know this number in this shop.',
  'bank.shop-not-found':
    'The bank does not know this shop’s number. A manager compares it in Settings, “Shop and key”.',
  'bank.maybe-there':
    'The bank may have this application already. Nothing is repeated before somebody has looked.',
  'bank.key-refused': 'The bank does not accept this shop’s key. Call the manager.',
  'bank.shop-refused': 'The key is not for this shop. Call the manager.',
  'bank.certificate':
    'The bank’s certificate is not the expected one. Nothing was sent. Check the computer’s date and the network, or call the manager.',
  'bank.clock':
    'The computer’s clock is wrong, so no safe connection is possible. Nothing was sent. Set the clock.',
  'bank.tls': 'No safe connection could be made. Nothing was sent. Check the network.',
  'bank.proxy': 'The network’s proxy does not let Counter through. Nothing was sent. Call the manager.',
  'bank.name-not-found': 'The bank’s address was not found. Nothing was sent. Check the internet connection.',
  'bank.portal-page':
    'The network answers with a log-in page of its own. Nothing was sent. Log in to the network first.',
  'bank.redirected':
    'The network tried to lead the request elsewhere. Nothing was sent there. Call the manager.',
  'bank.conflict': 'The bank has a newer state. Counter reads it now.',
  'bank.too-many': 'The bank asks for a pause. Nothing is lost. Wait a moment.',
  'bank.server-error': 'The bank has a fault on its side. Nothing is lost. Wait a moment, then look again.',

  'income.bank-gone': 'The bank no longer lists this bank. Nothing was asked. Choose again.',
  'statement.not-found': 'This file is not there any more. The others are safe.',
  'statement.not-taken': 'This file cannot be used that way. It stays as it is.',
  'statement.none': 'There is no file to send yet. Add one first.',

  'link.refused': 'The link is not an address of the bank. It was not opened.',
  'link.missing': 'There is no link yet. Read again in a moment.',

  'signing.wrong-code': 'The code does not match. Ask the customer for the newest message.',
  'signing.not-offered': 'This way of signing is not offered for the product. Choose another one.',

  'storage.full': 'The disk is full. This was not saved. Make room, then try again.',
  'storage.read-only': 'The disk does not take anything. This was not saved. Call support.',
  'storage.failed':
    'Reading or saving on this computer did not work. Leave this screen as it is and try again.',
  'storage.newer':
    'A newer version of Counter wrote these files. They were left untouched. Install the newer version.',
  'storage.in-use': 'Another program is using the files of this shop. Close it, then try again.',
  'storage.network':
    'The data folder of Counter lies on a file server. A ledger is not safe there, so nothing was opened.',
  'storage.synced':
    'The data folder of Counter is copied to other computers by a sync program. The ledger is not safe there, so nothing was opened.',
  'storage.damaged': 'A file of this shop is damaged. It was left untouched.',

  'app.restored':
    'The files are older than Counter remembers, as after a restored backup. Nothing is sent until a manager has looked.',
  'app.moved':
    'These files came from another computer. Nothing is sent until a manager has looked: the other computer may have sent it.',
  'app.terms-changed':
    'While this waited, the bank’s limits for the product changed or a date passed. It was not sent: look at the form once more with the customer.',
  'file.full': 'There is no room for the file in that place. Nothing was saved. Choose another place.',
  'file.not-allowed': 'The file may not be saved in that place. Nothing was saved. Choose another place.',
  'file.failed': 'The file could not be saved. Nothing was changed here. Choose another place or try again.',
  'print.failed':
    'No printer took the paper. Nothing was printed. Look at the printer, or save the paper as a PDF.',
  'app.closed': 'Counter was closed while this was on its way.',
  'app.stopped': 'It was stopped here. What was to be sent is still there.',

  'vault.none': 'This computer has no safe place for keys. A passphrase can protect them instead.',
  'vault.wait': 'The computer’s key store is locked. Unlock it, then try again.',
  'vault.foreign':
    'The keys on this computer were made elsewhere or by another user. They were left untouched.',
  'vault.wrong-code':
    'This code does not open the keys. They were left untouched. Look at the paper and type it again.',
  'vault.no-key': 'The passphrase does not open the keys. They were left untouched. Type it again.',

  'relay.port-taken': 'Another program uses this port. Nothing listens now. Choose another port.',
  'relay.port-refused': 'This port may not be used by Counter. Choose one above 1023.',
  'relay.no-such-address': 'This computer has no such address.',
  'relay.failed': 'The listener could not be started. Applications are still read as usual.',

  'setup.address': 'This address cannot be used: https, or this computer itself.',
  'setup.incomplete': 'Something is still missing. Go through the steps once more.',
  'setup.return-address': 'The return address has to start with https://.',
  'setup.no-consent': 'Live needs at least one consent with its texts.',
  'setup.empty-consent': 'A consent text is empty. In Live every language needs its text.',
  'setup.sample-consent':
    'A consent still is a sample. In Live it needs the agreed texts, and a version of its own.',
  'profile.not-found': 'This shop is not set up on this computer.',
  'product.not-found': 'The bank does not know this product for this shop.',
} as const satisfies Record<FailureCode, string>;
