import type { recovery as english } from '../en/recovery.ts';
import type { Words } from '../words.ts';

export const recovery: Words<'lv', typeof english> = {
  title: 'Jūsu atjaunošanas kods',
  text: 'Ja šis dators sabojājas, tiek nomainīts vai pazaudē atslēgas, veikala datus atver tikai šis kods. Uzrakstiet to uz papīra un glabājiet seifā, nevis pie šī datora.',
  code: 'Atjaunošanas kods',
  once: 'To rāda tikai tagad. Counter to neglabā, un nevienam citam tā nav. Vadītājs iestatījumos var izveidot jaunu.',
  kept: 'Es to noglabāju',
  'leave-q': 'Vai aizvērt, neuzrakstot kodu uz papīra?',
  'leave-text': 'To vairs nerādīs, un vecais kods vairs neko neatver. Vadītājs var izveidot citu.',
  'leave-yes': 'Aizvērt bez tā',
  'leave-back': 'Atpakaļ pie koda',
  next: 'Kad kods noglabāts, veikals atveras slēgts. Vai vispirms pavingrinieties: astoņas mācības ar izdomātu banku, veikals tikmēr gaida.',
  practise: 'Noglabāts; vispirms vingrināties',
  since: 'izveidots {{date}}',
  renew: 'Izveidot jaunu atjaunošanas kodu',
  'renew-yes': 'Izveidot jaunu',
  'renew-text': 'Ja kods ir pazaudēts vai to redzējis kāds cits. Vecais kods pēc tam vairs neko neatver.',
  'code-hint': 'Astoņas grupas pa četrām zīmēm no papīra, kas saņemts iestatīšanā.',
  'passphrase-text': 'Šis dators atslēgas neglabā: izvēlieties paroli, ko prasīs katrā palaišanas reizē.',
  open: 'Atvērt ar kodu',
  use: 'Atvērt ar atjaunošanas kodu',
};
