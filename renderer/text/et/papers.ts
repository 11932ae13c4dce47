import type { papers as english } from '../en/papers.ts';
import type { Words } from '../words.ts';

export const papers: Words<'et', typeof english> = {
  'print-offer': 'Prindi kokkuvõte',
  'print-slip': 'Prindi taotlusleht',
  title: 'Printimine',
  size: 'Paber',
  'size-a4': 'A4',
  'size-roll': 'Rull, 80 mm',
  preview: 'Mis paberile tuleb',
  print: 'Prindi',
  save: 'Salvesta PDF-ina',
  printed: 'See on printeris.',
  'next-is-copy': 'Uuesti printides saab see koopia märke.',
  copy: 'Koopia {{n}}',
  number: 'Number',
  'bank-number': 'Number pangas',
  'contract-number': 'Leping',
  made: 'Koostatud',
  customer: 'Klient',
  product: 'Toode',
  period: 'Periood',
  salesperson: 'Müüja',
  offer: 'Panga pakkumise kokkuvõte',
  'offer-contract': 'Lepingu kokkuvõte',
  'offer-note': 'Kokkuvõte. See ei asenda panga standardinfo teabelehte.',
  slip: 'Teie taotlus',
  'slip-text':
    'Teie taotlus vajab veel veidi aega. Palun võtke see leht tagasi tulles kaasa: sellega leiame teie taotluse kohe.',
  'slip-note': 'See leht ei ole otsus ega leping. Midagi ei ole veel kokku lepitud.',
};
