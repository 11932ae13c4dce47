import type { EnglishWords } from '../words.ts';

/** What is printed, and its preview. */
export const papers = {
  'print-offer': 'Print the summary',
  'print-slip': 'Print the slip',
  title: 'Print',
  size: 'Paper',
  'size-a4': 'A4',
  'size-roll': 'Roll, 80 mm',
  preview: 'What will stand on the paper',
  print: 'Print',
  save: 'Save as PDF',
  printed: 'It is with the printer.',
  'next-is-copy': 'Printed once more it is marked as a copy.',
  copy: 'Copy {{n}}',
  number: 'Number',
  'bank-number': 'Number at the bank',
  'contract-number': 'Contract',
  made: 'Made',
  customer: 'Customer',
  product: 'Product',
  period: 'Period',
  salesperson: 'Salesperson',
  offer: 'Summary of the bank’s offer',
  'offer-contract': 'Summary of the contract',
  'offer-note': 'Summary. Not a replacement for the bank’s standard information sheet.',
  slip: 'Your application',
  'slip-text':
    'Your application needs a little more time. Bring this slip with you when you come back: it leads straight to your application.',
  'slip-note': 'This slip is neither a decision nor a contract. Nothing has been agreed yet.',
} as const satisfies EnglishWords;
