import type { papers as english } from '../en/papers.ts';
import type { Words } from '../words.ts';

export const papers: Words<'ru', typeof english> = {
  'print-offer': 'Напечатать сводку',
  'print-slip': 'Распечатать талон',
  title: 'Печать',
  size: 'Бумага',
  'size-a4': 'A4',
  'size-roll': 'Лента, 80 мм',
  preview: 'Что будет на бумаге',
  print: 'Напечатать',
  save: 'Сохранить как PDF',
  printed: 'Передано на принтер.',
  'next-is-copy': 'При повторной печати будет отметка о копии.',
  copy: 'Копия {{n}}',
  number: 'Номер',
  'bank-number': 'Номер в банке',
  'contract-number': 'Договор',
  made: 'Составлено',
  customer: 'Клиент',
  product: 'Продукт',
  period: 'Срок',
  salesperson: 'Продавец',
  offer: 'Сводка предложения банка',
  'offer-contract': 'Сводка договора',
  'offer-note': 'Сводка. Не заменяет стандартный информационный лист банка.',
  slip: 'Ваша заявка',
  'slip-text':
    'Вашей заявке нужно ещё немного времени. Возьмите этот талон с собой, когда вернётесь: по нему мы сразу найдём вашу заявку.',
  'slip-note': 'Этот талон — не решение и не договор. Пока ничего не согласовано.',
};
