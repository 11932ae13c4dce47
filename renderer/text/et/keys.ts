import type { keys as english } from '../en/keys.ts';
import type { Words } from '../words.ts';

export const keys: Words<'et', typeof english> = {
  list: 'Programmi klahvid',
  text: 'Kui klahv valitakse millegi muu jaoks, vahetavad need kohad, nii et kõik jääb kättesaadavaks. Juhendid nimetavad tavalisi klahve.',
  does: 'Mida teeb',
  key: 'Klahv',
  change: 'Muuda',
  press: 'Vajutage uut klahvi — Esc jätab endiseks',
  cannot:
    '{{key}} ei sobi siia. Valige F1 kuni F12 (välja arvatud F10) või Ctrl või Alt koos tähe või numbriga.',
  usual: 'Tavalised klahvid tagasi',
  changed: 'Muudetud: tavaliselt {{key}}',
  'main-action': 'Kuva põhitoiming',
  cancel: 'Tühista pangas',
  print: 'Prindi',
  park: 'Pane vorm ootele',
  export: 'Ekspordi',
  help: 'Abi',
};
