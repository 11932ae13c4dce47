import type { presets as english } from '../en/presets.ts';
import type { Words } from '../words.ts';

export const presets: Words<'lv', typeof english> = {
  title: 'Sagataves',
  text: 'Viens taustiņš ieliek jauna pieteikuma veidlapā produktu, termiņu un maksājuma dienu. Tur visu vēl var mainīt.',
  none: 'To vēl nav.',
  add: 'Pievienot sagatavi',
  new: 'Jauna sagatave',
  change: 'Mainīt: {{name}}',
  remove: 'Noņemt sagatavi',
  name: 'Nosaukums',
  'usual-amount': 'Summa, ja tā vienmēr ir tā pati',
  full: 'Vairāk par deviņām nevar būt: katrai ir savs taustiņš.',
  key: 'Sagatave {{n}}: {{name}}',
  taken: '{{name}} ir ielikta.',
  'taken-amount-kept': '{{name}} ir ielikta. Ierakstītā summa palika.',
  'not-taken': '{{name}} netika ielikta. {{why}} Nekas nav mainīts.',
  gone: 'Šis veikals tās produktu pašlaik nepiedāvā.',
};
