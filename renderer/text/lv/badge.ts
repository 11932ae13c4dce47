import type { badge as english } from '../en/badge.ts';
import type { Words } from '../words.ts';

export const badge: Words<'lv', typeof english> = {
  column: 'Darbinieka karte',
  since: 'Darbinieka karte kopš {{date}}',
  'since-short': 'kopš {{date}}',
  none: 'nav',
  label: 'Darbinieka karte: noskenējiet šeit',
  'short-pin': 'Ar karti pārdevēja PIN drīkst būt 4 cipari',
  typed: 'Darbinieka karti skenē, nevis raksta vai ielīmē.',
  strange: 'Šī nav kases darbinieka karte: tās kods sākas ar CB.',
  read: 'Karte nolasīta; tā derēs pēc saglabāšanas',
  forget: 'Aizmirst šo karti',
  'take-away': 'Noņemt darbinieka karti',
  leaves: 'Saglabājot karte tiks noņemta',
  keep: 'Atstāt karti',
  window: 'Vispirms aizveriet šo logu',
  'window-text':
    'Tika noskenēta darbinieka karte. Noskenējiet to vēlreiz, kad logs būs aizvērts; logā nekas nav mainījies.',
  nobody: 'Pārdevējs netika mainīts',
  left: {
    zero: 'Šādu karti kase nepazīst. Vēl {{count}} mēģinājumi, tad kase gaida.',
    one: 'Šādu karti kase nepazīst. Vēl {{count}} mēģinājums, tad kase gaida.',
    other: 'Šādu karti kase nepazīst. Vēl {{count}} mēģinājumi, tad kase gaida.',
  },
};
