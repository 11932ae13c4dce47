import type { keys as english } from '../en/keys.ts';
import type { Words } from '../words.ts';

export const keys: Words<'lv', typeof english> = {
  list: 'Programmas taustiņi',
  text: 'Taustiņš, ko izvēlas kam citam, samainās vietām ar to, tāpēc viss paliek sasniedzams. Kam taustiņa nav, tam to var piešķirt. Pamācībās minēti parastie taustiņi. Enter, Tab, Esc un bultiņas paliek, kā ir.',
  does: 'Ko dara',
  key: 'Taustiņš',
  change: 'Mainīt',
  press: 'Nospiediet jauno taustiņu — Esc atstāj iepriekšējo, Backspace atjauno parasto',
  unfit:
    '{{key}} šeit neder. Izvēlieties F1 līdz F12 (izņemot F10) vai Ctrl vai Alt kopā ar burtu vai ciparu.',
  letters: 'Atsevišķi burti un cipari kā taustiņi',
  'letters-text':
    'Izslēgts: burti un cipari tikai raksta. Ko tie darīja, paliek sasniedzams ar Tab un sarakstā „Ko tagad var darīt”, un zemāk tam var dot citu taustiņu.',
  taken:
    'Taustiņam {{key}} ir cits uzdevums, kas paliktu bez taustiņa. Vispirms dodiet tam citu taustiņu vai izvēlieties brīvu.',
  none: 'bez taustiņa',
  second: '{{what}}, cits taustiņš',
  tile: 'Gaidošais klients {{n}}',
  choice: 'Izvēle {{n}}',
  screens: 'Dažos ekrānos',
  without: 'Pamācībās bez taustiņa',
  usual: 'Atjaunot parastos taustiņus',
  changed: 'Mainīts: parasti {{key}}',
  'main-action': 'Ekrāna galvenā darbība',
  cancel: 'Atcelt bankā',
  print: 'Drukāt',
  park: 'Atlikt veidlapu',
  export: 'Eksportēt',
  help: 'Palīdzība',
};
