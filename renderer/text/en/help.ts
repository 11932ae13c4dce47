import type { EnglishWords } from '../words.ts';

/** What F1 says of each screen and state: what it means, and what can be said to the customer. */
export const help = {
  title: 'Help',
  'part-here': 'This screen',
  'part-symptoms': 'Symptoms',
  'part-glossary': 'Glossary',
  means: 'What it means',
  do: 'What to do',
  symptom: 'Symptom: {{symptom}}',
  'go-line': 'Look at the line',
  'go-today': 'Open Today',
  'go-outbox': 'Open the outbox',
  'go-settings': 'Open Settings',
  here: 'Where you are',
  say: 'You can say',
  today:
    'Everything that is still open, by whose turn it is. Type a name, number, code, phone or amount to find an application; Enter opens it. Half-typed forms are at the end of the list.',
  new: 'One page in the order of the talk. Each field is saved as you leave it, so a lock or a power cut loses nothing. What is wrong is told at its field; nothing typed is erased. Hold Alt to see the letter that leads to each field.',
  'new-say': 'I will type your data now and read the personal code back to you.',
  outbox:
    'What has to go to the bank and has not yet. It goes by itself when the line is back, once. An entry that is “Uncertain” waits for a manager: nothing sends it a second time.',
  reports:
    'The day, the week or the month in numbers. Close the day here: the list says what is still open before you go.',
  settings:
    'How this till works. A manager changes it, everybody can look. The bank’s key can be replaced but never read.',
  lessons:
    'Eight lessons at a made-up bank, scored in keys and seconds. Nothing leaves this computer, and Esc leaves a lesson without losing anything.',
  locked:
    'The till is locked: who types a PIN goes on where that person was. What is in the outbox goes on by itself meanwhile. A forgotten PIN is given anew by a manager in Settings.',
  'set-up':
    'Training starts with one key and needs nothing. For a real shop have at hand: the shop’s number and key from the bank, product codes, and the texts of the consents. “Test connection” changes nothing at the bank; going back loses nothing.',
  trouble:
    'Counter cannot open what it keeps on this computer. Nothing was deleted. Do what the page says: unlock the computer’s key store, type the passphrase or the recovery code from the safe, or open the newest copy. When in doubt, change nothing and call support.',
  'waiting-to-send':
    'The application is safe on this computer and has not left it. It is sent by itself when the line is back, until its time is over.',
  'waiting-to-send-say':
    'The connection is down. Your application is saved and we send it as soon as the line is back.',
  uncertain:
    'It was being sent when the answer was lost. It may be at the bank. Do not fill it in again: a manager looks in the bank’s portal and settles it.',
  'uncertain-say':
    'We lost the connection in the middle. Please wait a moment; we check with the bank first so that nothing is asked twice.',
  'needs-you':
    'The bank did not take it as it is, or a limit has changed. Open it, compare the marked fields with the document, and send it again.',
  'needs-you-say': 'May I compare your data with the document once more?',
  asking:
    'The bank is deciding. You can serve the next customer with F2; this one waits as a tile at the top and tells when the answer is here.',
  'asking-say': 'The bank is looking at your application. It usually takes less than half a minute.',
  'more-time':
    'The bank needs longer than usual. Counter goes on asking by itself, also after a restart. Give the customer the number and go on.',
  'more-time-say': 'The bank needs a little more time. We will let you know when the answer is here.',
  'income-proof':
    'The bank asks for an account statement first. Either the customer shares it from the phone with the code on the screen, or you send the files.',
  'income-proof-say':
    'The bank asks for a bank account statement before it decides. You can share it from your own phone, or we send the file.',
  offered:
    'Go through monthly payment, number of payments, total and annual percentage rate together. F4 shows them to the customer. Accepting creates a contract, so it asks once more.',
  'offered-say':
    'This is the bank’s offer: the monthly payment, the total, and what the credit costs. Take your time to read it.',
  'no-offer':
    'The bank gives no reasons and Counter knows none. Stay neutral. The bank’s own words are behind F4, if the customer asks for them.',
  'no-offer-say': 'The bank does not tell us reasons. Shall we look at other ways to pay?',
  failed:
    'No decision could be made and nothing has been agreed. Copy it as a new application and send it again, or try later.',
  'failed-say': 'The decision could not be made right now. Nothing has been agreed. Shall we try again?',
  'bank-error':
    'The bank could not take the application. Compare phone, e-mail and document number with the customer: often one of them belongs to somebody else.',
  'bank-error-say':
    'The bank could not take the application. May we check phone, e-mail and document number together?',
  cancelled: 'This application is over at the bank. It can be copied as a new one.',
  expired:
    'The time to send is over. Nothing was sent and the bank knows nothing of it. If the customer still wants it, ask again whether it may be sent later, and put it back.',
  'expired-say': 'May we send your application later after all? It has not left this computer yet.',
  dropped:
    'The application was given up before the bank had it. Nothing has been agreed. It can be copied as a new one.',
  contract:
    'The customer signs now, by a code from an SMS or on the own phone. Nothing leaves the shop yet: the strip at the top says when it may. Counter goes on reading by itself.',
  'contract-say': 'Please sign the contract now. Please never tell your PIN codes to anyone.',
  'contract-signed':
    'Signed, and not active yet: the bank, a down payment or the shop’s agreement is still awaited. Keep the goods; the strip at the top says for what.',
  'contract-signed-say':
    'Thank you, it is signed. As soon as the contract is active I can hand you the goods.',
  'contract-active':
    'The contract is active: you may hand over the goods. Ctrl+Enter puts the time and your name on record.',
  'contract-active-say': 'Everything is done. Here are your goods.',
  'contract-ended':
    'This contract is over. Do not hand over the goods; if they have left already, call the manager. The application can be copied as a new one.',
} as const satisfies EnglishWords;
