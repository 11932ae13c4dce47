import type { EnglishWords } from '../words.ts';

/** Which keys do what on this till. */
export const keys = {
  list: 'The keys of the program',
  text: 'A key that is chosen for something else changes places with it, so that everything stays within reach. What has no key can be given one. The papers name the usual keys. Enter, Tab, Esc and the arrows stay as they are.',
  does: 'What it does',
  key: 'Key',
  change: 'Change',
  press: 'Press the new key — Esc leaves it as it is, Backspace takes the usual one',
  unfit: '{{key}} cannot be used here. Choose F1 to F12 without F10, or Ctrl or Alt with a letter or digit.',
  letters: 'Single letters and digits as keys',
  'letters-text':
    'Off: letters and digits only write. What they did stays within reach by Tab and from “What can be done now”, and can be given another key below.',
  taken:
    '{{key}} has another use, which would be left without a key. Give that one another key first, or choose a free one.',
  none: 'no key',
  second: '{{what}}, another key',
  tile: 'Waiting customer {{n}}',
  choice: 'Choice {{n}}',
  screens: 'On some screens',
  without: 'Without a key in the papers',
  usual: 'Usual keys again',
  changed: 'Changed: usually {{key}}',
  'main-action': 'Main action of the screen',
  cancel: 'Cancel at the bank',
  print: 'Print',
  park: 'Park the form',
  export: 'Export',
  help: 'Help',
} as const satisfies EnglishWords;
