import type { EnglishWords } from '../words.ts';

/** Words that every screen shares. */
export const common = {
  back: 'Back',
  next: 'Next',
  cancel: 'Leave as it is',
  close: 'Close',
  save: 'Save',
  saved: 'Saved at {{time}}',
  unsaved: 'Not saved yet',
  'unsaved-drop': 'Discard the changes',
  remove: 'Remove',
  change: 'Change',
  'try-again': 'Try again',
  loading: 'Reading…',
  ago: '{{age}} ago',
  'as-of': 'As it was at {{time}}. The newest state is read as soon as there is a connection.',
  'as-of-day': 'As it was on {{moment}}. The newest state is read as soon as there is a connection.',
  'as-before':
    'The bank has not answered since Counter was opened: this is as it was before. The newest state is read as soon as there is a connection.',
  'country-EE': 'Estonia',
  'country-LV': 'Latvia',
  'role-salesperson': 'Salesperson',
  'role-manager': 'Manager',
  'mode-training': 'Training',
  'mode-demo': 'Demo',
  'mode-live': 'Live',
  'filter-none': 'Nothing here matches “{{words}}”.',
  clear: 'Clear',
  months: { one: '{{count}} month', other: '{{count}} months' },
  errors: {
    one: 'One field needs another look.',
    other: '{{count}} fields need another look.',
  },
} as const satisfies EnglishWords;
