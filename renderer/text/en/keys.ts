import type { EnglishWords } from '../words.ts';

/** Which keys do what on this till. */
export const keys = {
  list: 'The keys of the program',
  text: 'A key that is chosen for something else changes places with it, so that everything stays within reach. The papers name the usual keys.',
  does: 'What it does',
  key: 'Key',
  change: 'Change',
  press: 'Press the new key — Esc leaves it as it is',
  cannot: '{{key}} cannot be used here. Choose F1 to F12 without F10, or Ctrl or Alt with a letter or digit.',
  usual: 'Usual keys again',
  changed: 'Changed: usually {{key}}',
  'main-action': 'Main action of the screen',
  cancel: 'Cancel at the bank',
  print: 'Print',
  park: 'Park the form',
  export: 'Export',
  help: 'Help',
} as const satisfies EnglishWords;
