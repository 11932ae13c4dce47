import type { exporting as english } from '../en/exporting.ts';
import type { Words } from '../words.ts';

export const exporting: Words<'ru', typeof english> = {
  title: 'Экспорт в таблицу',
  action: 'Экспорт',
  text: 'Файл для электронной таблицы. Далее будет вопрос, куда его сохранить.',
  'list-all': 'Весь сегодняшний список.',
  'list-found': 'Всё, что подходит к «{{words}}».',
  report: 'Эти цифры.',
  plain: 'Только цифры и состояния: в нём никто не назван.',
  personal: 'С именами, личными кодами, телефонами и почтой',
  'personal-report': 'С именами продавцов',
  warn: 'У кого файл, у того и эти данные. Храните его надёжно и удалите, когда он больше не нужен. Экспорт остаётся в аудите.',
  save: 'Сохранить',
  saved: 'Файл сохранён.',
};
