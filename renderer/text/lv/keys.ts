import type { keys as english } from '../en/keys.ts';
import type { Words } from '../words.ts';

export const keys: Words<'lv', typeof english> = {
  list: 'Programmas taustiņi',
  text: 'Taustiņš, ko izvēlas kam citam, samainās vietām ar to, tāpēc viss paliek sasniedzams. Pamācībās minēti parastie taustiņi.',
  does: 'Ko dara',
  key: 'Taustiņš',
  change: 'Mainīt',
  press: 'Nospiediet jauno taustiņu — Esc atstāj iepriekšējo',
  cannot:
    '{{key}} šeit neder. Izvēlieties F1 līdz F12 (izņemot F10) vai Ctrl vai Alt kopā ar burtu vai ciparu.',
  usual: 'Atjaunot parastos taustiņus',
  changed: 'Mainīts: parasti {{key}}',
  'main-action': 'Ekrāna galvenā darbība',
  cancel: 'Atcelt bankā',
  print: 'Drukāt',
  park: 'Atlikt veidlapu',
  export: 'Eksportēt',
  help: 'Palīdzība',
};
