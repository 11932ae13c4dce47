import type { common as english } from '../en/common.ts';
import type { Words } from '../words.ts';

export const common: Words<'lv', typeof english> = {
  back: 'Atpakaļ',
  next: 'Tālāk',
  cancel: 'Atstāt, kā ir',
  close: 'Aizvērt',
  save: 'Saglabāt',
  saved: 'Saglabāts plkst. {{time}}',
  unsaved: 'Vēl nav saglabāts',
  'unsaved-drop': 'Atmest izmaiņas',
  remove: 'Noņemt',
  change: 'Mainīt',
  'try-again': 'Mēģināt vēlreiz',
  loading: 'Nolasa…',
  ago: 'pirms {{age}}',
  'as-of': 'Stāvoklis plkst. {{time}}. Jaunāko nolasīs, tiklīdz būs savienojums.',
  'as-of-day': 'Stāvoklis {{moment}}. Jaunāko nolasīs, tiklīdz būs savienojums.',
  'as-before':
    'Kopš Counter atvērts, banka nav atbildējusi: šis ir iepriekšējais stāvoklis. Jaunāko nolasīs, tiklīdz būs savienojums.',
  'country-EE': 'Igaunija',
  'country-LV': 'Latvija',
  'role-salesperson': 'Pārdevējs',
  'role-manager': 'Vadītājs',
  'mode-training': 'Mācību režīms',
  'mode-demo': 'Demo',
  'mode-live': 'Darba režīms',
  'filter-none': 'Nekas neatbilst meklētajam „{{words}}”.',
  clear: 'Notīrīt',
  months: { zero: '{{count}} mēnešu', one: '{{count}} mēnesis', other: '{{count}} mēneši' },
  errors: {
    zero: '{{count}} lauki jāapskata vēlreiz.',
    one: '{{count}} lauks jāapskata vēlreiz.',
    other: '{{count}} lauki jāapskata vēlreiz.',
  },
};
