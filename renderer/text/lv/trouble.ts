import type { trouble as english } from '../en/trouble.ts';
import type { Words } from '../words.ts';

export const trouble: Words<'lv', typeof english> = {
  title: 'Counter vajadzīgs lēmums',
  safe: 'Kas ir drošībā',
  'safe-text': 'Nekas nav dzēsts vai mainīts. Kas ir bankā, joprojām ir bankā.',
  kept: 'Oriģināls saglabāts kā',
  do: 'Ko var darīt',
  'damaged-text': 'Pirms sākt no jauna, zvaniet atbalstam: vēl nenosūtītais ir tikai malā atliktajā failā.',
  restore: 'Atvērt kopiju: {{moment}}',
  'restore-text':
    'Ir agrāka kopija. Tajā trūkst tā, kas darīts pēc tam; kas toreiz bija ceļā, gaida vadītāju, un nekas netiek nosūtīts divreiz. Bojātais oriģināls saglabājas. Zvaniet arī atbalstam: tajā var būt tas, kā kopijā nav.',
  'start-anew': 'Sākt no jauna',
  'start-anew-q': 'Vai sākt ar tukšiem failiem?',
  'start-anew-text': 'Bojātie faili neskarti paliek savā vietā. Nenosūtīto ierakstu jaunajos failos nebūs.',
  'start-anew-yes': 'Sākt ar tukšiem failiem',
  passphrase: 'Parole',
  'passphrase-text': 'Iestatīšanā izvēlētā parole atver šī veikala atslēgas.',
  'passphrase-open': 'Atvērt',
  again: 'Mēģināt vēlreiz',
  'wait-text': 'Atveriet datora atslēgu glabātavu (parasti piesakoties) un mēģiniet vēlreiz.',
  'foreign-text':
    'Ar atjaunošanas kodu vadītājs veikalu atver šeit. Ja šīs ir jūsu atslēgas, tās atver arī pieteikšanās ar lietotāju, kas veikalu iestatīja. Bez koda faili tiek nolikti malā neaiztikti, un veikalu pievieno no jauna.',
  'keyring-text': 'Ar atjaunošanas kodu vadītājs veikalu atver šeit un izvēlas jaunu paroli.',
  'connect-anew': 'Pievienot veikalu no jauna',
  'connect-anew-text':
    'Faili paliek šajā datorā neaiztikti, un vēlāk tos var atvērt ar kodu. Tas, kas no tiem netika nosūtīts, jaunajos failos nav.',
  unsent: {
    zero: 'Tajos nav pabeigti {{count}} ieraksti. Pirms turpināt, bankas portālā noskaidrojiet un pierakstiet, kas tie ir.',
    one: 'Tajos nav pabeigts {{count}} ieraksts. Pirms turpināt, bankas portālā noskaidrojiet un pierakstiet, kas tas ir.',
    other:
      'Tajos nav pabeigti {{count}} ieraksti. Pirms turpināt, bankas portālā noskaidrojiet un pierakstiet, kas tie ir.',
  },
  'again-text': 'Mēģiniet vēlreiz. Ja tā paliek, zvaniet atbalstam.',
  'place-text': 'Lai atbalsts pārvieto mapi uz šī datora disku, un palaidiet Counter no jauna.',
  'open-shop': 'Atvērt {{shop}}',
};
