import type { EnglishWords } from '../words.ts';

/** When the program cannot open what it keeps. */
export const trouble = {
  title: 'Counter needs a decision',
  safe: 'What is safe',
  'safe-text': 'Nothing was deleted or changed. What the bank has, the bank still has.',
  kept: 'The original is kept as',
  do: 'What can be done',
  'damaged-text':
    'Call support before you start anew: what was not sent yet is only in the file that was put aside.',
  restore: 'Open the copy of {{moment}}',
  'restore-text':
    'There is a copy from before. What was done since then is missing in it; whatever was on its way then waits for a manager, and nothing is sent twice. The damaged original is kept. Call support as well: it may hold what the copy does not.',
  'start-anew': 'Start anew',
  'start-anew-q': 'Start with empty files?',
  'start-anew-text':
    'The damaged files stay where they are, untouched. Entries of the outbox that were not sent are not in the new files.',
  'start-anew-yes': 'Start with empty files',
  passphrase: 'Passphrase',
  'passphrase-text': 'The passphrase that was chosen at set-up opens the keys of this shop.',
  'passphrase-open': 'Open',
  again: 'Try again',
  'wait-text': 'Unlock the key store of this computer (usually by logging in), then try again.',
  'foreign-text':
    'With the recovery code a manager opens the shop here. If these are your keys, logging in as the user who set the shop up opens them too. Without the code the files are put aside, untouched, and the shop is connected anew.',
  'keyring-text': 'With the recovery code a manager opens the shop here and chooses a new passphrase.',
  'connect-anew': 'Connect the shop anew',
  'connect-anew-text':
    'The files stay on this computer, untouched, and can be opened later with the code. What was not sent from them is not in the new files.',
  unsent: {
    one: '{{count}} entry in them is not finished. Write down with the bank’s portal what it is before you go on.',
    other:
      '{{count}} entries in them are not finished. Write down with the bank’s portal what they are before you go on.',
  },
  'again-text': 'Try again. If it stays so, call support.',
  'place-text': 'Have support move the folder to a disk of this computer, then start Counter again.',
  'open-shop': 'Open {{shop}}',
} as const satisfies EnglishWords;
