import type { papers as english } from '../en/papers.ts';
import type { Words } from '../words.ts';

export const papers: Words<'lv', typeof english> = {
  'print-offer': 'Drukāt kopsavilkumu',
  'print-slip': 'Drukāt lapiņu',
  title: 'Drukāšana',
  size: 'Papīrs',
  'size-a4': 'A4',
  'size-roll': 'Rullis, 80 mm',
  preview: 'Kas būs uz papīra',
  print: 'Drukāt',
  save: 'Saglabāt kā PDF',
  printed: 'Tas ir nodots printerim.',
  'next-is-copy': 'Drukājot vēlreiz, uz tā būs kopijas atzīme.',
  copy: '{{n}}. kopija',
  number: 'Numurs',
  'bank-number': 'Numurs bankā',
  'contract-number': 'Līgums',
  made: 'Sagatavots',
  customer: 'Klients',
  product: 'Produkts',
  period: 'Termiņš',
  salesperson: 'Pārdevējs',
  offer: 'Bankas piedāvājuma kopsavilkums',
  'offer-contract': 'Līguma kopsavilkums',
  'offer-note': 'Kopsavilkums. Tas neaizstāj bankas standartinformāciju.',
  slip: 'Jūsu pieteikums',
  'slip-text':
    'Jūsu pieteikumam vajadzīgs nedaudz vairāk laika. Lūdzu, paņemiet šo lapiņu līdzi, kad atgriezīsieties: ar to uzreiz atradīsim jūsu pieteikumu.',
  'slip-note': 'Šī lapiņa nav ne lēmums, ne līgums. Nekāda vienošanās vēl nav noslēgta.',
};
