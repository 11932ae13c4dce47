import type { EnglishWords } from '../words.ts';

/** The code on paper that opens a shop’s data when nothing else does. */
export const recovery = {
  title: 'Your recovery code',
  text: 'If this computer breaks, is replaced or loses its keys, only this code opens the shop’s data again. Write it on paper and keep it in the safe, away from this computer.',
  code: 'Recovery code',
  once: 'It is shown only now. Counter does not keep it and nobody else has it. A manager can make a new one in Settings.',
  kept: 'I have put it away',
  'leave-q': 'Close without the code on paper?',
  'leave-text':
    'It is not shown again, and the old code opens nothing any more. A manager can make another one.',
  'leave-yes': 'Close without it',
  'leave-back': 'Back to the code',
  next: 'With the code put away the shop opens, locked. Or practise first: eight lessons with a made-up bank, and the shop waits meanwhile.',
  practise: 'Put away; practise first',
  since: 'made on {{date}}',
  renew: 'Make a new recovery code',
  'renew-yes': 'Make a new one',
  'renew-text': 'For a code that was lost or seen by others. The old code opens nothing from then on.',
  'code-hint': 'Eight groups of four characters, from the paper of the set-up.',
  'passphrase-text': 'This computer keeps no keys: choose a passphrase that is asked at each start.',
  open: 'Open with the code',
  use: 'Open with the recovery code',
} as const satisfies EnglishWords;
