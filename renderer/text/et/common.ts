import type { common as english } from '../en/common.ts';
import type { Words } from '../words.ts';

export const common: Words<'et', typeof english> = {
  back: 'Tagasi',
  next: 'Edasi',
  cancel: 'Jäta nii',
  close: 'Sulge',
  save: 'Salvesta',
  saved: 'Salvestatud kell {{time}}',
  unsaved: 'Veel salvestamata',
  'unsaved-drop': 'Loobu muudatustest',
  remove: 'Eemalda',
  change: 'Muuda',
  'try-again': 'Proovi uuesti',
  loading: 'Loen…',
  ago: '{{age}} tagasi',
  'as-of': 'Seis kell {{time}}. Uus seis loetakse kohe, kui ühendus taastub.',
  'as-of-day': 'Seis {{moment}}. Uus seis loetakse kohe, kui ühendus taastub.',
  'as-before':
    'Pärast Counteri avamist ei ole pank vastanud: see on varasem seis. Uus seis loetakse kohe, kui ühendus taastub.',
  'country-EE': 'Eesti',
  'country-LV': 'Läti',
  'role-salesperson': 'Müüja',
  'role-manager': 'Juhataja',
  'mode-training': 'Õpperežiim',
  'mode-demo': 'Demo',
  'mode-live': 'Töörežiim',
  'filter-none': 'Otsingule „{{words}}“ ei vasta siin midagi.',
  clear: 'Tühjenda',
  months: { one: '{{count}} kuu', other: '{{count}} kuud' },
  errors: {
    one: 'Üks väli vajab veel pilku.',
    other: '{{count}} välja vajavad veel pilku.',
  },
};
