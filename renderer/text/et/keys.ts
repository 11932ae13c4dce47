import type { keys as english } from '../en/keys.ts';
import type { Words } from '../words.ts';

export const keys: Words<'et', typeof english> = {
  list: 'Programmi klahvid',
  text: 'Kui klahv valitakse millegi muu jaoks, vahetavad need kohad, nii et kõik jääb kättesaadavaks. Millel klahvi ei ole, sellele saab klahvi anda. Juhendid nimetavad tavalisi klahve. Enter, Tab, Esc ja nooled jäävad endiseks.',
  does: 'Mida teeb',
  key: 'Klahv',
  change: 'Muuda',
  press: 'Vajutage uut klahvi — Esc jätab endiseks, Backspace võtab tavalise',
  unfit:
    '{{key}} ei sobi siia. Valige F1 kuni F12 (välja arvatud F10) või Ctrl või Alt koos tähe või numbriga.',
  letters: 'Üksikud tähed ja numbrid klahvidena',
  'letters-text':
    'Väljas: tähed ja numbrid ainult kirjutavad. Mida need tegid, on endiselt kättesaadav Tabi ja valikuga „Mida saab nüüd teha“ ning all saab anda muu klahvi.',
  taken:
    'Klahvil {{key}} on teine ülesanne, mis jääks klahvita. Andke sellele enne teine klahv või valige vaba klahv.',
  none: 'klahvita',
  second: '{{what}}, teine klahv',
  tile: 'Ootav klient {{n}}',
  choice: 'Valik {{n}}',
  screens: 'Mõnel kuval',
  without: 'Juhendites klahvita',
  usual: 'Tavalised klahvid tagasi',
  changed: 'Muudetud: tavaliselt {{key}}',
  'main-action': 'Kuva põhitoiming',
  cancel: 'Tühista pangas',
  print: 'Prindi',
  park: 'Pane vorm ootele',
  export: 'Ekspordi',
  help: 'Abi',
};
