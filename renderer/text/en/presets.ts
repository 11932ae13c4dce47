import type { EnglishWords } from '../words.ts';

/** What a shop sells often, by one key. */
export const presets = {
  title: 'Presets',
  text: 'One press puts product, period and payment day into the form of a new application. All of it can still be changed there.',
  none: 'There are none yet.',
  add: 'Add a preset',
  new: 'New preset',
  change: 'Change {{name}}',
  remove: 'Remove the preset',
  name: 'Name',
  'usual-amount': 'Amount, where it is always the same',
  full: 'Nine are the most: there is a key for each.',
  key: 'Preset {{n}}: {{name}}',
  taken: '{{name}} was put in.',
  'taken-amount-kept': '{{name}} was put in. The amount that was typed stays.',
  'not-taken': '{{name}} was not put in. {{why}} Nothing was changed.',
  gone: 'This shop does not offer its product now.',
} as const satisfies EnglishWords;
