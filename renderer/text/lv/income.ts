import type { income as english } from '../en/income.ts';
import type { Words } from '../words.ts';

export const income: Words<'lv', typeof english> = {
  how: 'Kā banka saņems izrakstu?',
  'way-link': 'Konta nolasīšana ar tālruni',
  'way-files': 'Izraksti kā faili',
  offline: 'Nav savienojuma. Failus var ievietot sūtīšanas rindā; saitei vajag savienojumu.',
  'offline-files': 'Nav savienojuma. Failus var ievietot sūtīšanas rindā.',
  'second-round': 'Banka ir atgriezusies pie šī pieteikuma. Tagad noder tikai faili.',
  'upload-first': 'Izraksti ir ceļā uz banku. Saiti varēs lūgt, kad tas būs beidzies.',

  'banks-q': 'Kurā bankā klients saņem ienākumus?',
  banks: 'Klienta banka',
  filter: 'Atrast banku',
  'banks-none': 'Sarakstā pašlaik nav nevienas bankas. Izrakstus var nosūtīt kā failus.',
  'banks-later': 'Banku saraksts tiks nolasīts, tiklīdz būs savienojums.',
  'on-phone': 'Klients ieiet bankā savā tālrunī. Par kontu šeit nekas nav redzams un nekas nav jāievada.',
  ask: 'Saņemt saiti',
  'ask-again': 'Saņemt jaunu saiti',
  replaces: 'Jauna saite aizstāj iepriekšējo; tā vairs nekur neved.',

  'link-for': '{{bank}}, saite izveidota {{time}}',
  'leads-to': 'ved uz {{host}}',
  'qr-label': 'Kods, kas ved uz klienta banku',
  qr: 'Noskenējiet ar tālruni un ieejiet savā bankā. Nevienam neatklājiet PIN kodus.',
  'qr-step-2': 'Klients izvēlas kontu un atļauj bankai to nolasīt.',
  'not-known': 'No šejienes nav redzams, cik tālu klients ir ticis.',
  'print-link': 'Drukāt saiti',
  'new-link': 'Jauna saite vai cita banka',
  'not-renewed': 'Jauna saite nepienāca. Zemāk redzamā var vairs nekur nevest.',
  'link-missing': 'Saņemto saiti šeit nedrīkst rādīt. Lūdziet jaunu vai ņemiet izrakstus kā failus.',
  'open-here': 'Atvērt šajā kasē',
  'open-q': 'Vai atvērt klienta banku šajā kasē?',
  'open-host': 'Šī datora pārlūks atvērs {{host}}.',
  'open-text': 'Klients tur ieiet savā bankā. Pa to laiku neskatieties un pēc tam kopā aizveriet pārlūku.',
  'open-yes': 'Atvērt',
  'opened-here': 'Nodots šī datora pārlūkam: {{host}}',
};
